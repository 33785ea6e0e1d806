import { open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder, writeOnce } from '../vault/durable-file.ts'
import { readHead } from './sealed-stream.ts'

export type Heads = {
  readonly path: string
  /** Where the new head lies until it stands in the file. */
  readonly beside: string
  readonly newHead: (header: Buffer) => Promise<Buffer>
}

/**
 * Gives an age file another head of the same length, and leaves the body where it lies: two gigabytes are not written again. The new
 * head is on the disk before the old one is touched, so that a file cut in the middle is finished by whoever comes next.
 */
export async function replaceHead({ path, beside, newHead }: Heads): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const head = (await readFile(beside).catch(absent)) ?? (await prepared(file, beside, newHead))
    await writeAll(file, head, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(beside, { force: true })
  await syncFolder(dirname(beside))
}

async function prepared(file: FileHandle, beside: string, newHead: Heads['newHead']): Promise<Buffer> {
  const { header } = await readHead(file)
  const head = await newHead(header)
  if (head.length !== header.length)
    throw new Error(`another head of ${String(head.length)} bytes for ${String(header.length)}`)
  await writeOnce(beside, head)
  // Of two who came at once, both write the one that lies there.
  return readFile(beside)
}

export async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
