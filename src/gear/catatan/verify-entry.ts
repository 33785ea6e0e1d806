import type { CheckEntry, EntryFound, EntryProof } from '#app'
import { provesInclusion } from '#core'
import type { Instant } from '#law'
import { fault, found, type Checked } from './checked.ts'
import { cosignersOf, witnessKeys } from './cosigners.ts'
import type { ReadLog } from './log-reader.ts'
import { readKey, type NoteKey } from './note-key.ts'
import { isInTime, madeAtOf, verifyBatches } from './verify-batches.ts'
import { readSignedHead, signedHead, type Head, type Hashing } from './verify-log.ts'
import { verifyAnywhere } from './verify-promise.ts'
import { verifyAgainst } from './verify-receipt.ts'

type EntryChecks = {
  readonly key: NoteKey
  /** Made from the file itself. */
  readonly entry: Uint8Array
  /** The log, from anywhere; null: what the proof shows by itself. */
  readonly read: ReadLog | null
  /** When the file says it was made; null: it does not say. */
  readonly recordedAt: Instant | null
  readonly witnesses: readonly NoteKey[]
}

/** That a file is in the log: by the proof beside it, which needs no server and no log. */
export async function verifyEntry(
  proof: EntryProof,
  { key, entry, read, recordedAt, witnesses }: EntryChecks,
  hashing: Hashing,
): Promise<Checked<EntryFound>> {
  if (proof.origin !== key.name) return fault('other-log', proof.origin)
  if (!bytesOf(proof.entry).equals(entry)) return fault('other-file', 'the proof is of another file')
  const head = signedHead(proof.checkpoint, key)
  if (!head.ok) return head
  const included = { leaf: hashing.entry(entry), index: proof.index, ...sizeAndRoot(head.value) }
  if (!provesInclusion(included, proof.proof.map(bytesOf), hashing.pair))
    return fault('not-in-log', `it is not at place ${String(proof.index)}`)
  const since = verifyMoment(proof, { head: head.value, key, recordedAt }, hashing)
  if (!since.ok) return since
  const grown = read === null ? found(null) : await verifyAgainst(read, key, head.value, hashing)
  if (!grown.ok) return grown
  const names = cosignersOf(proof.checkpoint, witnesses).map(({ name }) => name)
  return found({ state: 'in-log', index: proof.index, since: since.value, witnesses: names })
}

const sizeAndRoot = ({ size, root }: Head) => ({ size, root })

type Moment = Pick<EntryChecks, 'key' | 'recordedAt'> & { readonly head: Head }

function verifyMoment(
  { batches, index }: EntryProof,
  { head, key, recordedAt }: Moment,
  { pair }: Hashing,
): Checked<Instant> {
  const heads = verifyBatches(batches, { head, key }, pair)
  if (!heads.ok) return heads
  const [begun, since] = [heads.value[0]?.madeAt ?? null, madeAtOf(heads.value, index)]
  if (begun === null || since === null) return fault('back-dated', 'no signed head says when it came into the log')
  return recordedAt === null || isInTime(recordedAt, begun, since)
    ? found(since)
    : fault('back-dated', `it says ${recordedAt}, and came into the log at ${since}`)
}

/** A file without a proof beside it: every entry of the log is looked at. `asOf`: the moment of its newest head. */
type EntrySeen = { readonly index: number; readonly size: number; readonly asOf: Instant | null }

/** Looks through the whole log for an entry whose place nobody told; slow with the size of the log. */
export async function verifyEntryAnywhere(
  read: ReadLog,
  key: NoteKey,
  entry: Uint8Array,
  hashing: Hashing,
): Promise<Checked<EntrySeen>> {
  const head = await readSignedHead(read, key)
  if (!head.ok) return head
  const { size, madeAt: asOf } = head.value
  const index = await verifyAnywhere(read, head.value, Buffer.from(entry), hashing)
  if (!index.ok) return index
  return index.value === null
    ? fault('not-in-log', `none of the ${String(size)} leaves of ${key.name} is of this file`)
    : found({ index: index.value, size, asOf })
}

/** As our own page asks. */
export const createEntryCheck =
  (hashing: Hashing): CheckEntry =>
  async (proof, { key: written, witnesses, ...asked }) => {
    const key = readKey(written)
    if (key === null) throw new Error(`no key of a log: ${written}`)
    const checked = await verifyEntry(proof, { ...asked, key, witnesses: witnessKeys(witnesses) }, hashing)
    return checked.ok ? checked.value : { state: 'wrong', ...checked.fault }
  }

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
