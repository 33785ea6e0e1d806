import type { BareAnswer } from '#lib/server/bare-door.ts'
import { m, type Locale } from '#wording'

type Words = (inputs: never, options: { readonly locale: Locale }) => string
type Kind = { readonly status: number; readonly why: Words }

/** Everything the doors of the staff answer besides success (RFC 9457), each with a sentence a person can act on. */
const kinds = {
  'broken-json': { status: 400, why: m.lapor_problem_json_why },
  'wrong-type': { status: 415, why: m.lapor_problem_type_why },
  'bad-key': { status: 400, why: m.lapor_problem_key_why },
  fields: { status: 422, why: m.pakta_api_fields },
  'no-session': { status: 401, why: m.pakta_no_session },
  'no-text': { status: 404, why: m.pakta_no_text },
  closed: { status: 409, why: m.pakta_closed },
  'old-text': { status: 409, why: m.pakta_old_text },
  left: { status: 403, why: m.pakta_left },
  'other-body': { status: 409, why: m.pakta_other_body },
  'not-asked': { status: 403, why: m.pakta_not_asked },
  'no-number': { status: 422, why: m.pintu_no_number },
  wrong: { status: 401, why: m.pintu_wrong },
  dead: { status: 401, why: m.pintu_dead },
  'slow-down': { status: 429, why: m.lapor_problem_slow_down_why },
} as const satisfies Record<string, Kind>

type PledgeProblem = keyof typeof kinds

type Facts = { readonly seconds?: number; readonly more?: Readonly<Record<string, unknown>> }

export function pledgeProblem(kind: PledgeProblem, locale: Locale, { seconds, more = {} }: Facts = {}): BareAnswer {
  const { status, why } = kinds[kind]
  const say = (words: Words) =>
    (words as (inputs: object, options: { readonly locale: Locale }) => string)({ seconds: seconds ?? 0 }, { locale })
  return {
    status,
    body: JSON.stringify({
      type: `urn:netra:problem:${kind}`,
      title: say(m.pakta_api_title),
      status,
      detail: say(why),
      ...more,
    }),
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      'cache-control': 'no-store',
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
    },
  }
}
