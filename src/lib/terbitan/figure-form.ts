import type { EnterFigure } from '#app'
import {
  figureSubjects,
  figureUnits,
  partsAre,
  type Claim,
  type FigureSort,
  type FigureUnit,
  type Part,
  type PublishedFigure,
} from '#core'
import { oneOf, textOf, typedIn } from '#lib/meja/form-fields.ts'
import { m } from '#wording'
import { claimsAsTyped, claimsInForm, claimsTyped } from './claim-form.ts'
import { numberTyped } from './number-typed.ts'

type Figure = EnterFigure['figure']
type Errors = Record<string, string>
type Read = { readonly figure: Figure | null; readonly errors: Readonly<Errors> }

/** What the use case refuses blank, told together with all else that is wrong. */
const needed = ['penerbit', 'judul', 'sumber']
/** Addresses beside those of figures. */
const taken: readonly string[] = ['pernyataan', 'periksa']
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const marks = ['C2', 'C1', 'U', 'X'] as const
const decimalUnits: readonly FigureUnit[] = ['skor']
export const sortOf = (unit: FigureUnit | null): FigureSort =>
  unit !== null && decimalUnits.includes(unit) ? 'decimal' : 'whole'

/** The form of a published number, parsed at the border. What it does not ask (limits, classes, printings) is taken along from the version before. */
export function readFigureForm(form: FormData, before: PublishedFigure | null): Read {
  const errors: Errors = {}
  const unit = oneOf(form, 'satuan', figureUnits)
  const subject = oneOf(form, 'tentang', figureSubjects)
  const id = before?.id ?? textOf(form, 'singkatan')
  for (const name of needed) if (textOf(form, name).trim() === '') errors[name] = m.refusal_field_blank()
  if (!slug.test(id) || taken.includes(id)) errors['singkatan'] = m.terbitan_form_id_hint()
  if (subject === null) errors['tentang'] = m.terbitan_form_choose()
  const mark = oneOf(form, 'tanda', marks)
  if (mark === null) errors['tanda'] = m.terbitan_form_choose()
  const url = typedIn(form, 'alamat') ?? null
  if (url !== null && !/^https?:\/\/\S{3,490}$/.test(url)) errors['alamat'] = m.terbitan_form_url_error()
  const thread = typedIn(form, 'rangkaian') ?? null
  if (thread !== null && (!slug.test(thread) || thread.length > 80))
    errors['rangkaian'] = m.terbitan_form_thread_error()
  const value = valueIn(form, unit, errors)
  const claims = claimsIn(form, value, { unit, before, errors })
  if (Object.keys(errors).length > 0 || subject === null || mark === null) return { figure: null, errors }
  const said = (name: string) => wordsIn(form, name)
  return {
    figure: {
      ...{ id, subject, unit, mark, thread, value, claims },
      publisher: textOf(form, 'penerbit'),
      region: typedIn(form, 'wilayah') ?? null,
      title: said('judul') ?? { id: '', en: '' },
      stage: said('tahap'),
      asOf: typedIn(form, 'per') ?? null,
      saidOn: typedIn(form, 'dikatakan') ?? null,
      source: { name: textOf(form, 'sumber'), url },
      measure: typedIn(form, 'ukuran') ?? null,
      note: said('catatan'),
    },
    errors,
  }
}

/** Where nobody translated it, the Indonesian words stand in both languages. */
function wordsIn(form: FormData, name: string) {
  const id = typedIn(form, name)
  return id === undefined ? null : { id, en: typedIn(form, `${name}-en`) ?? id }
}

function valueIn(form: FormData, unit: FigureUnit | null, errors: Errors): number | null {
  const typed = typedIn(form, 'angka')
  if (typed === undefined) return null
  const read = numberTyped(typed, sortOf(unit))
  if ('value' in read) return read.value
  errors['angka'] = read.says
  return null
}

type Around = {
  readonly unit: FigureUnit | null
  readonly before: PublishedFigure | null
  readonly errors: Errors
}

