import type { Instant } from '#law'
import type { Sha256 } from './chain.ts'
import type { Hash } from './merkle.ts'

/* Once a day the log says where all cases stand and how they came there since (decision 0145). It adds up, or somebody wrote past the log. */

export type StateBalance = {
  readonly state: string
  /** So many stand there. */
  readonly stand: number
  /** So many came and went since the last balance. */
  readonly came: number
  readonly went: number
}

export type Balance = {
  readonly origin: string
  readonly nth: number
  /** Up to which place of the log its events are counted. */
  readonly size: number
  readonly madeAt: Instant
  /** What the text of the one before hashes to, in base64; null: it is the first. */
  readonly before: string | null
  readonly states: readonly StateBalance[]
}

export type Unbalanced = { readonly state: string; readonly expected: number; readonly said: number }

/** The first state whose number is not that of the last balance with what came and without what went. Null: it adds up. The first of all is held against nothing that stood. */
export function unbalanced(older: Balance | null, newer: Balance): Unbalanced | null {
  const stood = new Map((older?.states ?? []).map(({ state, stand }) => [state, stand]))
  const named = new Map(newer.states.map((one) => [one.state, one]))
  for (const state of [...new Set([...stood.keys(), ...named.keys()])].toSorted()) {
    const { stand: said = 0, came = 0, went = 0 } = named.get(state) ?? {}
    const expected = (stood.get(state) ?? 0) + came - went
    if (expected !== said) return { state, expected, said }
  }
  return null
}

/** What a balance enters the log as. `text` is what is signed of its note. */
export const balanceEntry = (text: string, sha256: Sha256): Hash => sha256('netra balance v1\n', text)
