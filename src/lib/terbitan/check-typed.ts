import {
  againstOurs,
  checkClaim,
  figureUnits,
  unitsMeant,
  worstLook,
  type FigureUnit,
  type PublishedFigure,
} from '#core'
import { parsePlainDate } from '#law'
import { m } from '#wording'
import { claimInWords, lookInWords, oursInWords, oursLook, unitsMeantInWords } from '../words/terbitan.ts'
import { claimsTyped } from './claim-form.ts'
import { oursOf } from './figure-sheet.ts'
import { numberTyped } from './number-typed.ts'
import { sortOf, type Errors, type Typed } from './typed-reading.ts'

type Db = Parameters<typeof oursOf>[0]
/** What a checker needs of a number that nobody wrote down. */
type TypedFigure = Pick<PublishedFigure, 'title' | 'value' | 'unit' | 'region' | 'asOf' | 'measure' | 'claims'>

/** A number as somebody read it, out of an address; nothing of it is kept. */
export function figureTyped(typed: Typed, today: string): { readonly figure: TypedFigure; readonly errors: Errors } {
  const errors: Errors = {}
  const said = (name: string) => typed(name).trim()
  const unit = figureUnits.find((one) => one === said('satuan')) ?? null
  const value = valueIn(said('angka'), unit, errors)
  const asOf = said('per') === '' ? null : said('per')
  if (asOf !== null && parsePlainDate(asOf) === null) errors['per'] = m.refusal_field_not_a_day()
  if (asOf !== null && asOf > today) errors['per'] = m.refusal_field_in_the_future()
  const figure = {
    ...{ value, unit, asOf, claims: claimsTyped({ typed, errors, value, unit }) },
    title: { id: said('judul'), en: said('judul') },
    region: said('wilayah') === '' ? null : said('wilayah'),
    measure: said('ukuran') === '' ? null : said('ukuran'),
  }
  return { figure, errors }
}

function valueIn(typed: string, unit: FigureUnit | null, errors: Errors): number | null {
  if (typed === '') return null
  const read = numberTyped(typed, sortOf(unit))
  if ('value' in read) return read.value
  errors['angka'] = read.says
  return null
}

/** What became of it: each claim worked out again, our own number of that place and day, and the unit that may have been meant. */
export async function checkTyped(db: Db, figure: TypedFigure) {
  const ours = await oursOf(db, figure)
  const verdicts = figure.claims.map((claim) => checkClaim(claim))
  const against = againstOurs(figure, ours)
  return {
    look: lookInWords(worstLook(verdicts)),
    verdicts: figure.claims.map((claim) => claimInWords(claim, checkClaim(claim))),
    unit: figure.value === null ? null : unitsMeantInWords(unitsMeant(figure, ours)),
    ours: figure.measure === null ? null : oursInWords(against),
    oursLook: oursLook(against),
  }
}
