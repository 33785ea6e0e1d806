import type { AsOfRefusal } from '#core'
import { m, momentInWords } from '#wording'

/** Why there is no number for a moment, and what to ask instead. */
export function asOfRefusedInWords(refusal: AsOfRefusal): string {
  if (refusal.reason === 'before-first') return m.ukuran_before_first({ when: momentInWords(refusal.first) })
  const says = {
    'no-moment': m.ukuran_no_moment,
    future: m.ukuran_future,
    'never-counted': m.angka_empty,
  } as const
  return says[refusal.reason]()
}

/** A moment that cannot be read or is to come is a fault of the question; one of which nothing was said is not found. */
export const statusOfAsOf: Readonly<Record<AsOfRefusal['reason'], 400 | 404>> = {
  'no-moment': 400,
  future: 400,
  'never-counted': 404,
  'before-first': 404,
}
