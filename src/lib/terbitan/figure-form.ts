import type { EnterFigure } from '#app'
import {
  figureSubjects,
  figureUnits,
  partsAre,
  readFigure,
  type Claim,
  type FigureSort,
  type FigureUnit,
  type Part,
  type PublishedFigure,
} from '#core'
import { oneOf, textOf, typedIn } from '#lib/meja/form-fields.ts'
import { m, numberInWords } from '#wording'

type Figure = EnterFigure['figure']
type Errors = Record<string, string>
type Read = { readonly figure: Figure | null; readonly errors: Readonly<Errors> }

/** What the use case refuses blank, told together with all else that is wrong. */
const needed = ['penerbit', 'judul', 'sumber']
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const marks = ['C2', 'C1', 'U', 'X'] as const
const decimalUnits: readonly FigureUnit[] = ['skor']
const sortOf = (unit: FigureUnit | null): FigureSort =>
  unit !== null && decimalUnits.includes(unit) ? 'decimal' : 'whole'

/** Read, or the sentence that asks which of two readings was meant. */
function numberIn(typed: string, sort: FigureSort): { readonly value: number } | { readonly says: string } {
  const read = readFigure(typed, sort)
  if (read.state === 'read') return { value: read.value }
  if (read.state === 'unreadable') return { says: m.terbitan_form_unreadable({ typed }) }
  const [whole, decimal] = read.readings
  return {
    says: m.terbitan_form_ask({
      typed,
      whole: numberInWords(whole),
      decimal: numberInWords(decimal),
      wholeAs: String(whole),
      decimalAs: `${String(decimal).replace('.', ',')}0`,
    }),
  }
}

/** The form of a published number, parsed at the border. What it does not ask (shares, spans, ranks) is taken along from the version before. */
export function readFigureForm(form: FormData, before: PublishedFigure | null): Read {
  const errors: Errors = {}
  const unit = oneOf(form, 'satuan', figureUnits)
  const subject = oneOf(form, 'tentang', figureSubjects)
  const id = before?.id ?? textOf(form, 'singkatan')
  for (const name of needed) if (textOf(form, name).trim() === '') errors[name] = m.refusal_field_blank()
  if (!slug.test(id)) errors['singkatan'] = m.terbitan_form_id_hint()
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
  const read = numberIn(typed, sortOf(unit))
  if ('value' in read) return read.value
  errors['angka'] = read.says
  return null
}

type Around = {
  readonly unit: FigureUnit | null
  readonly before: PublishedFigure | null
  readonly errors: Errors
}

/** The first sum of a figure is what the form has; everything else that was worked out of it stays. */
function claimsIn(form: FormData, total: number | null, { unit, before, errors }: Around): readonly Claim[] {
  const first = before?.claims.find(({ kind }) => kind === 'sum')
  const others = (before?.claims ?? []).filter((claim) => claim !== first)
  const parts = partsIn(textOf(form, 'bagian'), sortOf(unit), errors)
  if (parts.length === 0 || total === null) return others
  const how = oneOf(form, 'cara', partsAre) ?? 'each-once'
  const places = /^\d{1,4}$/.exec(textOf(form, 'tempat'))?.[0]
  const kept = first?.kind === 'sum' ? { beside: first.beside, population: first.population } : {}
  const sumTotal = first?.kind === 'sum' && before?.value !== first.total ? first.total : total
  const sum: Claim = {
    kind: 'sum',
    how,
    parts,
    total: sumTotal,
    ...(kept.beside === undefined ? {} : { beside: kept.beside }),
    ...(kept.population === undefined ? {} : { population: kept.population }),
    ...(places === undefined ? {} : { places: Number(places) }),
  }
  return [sum, ...others]
}

const mostParts = 600

/** "Sula = 22" for each line; a name alone is a place without a number. */
function partsIn(typed: string, sort: FigureSort, errors: Errors): readonly Part[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, mostParts).map((line) => {
    const [, label = line, said] = /^(.*?)\s*=\s*(.+)$/.exec(line.trim()) ?? []
    if (said === undefined) return { label: label.trim(), value: null }
    const read = numberIn(said, sort)
    if ('value' in read) return { label, value: read.value }
    errors['bagian'] ??= read.says
    return { label, value: null }
  })
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
    bagian: (sum?.parts ?? [])
      .map(({ label, value }) => (value === null ? label : `${label} = ${printed(value)}`))
      .join('\n'),
    tempat: sum?.places === undefined ? '' : String(sum.places),
  }
}
