import type { EnterFigure } from '#app'
import { figureSubjects, figureUnits, type Claim, type FigureUnit, type PublishedFigure } from '#core'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf, typedIn } from '#lib/meja/form-fields.ts'
import { m } from '#wording'
import { claimsAsTyped, claimsInForm, claimsTyped } from './claim-form.ts'
import { numberTyped } from './number-typed.ts'
import { printed, sortOf, type Errors, type Reading } from './typed-reading.ts'

type Figure = EnterFigure['figure']
type Read = { readonly figure: Figure | null; readonly errors: Readonly<Errors> }

/** What the use case refuses blank, told together with all else that is wrong. */
const needed = ['penerbit', 'judul', 'sumber']
/** Addresses beside those of figures. */
const taken: readonly string[] = ['pernyataan', 'periksa']
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const marks = ['C2', 'C1', 'U', 'X'] as const

/** The form of a published number, parsed at the border. What it cannot hold (a second claim of one kind) is taken along from the version before. */
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
  const claims = claimsIn({ typed: (name) => textOf(form, name), errors, value, unit }, before)
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

/** The first claim of each kind that the form holds is what the form has; everything else that was worked out of the figure stays. */
function claimsIn(reading: Reading, before: PublishedFigure | null): readonly Claim[] {
  const held = before === null ? [] : claimsInForm(before.claims, before)
  const kept = (before?.claims ?? []).filter((claim) => !held.includes(claim))
  return [...claimsTyped(reading), ...kept]
}

/** What a form of correction begins with. */
export function figureAsTyped(figure: PublishedFigure): Readonly<Record<string, string>> {
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
    ...claimsAsTyped(figure.claims, figure),
  }
}
