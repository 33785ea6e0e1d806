import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InclusionPromise, ReceiptProof } from '#app'
import type { Tree } from '#core'
import type { Instant } from '#law'
import { fault, found, type Checked } from './checked.ts'
import type { ReadLog } from './log-reader.ts'
import { readCheckpoint } from './checkpoint.ts'
import { noteKey, printKey, signedBy, type NoteKey } from './note-key.ts'
import { readPromiseFile, readReceiptFile } from './receipt-file.ts'
import { readSignedHead, verifyGrowth, type Head, type Hashing } from './verify-log.ts'
import { verifyKept, verifyPromise } from './verify-promise.ts'
import type { Witness } from './witness.ts'

type Followed = { readonly head: Head; readonly line: string | null }

/** One look of a witness: the head, whether it grew out of what was seen, and his own signature on it. Throws only where the line broke. */
export async function followLog(
  read: ReadLog,
  key: NoteKey,
  witness: Witness,
  { pair }: Hashing,
): Promise<Checked<Followed>> {
  const bytes = await read('checkpoint')
  const once: ReadLog = (path) => (path === 'checkpoint' ? Promise.resolve(bytes) : read(path))
  const [newest, seen] = [await readSignedHead(once, key), await witness.seen(key.name)]
  if (!newest.ok) return newest.fault.check === 'other-log' ? renamed(bytes, key, seen, newest) : newest
  const head = newest.value
  const proof = await verifyGrowth(read, seen ?? { size: 0, root: head.root }, head, pair)
  if (!proof.ok) return proof
  const lines = proof.value.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')
  const answer = await witness.addCheckpoint(
    `old ${String(seen?.size ?? 0)}\n${lines}\n${bytes?.toString('utf8') ?? ''}`,
  )
  // Another head came meanwhile, from the log itself: it was held to the same rules.
  if (answer.status === 409) return found({ head, line: null })
  return answer.status === 200
    ? found({ head, line: answer.body })
    : fault('fork', `${String(answer.status)}: ${answer.body.trim()}`)
}

/**
 * A log under another name is another log. Where its head says, by the same key, that it goes on from the one that was followed, that is told
 * with where the old one ended: whoever follows it decides, because a fork could be called a restore.
 */
function renamed(bytes: Buffer | null, key: NoteKey, seen: Tree | null, otherwise: Checked<never>): Checked<never> {
  const head = readCheckpoint(bytes?.toString('utf8') ?? '')
  const { former = null } = head ?? {}
  if (head === null || former?.origin !== key.name) return otherwise
  const next = noteKey(head.origin, 'log', key.publicKey)
  if (!signedBy(head.note, next).holds) return otherwise
  if (seen?.size === former.size && !Buffer.from(seen.root).equals(former.root))
    return fault(
      'fork',
      `${head.origin} says that ${key.name} ended with another root of ${String(former.size)} leaves`,
    )
  const lost = Math.max(0, (seen?.size ?? 0) - former.size)
  return fault(
    'renamed',
    `${head.origin} goes on from ${key.name}, which ended at ${String(former.size)} leaves${lost === 0 ? '' : `; ${String(lost)} that were seen after that are not among them`}; its key is ${printKey(next)}`,
  )
}

/** A promise that reporters gave a witness to watch, by the name of its file. */
type WatchedPromise = { readonly file: string; readonly promise: InclusionPromise }
/** A history that a reporter lets a witness follow. */
export type WatchedHistory = { readonly file: string; readonly proof: ReceiptProof; readonly watch: string }

/** The promises in a folder. What is no promise there is passed over: reporters put all kinds of files. */
export const listPromises = async (folder: string): Promise<readonly WatchedPromise[]> =>
  (await filesIn(folder)).flatMap(({ file, text }) => {
    const proof = readReceiptFile(text)
    const promises = proof === null ? readPromiseFile(text) : promisesIn(proof)
    return promises.map((promise) => ({ file, promise }))
  })

/** Of the report, and of what waited when its file was saved. */
const promisesIn = ({ promise, pieces }: ReceiptProof): readonly InclusionPromise[] =>
  [promise, ...(pieces?.promised ?? []).map((piece) => piece.promise)].filter((one) => one !== null)

/** The histories in a folder that may be followed. */
export const listHistories = async (folder: string): Promise<readonly WatchedHistory[]> =>
  (await filesIn(folder)).flatMap(({ file, text }) => {
    const proof = readReceiptFile(text)
    return proof === null || proof.watch === null ? [] : [{ file, proof, watch: proof.watch }]
  })

async function filesIn(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
}

/** Whether each promise of this log is kept or not yet due; the first broken one otherwise. Those of other logs are none of this. */
export async function verifyPromises(
  read: ReadLog,
  { head, key, now }: { readonly head: Head; readonly key: NoteKey; readonly now: Instant },
  promises: readonly WatchedPromise[],
  hashing: Hashing,
): Promise<Checked<number>> {
  let kept = 0
  for (const { file, promise } of promises) {
    const by = verifyPromise(promise, key, hashing)
    if (!by.ok || by.value > now) continue
    const asked = { entry: Buffer.from(promise.entry, 'base64'), by: by.value, now }
    const index = await verifyKept(read, head, asked, hashing)
    if (!index.ok) return fault(index.fault.check, `${file}: ${index.fault.detail}`)
    kept += 1
  }
  return found(kept)
}
