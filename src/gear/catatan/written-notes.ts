import { hash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenNotes } from '#app'
import { replaceFile, writeOnce } from '../vault/durable-file.ts'

/*
 * Two files of a log, named by its origin: a log that goes on under another name after a restore begins with none. One has a record for each mark that was
 * noted and for each that came into the log, and is empty again after a batch; the other says how many were noted and never came.
 */

const markBytes = 16
const recordBytes = 1 + markBytes
const [noted, came] = [1, 2]

/** Files of `folder` that are only appended to, of one log by its origin; more than one process may write them. */
export function createWrittenNotes(folder: string, origin: string): WrittenNotes {
  const name = hash('sha256', origin).slice(0, 32)
  const [notes, gone] = [join(folder, `${name}.tertulis`), join(folder, `${name}.hilang`)]
  let done = nothingDone
  return {
    async note(listFrom) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const { inode } = await append(notes, [])
      // Another process may have settled: what waits now is noted from the first on.
      if (inode !== done.inode) done = { ...nothingDone, inode }
      const { recent, seq } = done
      const rows = await listFrom(seq)
      await append(
        notes,
        rows.flatMap(({ mark }) => (recent.has(textOf(mark)) ? [] : [recordOf(noted, mark)])),
      )
      done = {
        inode,
        seq: Math.max(seq, ...rows.slice(-1).map((last) => last.seq)),
        recent: new Set(rows.map(({ mark }) => textOf(mark))),
      }
    },
    async settle(entered, isAll) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const before = await countIn(gone)
      if (!isAll) {
        await append(
          notes,
          entered.map((mark) => recordOf(came, mark)),
        )
        return before
      }
      const lost = before + missing(await bytesOf(notes), entered)
      if (lost !== before) await write(gone, Buffer.from(String(lost)))
      await write(notes, Buffer.alloc(0))
      return lost
    },
  }
}

const nothingDone = { inode: -1, seq: 0, recent: new Set<string>() as ReadonlySet<string> }

const textOf = (mark: Buffer) => mark.toString('latin1')
const recordOf = (kind: number, mark: Buffer) => Buffer.concat([Buffer.of(kind), mark])

/** How many were noted and neither came before nor come now. */
function missing(bytes: Buffer, entered: readonly Buffer[]): number {
  const [waited, arrived] = [new Set<string>(), new Set(entered.map(textOf))]
  for (let at = 0; at + recordBytes <= bytes.length; at += recordBytes)
    (bytes[at] === noted ? waited : arrived).add(textOf(bytes.subarray(at + 1, at + recordBytes)))
  return waited.difference(arrived).size
}

/** Durably; and what a power failure left of half a record is cut off first. */
async function append(path: string, records: readonly Buffer[]) {
  const file = await open(path, 'a', 0o600)
  try {
    const { size, ino } = await file.stat()
    if (size % recordBytes !== 0) await file.truncate(size - (size % recordBytes))
    if (records.length > 0) {
      await file.write(Buffer.concat(records))
      await file.datasync()
    }
    return { inode: ino }
  } finally {
    await file.close()
  }
}

const write = async (path: string, bytes: Buffer): Promise<void> => {
  if (!(await writeOnce(path, bytes))) await replaceFile(path, bytes)
}

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
}

const countIn = async (path: string): Promise<number> => Number((await bytesOf(path)).toString('utf8') || '0')
