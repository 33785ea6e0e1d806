import { chainedEntry, noEntry, shownHash, shownKey, shownWords, type Hash } from '#core'
import type { Instant } from '#law'
import { sha256 } from './tree-hash.ts'

type FirstEvent = {
  readonly type: string
  readonly happened_at: Instant
  readonly recorded_at: Instant
  readonly basis: string | null
  readonly salt: Uint8Array
  readonly leaf_hash: Uint8Array
}

/**
 * The entry that the first event of a case will have in the log: known before it is written, so that it can be promised at once. A batch makes
 * the same of the row.
 */
export const firstEntry = (event: FirstEvent, to: string): Hash =>
  chainedEntry(
    {
      leaf: event.leaf_hash,
      shown: shownHash(
        shownKey(event.salt, sha256),
        shownWords({
          ...{ type: event.type, at: event.happened_at, recorded: event.recorded_at, basis: event.basis },
          ...{ from: null, to, action: null },
        }),
        sha256,
      ),
      ordinal: 0,
      before: noEntry,
    },
    sha256,
  )