/** The first claim of each kind that the form holds is what the form has; everything else that was worked out of the figure stays. */
function claimsIn(form: FormData, total: number | null, { unit, before, errors }: Around): readonly Claim[] {
  const first = before?.claims.find(({ kind }) => kind === 'sum')
  const held = claimsInForm(before?.claims ?? [])
  const kept = (before?.claims ?? []).filter((claim) => claim !== first && !held.includes(claim))
  const typed = claimsTyped({ typed: (name) => textOf(form, name), errors }, unit === 'peringkat' ? total : null)
  const others = [...typed, ...kept]
  const parts = partsIn(textOf(form, 'bagian'), sortOf(unit), errors)
  if (parts.length === 0 || total === null) return others
  const how = oneOf(form, 'cara', partsAre) ?? 'each-once'
  const places = /^\d{1,4}$/.exec(textOf(form, 'tempat'))?.[0]
  const apart = first?.kind === 'sum' ? { beside: first.beside, population: first.population } : {}
  const sumTotal = first?.kind === 'sum' && before?.value !== first.total ? first.total : total
  const sum: Claim = {
    kind: 'sum',
    how,
    parts,
    total: sumTotal,
    ...(apart.beside === undefined ? {} : { beside: apart.beside }),
    ...(apart.population === undefined ? {} : { population: apart.population }),
    ...(places === undefined ? {} : { places: Number(places) }),
  }
  return [sum, ...others]
}

const mostParts = 600

/** What is said of a part behind its number, as people may write it in the list. */
const partWords: readonly (readonly [string, Partial<Part>])[] = [
  ['dilimpahkan', { delegated: true }],
  ['tidak di daftar', { listed: false }],
]
const afterNumber = /^(.*?)\s*\((dilimpahkan|tidak di daftar)\)$/i

/** "Sula = 22" for each line, perhaps "Sula = 22 (dilimpahkan)"; a name alone is a place without a number. */
export function partsIn(typed: string, sort: FigureSort, errors: Errors): readonly Part[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, mostParts).map((line) => {
    const [, label = line, said] = /^(.*?)\s*=\s*(.+)$/.exec(line.trim()) ?? []
    if (said === undefined) return { label: label.trim(), value: null }
    const [, number = said, word = ''] = afterNumber.exec(said.trim()) ?? []
    const more = partWords.find(([known]) => known === word.toLowerCase())?.[1] ?? {}
    const read = numberTyped(number, sort)
    if ('value' in read) return { label, value: read.value, ...more }
    errors['bagian'] ??= read.says
    return { label, value: null }
  })
}

function partAsTyped({ label, value, delegated, listed }: Part): string {
  if (value === null) return label
  const more = partWords.find(
    ([, said]) => (said.delegated ?? false) === (delegated ?? false) && said.listed === listed,
  )
  return `${label} = ${String(value).replace('.', ',')}${more === undefined ? '' : ` (${more[0]})`}`
}

/** What a form of correction begins with. */
export function figureAsTyped(figure: PublishedFigure): Readonly<Record<string, string>> {
  const sum = figure.claims.find((claim) => claim.kind === 'sum')
  const printed = (value: number) => String(value).replace('.', ',')
  return {
    penerbit: figure.publisher,
    tentang: figure.subject,
    wilayah: figure.region ?? '',
    judul: figure.title.id,
    'judul-en': figure.title.en,
    angka: figure.value === null ? '' : printed(figure.value),
    satuan: figure.unit ?? '',
    tahap: figure.stage?.id ?? '',
    'tahap-en': figure.stage?.en ?? '',
    per: figure.asOf ?? '',
    dikatakan: figure.saidOn ?? '',
    sumber: figure.source.name,
    alamat: figure.source.url ?? '',
    tanda: figure.mark,
    rangkaian: figure.thread ?? '',
    ukuran: figure.measure ?? '',
    catatan: figure.note?.id ?? '',
    'catatan-en': figure.note?.en ?? '',
    cara: sum?.how ?? '',
    bagian: (sum?.parts ?? []).map(partAsTyped).join('\n'),
    tempat: sum?.places === undefined ? '' : String(sum.places),
    ...claimsAsTyped(figure.claims),
  }
}
