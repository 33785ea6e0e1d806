import type { InclusionPromise } from '#app'
import { provesInclusion, tileWidth, type Tree } from '#core'
import type { Instant } from '#law'
import { fault, found, type Checked } from './checked.ts'
import { filesFault } from './files-fault.ts'
import { readBundle, type ReadLog } from './log-reader.ts'
import { signedBy, type NoteKey } from './note-key.ts'
import { readPromise } from './promise-note.ts'
import { verifyPlace, type Head, type Hashing } from './verify-log.ts'

/** What was promised, if the key of the log signed it: the moment by which the entry must be in. */
export function verifyPromise(promise: InclusionPromise, key: NoteKey, { entry, pair }: Hashing): Checked<Instant> {
  const read = readPromise(promise.note)
  if (read === null) return fault('promise', 'it cannot be read')
  if (read.origin !== key.name) return fault('other-log', read.origin)
  const verdict = signedBy(read.note, key)
  if (!verdict.holds) return fault('not-signed', `${verdict.why} signature of ${key.name} on the promise`)
  const leaf = entry(Buffer.from(promise.entry, 'base64'))
  const path = promise.path.map((hash) => Buffer.from(hash, 'base64'))
  return provesInclusion({ leaf, index: promise.index, size: read.size, root: read.root }, path, pair)
    ? found(read.by)
    : fault('promise', 'it was signed for another entry')
}

/** Where an entry is in a log, looked for from the end, because what is asked about is young. Null: nowhere. */
async function findEntry(read: ReadLog, { size }: Tree, entry: Buffer): Promise<number | null> {
  for (let bundle = Math.ceil(size / tileWidth) - 1; bundle >= 0; bundle -= 1) {
    const at = (await readBundle(read, size, bundle)).findIndex((one) => one.equals(entry))
    if (at >= 0) return bundle * tileWidth + at
  }
  return null
}

/** Where an entry is in a log, and that it is there in the tree that was signed, and not only in a file beside it. Null: nowhere. */
export async function verifyAnywhere(
  read: ReadLog,
  head: Head,
  entry: Buffer,
  hashing: Hashing,
): Promise<Checked<number | null>> {
  try {
    const index = await findEntry(read, head, entry)
    if (index === null) return found(null)
    const place = await verifyPlace(read, head, { leaf: hashing.entry(entry), index }, hashing.pair)
    if (place.ok) return found(index)
    return place.fault.check === 'not-in-log'
      ? fault('entries', `entry ${String(index)} is not the one in the tree`)
      : place
  } catch (error) {
    return filesFault(error)
  }
}

/** Whether a promise was kept: the place of its entry, or null while its time has not passed. A broken one is proven by its signature and this log. */
export async function verifyKept(
  read: ReadLog,
  head: Head,
  { entry, by, now }: { readonly entry: Buffer; readonly by: Instant; readonly now: Instant },
  hashing: Hashing,
): Promise<Checked<number | null>> {
  const index = await verifyAnywhere(read, head, entry, hashing)
  if (!index.ok || index.value !== null || now < by) return index
  return fault(
    'broken-promise',
    `${entry.toString('base64')} was to be in by ${by}, and is not in the ${String(head.size)} leaves of ${head.origin}${head.madeAt === null ? '' : ` as of ${head.madeAt}`}`,
  )
}
