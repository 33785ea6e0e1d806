import { createReadStream, createWriteStream } from 'node:fs'
import { link, open as openFile, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline as pipe, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { closeWith, unlock, type Key, type Lock } from './lock.ts'
import { readTar, writeTar, type TarFile } from './tar.ts'

/** tar, in zstd, in age. The file is whole or absent, and never written over another. */
export async function writeArchive(path: string, lock: Lock, files: AsyncIterable<TarFile>): Promise<void> {
  const unfinished = `${path}.unfinished`
  await rm(unfinished, { force: true })
  try {
    const compressed = pipe(Readable.from(writeTar(files)), createZstdCompress(), ignore)
    await pipeline(
      closeWith(lock, compressed),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await link(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(`${path} is there already, and no backup is written over another.`, { cause: error })
  } finally {
    await rm(unfinished, { force: true })
  }
  await syncFolder(dirname(resolve(path)))
}

/** What lies in it, in the order it was written. Throws where the file was changed or cut off. */
export type Archive = () => AsyncGenerator<TarFile>

/** Faults for a closed archive that this key does not open, before anything of it is read. One that was never closed is read with any key. */
export async function openArchive(path: string, key: Key): Promise<Archive> {
  const open = await unlock(key, await readStart(path))
  return async function* read() {
    const plain = Readable.from(open(createReadStream(path, { highWaterMark: 1 << 18 })), { objectMode: false })
    yield* readTar(pipe(plain, createZstdDecompress(), ignore))
  }
}

/** More than the longest heading: one for fifty recipients has 8 KB. */
async function readStart(path: string): Promise<Uint8Array> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16))
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A fault destroys the whole chain and surfaces where its end is read. */
const ignore = () => undefined

async function syncFolder(folder: string): Promise<void> {
  const handle = await openFile(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
