import { promiseHours, provesConsistency, type HashPair } from '#core'
import type { Instant } from '#law'
import { fault, found, type Checked } from './checked.ts'
import type { NoteKey } from './note-key.ts'
import { signedHead, type Head } from './verify-log.ts'

/** Heads of batches as a file has them, each with the proof that its checkpoint grew out of it; bytes in base64. */
export type Batches = readonly { readonly note: string; readonly proof: readonly string[] }[]

/** The heads of the batches, by their size: each the beginning of the checkpoint, and none younger than a larger one. */
export function verifyBatches(
  batches: Batches,
  { head, key }: { readonly head: Head; readonly key: NoteKey },
  pair: HashPair,
): Checked<readonly Head[]> {
  const heads: Head[] = []
  for (const { note, proof } of batches) {
    const older = signedHead(note, key)
    if (!older.ok) return older
    const name = `the head of ${String(older.value.size)} leaves`
    const path = proof.map((hash) => Buffer.from(hash, 'base64'))
    if (!provesConsistency({ older: older.value, newer: head }, path, pair))
      return fault('fork', `${name} is not the beginning of the checkpoint`)
    const before = heads.at(-1)
    if (before !== undefined && (before.size >= older.value.size || (before.madeAt ?? '') > (older.value.madeAt ?? '')))
      return fault('back-dated', `${name} is older than one of ${String(before.size)}`)
    heads.push(older.value)
  }
  return found(heads)
}

/** When a place of the log was first in a signed head; null: no head says. */
export const madeAtOf = (heads: readonly Head[], index: number): Instant | null =>
  heads.find(({ size }) => size > index)?.madeAt ?? null

/** Whether it came into the log within a day. What was there before the log began is in its first batches: so it is after a restore. */
export const isInTime = (recorded: Instant, begun: Instant, madeAt: Instant): boolean =>
  Date.parse(madeAt) <= Math.max(Date.parse(recorded), Date.parse(begun)) + promiseHours * 3_600_000
