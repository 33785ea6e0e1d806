import type { Instant } from '#law'
import { shownHash, withMicroseconds, type Sha256 } from './chain.ts'
import type { Hash } from './merkle.ts'

/*
 * What a paper and a pledge enter the log as (decision 0141): made from what their holder has in his hands, so that he finds it there himself.
 */

/** A printed paper has 120 random bits in it: its hash says nothing to whoever does not hold it. `netra.paper_entry` makes the same. */
export const paperEntry = (fileSha256: Uint8Array, sha256: Sha256): Hash => sha256('netra paper v1\n', fileSha256)

/** What opens a signature in the log: its leaf, and the key of its words (`shownKey`). Whoever has it can tell when it was signed, to ten minutes. */
type PledgeOpening = { readonly leaf: Uint8Array; readonly key: Uint8Array }
/** `pledge`: its id. `text`: SHA-256 of what was signed, as hexadecimal digits. */
type PledgeTold = { readonly pledge: string; readonly signedAt: Instant; readonly text: string }

/** `netra.pledge_entry` makes the same. */
export const pledgeEntry = (
  { leaf, key }: PledgeOpening,
  { pledge, signedAt, text }: PledgeTold,
  sha256: Sha256,
): Hash => {
  const words = JSON.stringify({ pledge, signedAt: withMicroseconds(signedAt), text })
  return sha256('netra pledge v1\n', leaf, shownHash(key, words, sha256))
}

/** Behind the statement in a certificate: mark, leaf and key, the last two as one in base64url. */
export const openingMark = 'netra-pakta-log-v1'
export const openingPattern = /netra-pakta-log-v1\.([A-Za-z0-9_-]{86})/
