import type { Instant } from '#law'
import type { Hash } from './merkle.ts'

/*
 * What a reporter may read of his case, as a chain in the log (decision 0135). The entry of each step names its place in the history and the
 * entry before it, and commits twice: to the whole event, which stays closed, and to the words that are his to read. Hashing is handed in.
 */

/** SHA-256 over the parts, one after the other; texts as UTF-8. */
export type Sha256 = (...parts: readonly (Uint8Array | string)[]) => Hash

/** What the holder of a receipt may know of a step. */
export type ShownStep = {
  readonly type: string
  readonly at: Instant
  readonly recorded: Instant
  readonly basis: string | null
  readonly from: string | null
  readonly to: string | null
  readonly action: string | null
}

/** The words in the one form that is committed to (RFC 8785, moments with six digits); `netra.shown_words` writes the same. */
export const shownWords = ({ action, at, basis, from, recorded, to, type }: ShownStep): string =>
  JSON.stringify({ action, at: withMicroseconds(at), basis, from, recorded: withMicroseconds(recorded), to, type })

/** `…:05.123Z` or `…:05Z` as `…:05.123000Z`. */
export function withMicroseconds(moment: Instant): string {
  const [second = '', fraction = ''] = moment.replace('Z', '').split('.')
  return `${second}.${fraction.slice(0, 6).padEnd(6, '0')}Z`
}

/** Opens the words of an event, and not its leaf. */
export const shownKey = (salt: Uint8Array, sha256: Sha256): Hash => sha256('netra shown key v1\n', salt)
/** The commitment to the words that a step shows: with another key the same words have another, so that nobody finds them by guessing. */
export const shownHash = (key: Uint8Array, words: string, sha256: Sha256): Hash =>
  sha256('netra shown v1\n', key, words)

export type Link = { readonly leaf: Hash; readonly shown: Hash; readonly ordinal: number; readonly before: Hash }

/** Before the first. */
export const noEntry: Hash = new Uint8Array(32)

/** The entry of an event of a case: 32 bytes, as every entry of ours. */
export const chainedEntry = ({ leaf, shown, ordinal, before }: Link, sha256: Sha256): Hash =>
  sha256('netra entry v1\n', ordinalBytes(ordinal), before, leaf, shown)

/** Eight bytes, the largest first. */
function ordinalBytes(ordinal: number): Uint8Array {
  const bytes = new Uint8Array(8)
  for (let [at, left] = [7, ordinal]; left > 0; at -= 1, left = Math.floor(left / 256)) bytes[at] = left % 256
  return bytes
}
