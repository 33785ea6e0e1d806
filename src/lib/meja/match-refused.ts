import type { MatchRefusal, Refused } from '#app'
import { basisInWords, m, say, type Sentences } from '#wording'
import { keep } from '../form/kept.ts'
import { answerRefused } from './refused.ts'

const numberRefusals = {
  'number-from-spreadsheet': () => m.cocok_refused_spreadsheet(),
  'number-not-digits': () => m.cocok_refused_not_digits(),
  'number-length': ({ kind, digits }) =>
    (kind === 'nip' ? m.cocok_refused_length_nip : m.cocok_refused_length_nrp)({ n: digits }),
  'nip-birth-day': ({ part }) => m.cocok_refused_birth({ part }),
  'nip-appointed': ({ part }) => m.cocok_refused_appointed({ part }),
  'nip-appointed-before-birth': () => m.cocok_refused_before_birth(),
  'nip-sex': ({ part }) => m.cocok_refused_sex({ part }),
  'no-number-of-kind': () => m.cocok_refused_no_number(),
} satisfies Sentences<NumberFault>

const otherRefusals = {
  'no-employer-known': () => m.cocok_refused_no_employer(),
  'too-many-searches': () => m.cocok_refused_too_many(),
  'not-in-roll-that-day': () => m.cocok_refused_not_that_day(),
} satisfies Sentences<Exclude<MatchRefusal, NumberFault>>

type NumberFault = Exclude<
  MatchRefusal,
  { readonly reason: 'no-employer-known' | 'too-many-searches' | 'not-in-roll-that-day' }
>

/** Beside the number where the number is at fault, above the form otherwise. */
export function matchRefused(
  form: FormData,
  refusal: Refused | MatchRefusal,
  { number, ...fields }: { readonly number: string; readonly [field: string]: string },
) {
  if (isNumberFault(refusal)) return keep(form, { [number]: say(numberRefusals, refusal) })
  if (isOther(refusal))
    return keep(form, {}, [say(otherRefusals, refusal), basisInWords(refusal.basis)].filter(Boolean).join(' '))
  return answerRefused(form, refusal, fields)
}

const isNumberFault = (refusal: Refused | MatchRefusal): refusal is NumberFault => refusal.reason in numberRefusals
const isOther = (refusal: Refused | MatchRefusal): refusal is Exclude<MatchRefusal, NumberFault> =>
  refusal.reason in otherRefusals
