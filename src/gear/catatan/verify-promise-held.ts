import type { InclusionPromise, PiecesShown, ReceiptProof } from '#app'
import { promiseHours, promiseMinutes, type Hash } from '#core'
import type { Instant } from '#law'
import { fault, found, type Checked } from './checked.ts'
import type { ReadLog } from './log-reader.ts'
import type { NoteKey } from './note-key.ts'
import { readSignedHead, signedHead } from './verify-log.ts'
import { verifyAnywhere, verifyKept, verifyPromise } from './verify-promise.ts'
import type { Hashes } from './verify-receipt.ts'

export type PromisesAgainst = {
  readonly proof: ReceiptProof
  /** What the file was found to show. */
  readonly pieces: PiecesShown
  readonly key: NoteKey
  readonly read: ReadLog | null
  readonly now: Instant
}

/**
 * Whether each promise that somebody kept is of what the file of his receipt shows: in its chain, waiting as its next link, or of the report itself (decision
 * 0187). One that is not is named as broken, where the file or the log is younger than it.
 */
export async function verifyPromisesHeld(
  promises: readonly InclusionPromise[],
  against: PromisesAgainst,
  hashes: Hashes,
): Promise<Checked<number>> {
  for (const promise of promises) {
    const held = await verifyPromiseHeld(promise, against, hashes)
    if (!held.ok) return held
  }
  return found(promises.length)
}

async function verifyPromiseHeld(
  promise: InclusionPromise,
  { proof, pieces, key, read, now }: PromisesAgainst,
  hashes: Hashes,
): Promise<Checked<null>> {
  const by = verifyPromise(promise, key, hashes)
  if (!by.ok) return by
  if (promise.entry === proof.promise?.entry) return found(null)
  if (pieces.state === 'not-shown')
    return fault('pieces', 'this file does not have what came by its receipt: take it with that')
  if ([...pieces.all, ...pieces.promised].some(({ entry }) => entry === promise.entry)) return found(null)
  const asked = { entry: Buffer.from(promise.entry, 'base64'), by: by.value, now }
  const missed = read === null ? found(null) : await missedIn(read, { ...asked, key }, hashes)
  if (!missed.ok) return missed
  const what = `what was promised to be in by ${by.value} (${promise.entry})`
  return isYounger(proof, key, by.value)
    ? fault('broken-promise', `${what} is neither in the log nor waiting in this file, which was made after it`)
    : fault('open-promise', `${what} is not in this file, which may be older: take it again`)
}

type Asked = { readonly entry: Hash; readonly by: Instant; readonly now: Instant; readonly key: NoteKey }

/** The log has it, and the file does not; or neither has it, and it is due. */
async function missedIn(read: ReadLog, { entry, by, now, key }: Asked, hashes: Hashes): Promise<Checked<null>> {
  const head = await readSignedHead(read, key)
  if (!head.ok) return head
  const bytes = Buffer.from(entry)
  const index = await verifyAnywhere(read, head.value, bytes, hashes)
  if (!index.ok) return index
  if (index.value !== null)
    return fault(
      'broken-promise',
      `what was promised is at place ${String(index.value)} of the log, and is left out of this file`,
    )
  const kept = await verifyKept(read, head.value, { entry: bytes, by, now }, hashes)
  return kept.ok ? found(null) : kept
}

/** The head that the file was proven by was signed when everything that was promised until then had come. */
function isYounger({ checkpoint }: ReceiptProof, key: NoteKey, by: Instant): boolean {
  const head = checkpoint === null ? null : signedHead(checkpoint, key)
  const madeAt = head?.ok === true ? head.value.madeAt : null
  const writtenBefore = Date.parse(by) - promiseHours * 3_600_000 + promiseMinutes * 60_000
  return madeAt !== null && Date.parse(madeAt) >= writtenBefore
}
