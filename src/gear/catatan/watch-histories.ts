import type { ReceiptProof } from '#app'
import { promiseHours } from '#core'
import { addHours, type Instant } from '#law'
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { replaceFile, writeOnce } from '../vault/durable-file.ts'
import { fault, found, type Checked } from './checked.ts'
import { parsed } from './file-parts.ts'
import type { WatchedHistory } from './follow-log.ts'
import { askedOf, type ReadLog } from './log-reader.ts'
import type { NoteKey } from './note-key.ts'
import { readReceiptFile } from './receipt-file.ts'
import { verifyGoesOn, verifyReceipt, type Hashes } from './verify-receipt.ts'

/*
 * What the log cannot say by itself: whether a case stands where its history leads, and whether its history is still told whole. A witness asks
 * the site again for each history that he was given to follow, and holds the answer against what he saw last.
 */

/** Asks the site for a history as it is now. Null: it says that there is none. Throws where the line broke. */
export type RenewHistory = (watch: string) => Promise<string | null>

/** At the address of a log. */
export const historiesAt =
  (prefix: string): RenewHistory =>
  async (watch) => {
    const answer = await askedOf(`${prefix.replace(/\/$/, '')}/history`, {
      method: 'POST',
      // Not as a form sends it: Kit answers such a body only to a page of its own origin.
      headers: { 'content-type': 'application/octet-stream' },
      body: watch,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    return answer === null ? null : answer.toString('utf8')
  }

type Watching = {
  readonly read: ReadLog
  readonly renew: RenewHistory
  readonly key: NoteKey
  /** Where the witness remembers what he saw last. */
  readonly folder: string
  readonly now: Instant
}

/** Whether each history of this log is still whole, and its case where it leads; the first that is not, otherwise. Those of other logs are none of this. */
export async function verifyHistories(
  { folder, now, ...watching }: Watching,
  histories: readonly WatchedHistory[],
  hashes: Hashes,
): Promise<Checked<number>> {
  let whole = 0
  for (const { file, proof, watch } of histories) {
    if (proof.origin !== watching.key.name) continue
    const kept = join(folder, `${createHash('sha256').update(watch).digest('hex')}.json`)
    const seen = (await recall(kept)) ?? { proof, waitsSince: null }
    const next = await look({ ...watching, now, watch, seen }, hashes)
    if (!next.ok) return fault(next.fault.check, `${file}: ${next.fault.detail}`)
    await remember(kept, next.value)
    whole += 1
  }
  return found(whole)
}

/** `waitsSince`: since when it is said that something comes with the next batch, and nothing came. */
type Seen = { readonly proof: ReceiptProof; readonly waitsSince: Instant | null }
type Look = Omit<Watching, 'folder'> & { readonly watch: string; readonly seen: Seen }

async function look({ read, renew, key, now, watch, seen }: Look, hashes: Hashes): Promise<Checked<Seen>> {
  const text = await renew(watch)
  if (text === null) return fault('gone', 'the site says that there is no such history')
  const proof = readReceiptFile(text)
  if (proof === null) return fault('contents', 'the site answers with something else')
  const checked = await verifyReceipt(proof, { key, read, mark: null, witnesses: [], now }, hashes)
  if (!checked.ok) return checked
  return goesOn(seen, proof, now)
}

/** What was seen is still its beginning; and what is said to wait for a batch comes within the day of a promise. */
function goesOn(seen: Seen, proof: ReceiptProof, now: Instant): Checked<Seen> {
  const longer = verifyGoesOn(seen.proof, proof)
  if (!longer.ok) return longer
  const grew = proof.history.length > seen.proof.history.length
  const waitsSince = proof.waiting === 0 ? null : grew ? now : (seen.waitsSince ?? now)
  return waitsSince !== null && addHours(waitsSince, promiseHours) < now
    ? fault('broken-promise', `since ${waitsSince} something is said to come with the next batch`)
    : found({ proof, waitsSince })
}

const Memory = v.object({ waitsSince: v.nullable(v.pipe(v.string(), v.isoTimestamp())), proof: v.unknown() })

async function recall(file: string): Promise<Seen | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { waitsSince, proof } = v.parse(Memory, parsed(text))
  const read = readReceiptFile(JSON.stringify(proof))
  if (read === null) throw new Error(`${file} cannot be read: what was seen there is forgotten`)
  return { waitsSince, proof: read }
}

async function remember(file: string, seen: Seen): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(seen)}\n`)
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  if (!(await writeOnce(file, bytes))) await replaceFile(file, bytes)
}
