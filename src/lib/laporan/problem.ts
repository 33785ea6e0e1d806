import { m, type Locale } from '#wording'
import { faultSentence } from './sentences.ts'
import type { AnyFault } from './read-report.ts'

type Inputs = Record<string, number | string>
type Words = (inputs: never, options: { readonly locale: Locale }) => string
type Kind = {
  readonly status: number
  readonly title: Words
  readonly why: Words
  readonly challenge?: 'Receipt' | 'Bearer'
}

/** Everything the report doors answer besides success (RFC 9457), each with a sentence a person can act on. */
const kinds = {
  fields: { status: 422, title: m.lapor_problem_fields, why: m.lapor_problem_fields_why },
  'broken-json': { status: 400, title: m.lapor_problem_json, why: m.lapor_problem_json_why },
  'wrong-type': { status: 415, title: m.lapor_problem_type, why: m.lapor_problem_type_why },
  'bad-key': { status: 400, title: m.lapor_problem_key, why: m.lapor_problem_key_why },
  'other-content': { status: 409, title: m.lapor_problem_other_content, why: m.lapor_problem_other_content_why },
  'no-receipt': {
    status: 401,
    title: m.lapor_problem_no_receipt,
    why: m.lapor_problem_no_receipt_why,
    challenge: 'Receipt',
  },
  'unknown-receipt': { status: 404, title: m.lapor_problem_unknown_receipt, why: m.lapor_problem_unknown_receipt_why },
  'slow-down': { status: 429, title: m.lapor_problem_slow_down, why: m.lapor_problem_slow_down_why },
  'flood-token': { status: 401, title: m.lapor_problem_flood, why: m.lapor_problem_flood_why, challenge: 'Bearer' },
  'no-office': { status: 404, title: m.lapor_problem_no_office, why: m.lapor_problem_no_office_why },
} as const satisfies Record<string, Kind>

type ProblemKind = keyof typeof kinds

export type Problem = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

type Facts = { readonly faults?: readonly AnyFault[]; readonly seconds?: number }

export function problem(kind: ProblemKind, locale: Locale, { faults, seconds }: Facts = {}): Problem {
  const { status, title, why, challenge }: Kind = kinds[kind]
  const say = (words: Words) =>
    (words as (inputs: Inputs, options: { readonly locale: Locale }) => string)({ seconds: seconds ?? 0 }, { locale })
  const errors = faults?.map((fault) => ({
    field: fault.field,
    reason: fault.reason,
    message: faultSentence(fault, locale),
  }))
  return {
    status,
    body: JSON.stringify({
      type: `urn:netra:problem:${kind}`,
      title: say(title),
      status,
      detail: say(why),
      ...(errors === undefined ? {} : { errors }),
    }),
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      'cache-control': 'no-store',
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
      ...(challenge === undefined ? {} : { 'www-authenticate': challenge }),
    },
  }
}
