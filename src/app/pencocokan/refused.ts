import type { NumberRefusal } from '#core'

/** What a search for an accused, or the record of who he is, answers no with besides what the desk says of any step. */
export type MatchRefusal =
  | NumberRefusal
  /** Of a person of this kind no number is known: he is found by his name. */
  | { readonly reason: 'no-number-of-kind'; readonly basis: 'N35' }
  /** The allegation names a unit whose employer is not known, or none: there is no roll to look in. */
  | { readonly reason: 'no-employer-known'; readonly basis: 'N35' }
  | { readonly reason: 'too-many-searches'; readonly basis: 'N36' }
  /** The roll does not have this person on the day of the act, or no longer has the row that was shown. */
  | { readonly reason: 'not-in-roll-that-day'; readonly basis: 'N35' }
