import { addHours, type Instant } from '#law'

/** A batch comes every ten minutes; a witness that has signed none of six has lost us from sight. */
const freshHours = 1

export type Freshness = 'agrees' | 'behind' | 'away' | 'refuses'

/** How far a witness can be relied on now: what it answered last, and whether its last signature is young. */
export function freshnessOf(
  { said, signedAt }: { readonly said: 'signed' | 'refused' | 'away'; readonly signedAt: Instant | null },
  now: Instant,
): Freshness {
  if (said === 'refused') return 'refuses'
  if (said === 'away') return 'away'
  return signedAt !== null && addHours(signedAt, freshHours) > now ? 'agrees' : 'behind'
}
