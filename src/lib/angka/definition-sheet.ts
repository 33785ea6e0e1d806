import { findMeasure, isToldByAccused, type Counted, type Measure } from '#core'
import {
  accusedNumbersOf,
  countedTimes,
  findPublicRegion,
  listMonths,
  namesOfParts,
  numbersOfMeasure,
  partTimes,
  partsOf,
  publicNumbersAt,
  type MonthNumber,
  type PublicRegion,
  type RegionNumber,
} from '#store/views'
import { m } from '#wording'
import { partInWords } from '../gambar-angka/part-in-words.ts'
import { rankedName } from '../words/peringkat.ts'
import type { PastAsked } from './past-asked.ts'
import type { PublicFigure } from './public-figure.ts'

type Netra = App.Locals['netra']

/** What a number is the sum of: the place itself, what lies right below it, and below that. */
export type Rows = {
  readonly own: RegionNumber | null
  readonly below: readonly RegionNumber[]
  readonly deeper: readonly RegionNumber[]
  /** Whether the rows below come to the figure above them, all of them shown. */
  readonly isSum: boolean
}
/** A part of a measure of the nation, in words. */
export type PartLine = { readonly says: string; readonly figure: PublicFigure }

type DefinitionSheet = {
  readonly rows: Rows
  readonly parts: readonly PartLine[]
  readonly accused: readonly PartLine[]
  readonly months: readonly MonthNumber[]
}

const nation = '00'
const nothing: DefinitionSheet = {
  rows: { own: null, below: [], deeper: [], isSum: false },
  ...{ parts: [], accused: [], months: [] },
}

/** The place that `?wilayah=` asks for; in words, why there is none. */
export async function placeAsked(db: Netra['db'], measure: Measure, code: string): Promise<PublicRegion | string> {
  const region = await findPublicRegion(db, code === '' ? nation : code)
  if (region === null) return m.ukuran_no_region()
  return region.code !== nation && measure.finest === 'nasional' ? m.ukuran_nation_only() : region
}

/** From when a definition was counted, and when last. */
export const timesOf =
  (measureId: string) =>
  (db: Netra['db']): Promise<Counted> =>
    findMeasure(measureId) === null ? partTimes(db, measureId) : countedTimes(db, measureId)

/** The rows that the number of a place is made of, now or as they stood in public at a moment that is past. */
export async function definitionSheet(
  { db, clock }: Pick<Netra, 'db' | 'clock'>,
  { id, region, asked }: { readonly id: string; readonly region: string; readonly asked: PastAsked },
): Promise<DefinitionSheet> {
  if (asked.kind === 'refused') return nothing
  const at = asked.kind === 'past' ? asked.at.at : null
  if (findMeasure(id) === null) {
    const parts = (await partsOf(db, id, at)).filter(({ regionCode }) => regionCode === region)
    const names = await namesOfParts(db, parts)
    return { ...nothing, parts: parts.map((figure) => ({ says: partInWords(id, figure.part, names), figure })) }
  }
  const [numbers, months, accused] = await Promise.all([
    at === null ? numbersOfMeasure(db, id) : publicNumbersAt(db, { measure: id, at }),
    listMonths(db, { measure: id, region, now: clock() }),
    region === nation && isToldByAccused(id) ? accusedNumbersOf(db, id, at) : [],
  ])
  return {
    rows: rowsOf(numbers, region),
    parts: [],
    months,
    accused: accused.map(({ accused: kind, shown, asOf }) => ({
      says: rankedName('jabatan', { code: kind, name: kind }),
      figure: { measureId: id, regionCode: nation, part: `terlapor ${kind}`, shown, asOf },
    })),
  }
}

/** A row of zero is a row of nothing. */
function rowsOf(numbers: readonly RegionNumber[], region: string): Rows {
  const lengthBelow = region === nation ? 2 : 5
  const inside = numbers.filter(
    ({ regionCode }) => regionCode !== region && (region === nation || regionCode.startsWith(`${region}.`)),
  )
  const own = numbers.find(({ regionCode }) => regionCode === region) ?? null
  const below = inside.filter(({ regionCode }) => regionCode.length === lengthBelow)
  return {
    own,
    below: below.filter(({ shown }) => shown !== 0),
    deeper: inside.filter(({ regionCode, shown }) => regionCode.length > lengthBelow && shown !== 0),
    isSum: own !== null && own.shown === sumOf(below),
  }
}

/** Null where one of them is hidden, or there is none. */
const sumOf = (numbers: readonly RegionNumber[]): number | undefined =>
  numbers.length === 0 || numbers.some(({ shown }) => shown === null)
    ? undefined
    : numbers.reduce((sum, { shown }) => sum + (shown ?? 0), 0)
