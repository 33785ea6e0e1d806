import type { MinisterConsent } from '#core'
import { parsePlainDate, type PlainDate } from '#law'
import { m } from '#wording'

const replacementFields = ['fixed', 'on', 'ends', 'number', 'consented'] as const
type ReplacementField = (typeof replacementFields)[number]
type ReplacementForm = Readonly<Record<ReplacementField, string>>

export type ReplacementAsked = {
  readonly fixedOn: PlainDate
  /** Null: only from which day the ban holds was asked. */
  readonly on: PlainDate | null
  readonly termEndsOn: PlainDate | null
  readonly consent: MinisterConsent | null
}

type Errors = Readonly<Partial<Record<ReplacementField, string>>>

const longestNumber = 80

/** The question as an address carries it. The form keeps what was typed. */
export const replacementForm = (params: URLSearchParams): ReplacementForm => ({
  fixed: textOf(params, 'fixed'),
  on: textOf(params, 'on'),
  ends: textOf(params, 'ends'),
  number: textOf(params, 'number'),
  consented: textOf(params, 'consented'),
})

const textOf = (params: URLSearchParams, name: ReplacementField) => (params.get(name) ?? '').trim()

/** A day of this century or later: the ban is of an act of 2016, and six months before a day there must be a calendar. */
const dayOf = (text: string): PlainDate | null => (text < '2000' ? null : parsePlainDate(text))

/** What is asked, or a sentence for each field that cannot be understood. */
export function readReplacement(
  form: ReplacementForm,
): { readonly ok: true; readonly asked: ReplacementAsked } | { readonly ok: false; readonly errors: Errors } {
  const [fixedOn, on, termEndsOn, consentedOn] = [form.fixed, form.on, form.ends, form.consented].map(dayOf)
  const errors = errorsOf(form)
  if (!fixedOn || Object.keys(errors).length > 0) return { ok: false, errors }
  const consent = consentedOn ? { number: form.number, on: consentedOn } : null
  return { ok: true, asked: { fixedOn, on: on ?? null, termEndsOn: termEndsOn ?? null, consent } }
}

function errorsOf(form: ReplacementForm): Errors {
  const isWrong = (text: string) => text !== '' && dayOf(text) === null
  const number = wrongNumber(form)
  const consented = isWrong(form.consented)
    ? m.pelantikan_not_a_day()
    : form.number !== '' && form.consented === ''
      ? m.pelantikan_consented_missing()
      : null
  return {
    ...(dayOf(form.fixed) === null ? { fixed: m.pelantikan_not_a_day() } : {}),
    ...(isWrong(form.on) ? { on: m.pelantikan_not_a_day() } : {}),
    ...(isWrong(form.ends) ? { ends: m.pelantikan_not_a_day() } : {}),
    ...(number === null ? {} : { number }),
    ...(consented === null ? {} : { consented }),
  }
}

function wrongNumber({ number, consented }: ReplacementForm): string | null {
  if (number.length > longestNumber) return m.pelantikan_number_long()
  return number === '' && consented !== '' ? m.pelantikan_number_missing() : null
}
