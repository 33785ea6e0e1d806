import { addHours, type Instant } from '#law'

/** A batch comes every ten minutes; a witness that has signed none of six has lost us from sight. */
const freshHours = 1

/** What can be wrong with a witness. Only where it saw another log is something wrong with ours, or with its memory. */
export const witnessTroubles = {
  'no-answer': 'away',
  fails: 'away',
  'not-following': 'refused',
  'other-key': 'refused',
  'not-grown': 'refused',
  'saw-longer': 'refused',
  'saw-another': 'refused',
  'bad-signature': 'refused',
  'wrong-clock': 'refused',
  'makes-no-sense': 'refused',
} as const
export type WitnessTrouble = keyof typeof witnessTroubles

/** `unasked`: it is we who did not ask. */
export type Freshness = 'agrees' | 'behind' | 'unasked' | WitnessTrouble

export type WitnessAnswer = {
  /** Null: it signed. */
  readonly trouble: WitnessTrouble | null
  /** When the newest that it signed was signed, by its own clock; null: never. */
  readonly signedAt: Instant | null
  readonly askedAt: Instant
}

/** How far a witness can be relied on now: what it answered last, and whether that is young. */
export function freshnessOf({ trouble, signedAt, askedAt }: WitnessAnswer, now: Instant): Freshness {
  if (trouble !== null) return trouble
  if (signedAt !== null && addHours(signedAt, freshHours) > now) return 'agrees'
  return addHours(askedAt, freshHours) > now ? 'behind' : 'unasked'
}
