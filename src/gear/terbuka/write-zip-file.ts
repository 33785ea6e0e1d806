import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { directoryOf, localHead, mostInZip, type ZipEntry } from '../naskah/zip-records.ts'

/** Packed already. */
const asItIs = /\.parquet$/

/** A ZIP of files of one folder, in this order: the same files give the same bytes. Never more than a piece of one is held. */
export async function writeZipFile(folder: string, name: string, names: readonly string[]): Promise<void> {
  const zip = await open(join(folder, name), 'wx', 0o644)
  try {
    const entries: ZipEntry[] = []
    let at = 0
    for (const file of names) {
      const entry = await writeEntry(zip, join(folder, file), at)
      entries.push(entry)
      at += localHead(entry).length + entry.packed
      if (at > mostInZip) throw new Error('more than a ZIP without ZIP64 holds')
    }
    const directory = directoryOf(entries, at)
    await zip.write(directory, 0, directory.length, at)
  } finally {
    await zip.close()
  }
}

/** Its head is written last, when its sum and its lengths are known; it is as long as the one that holds its place. */
async function writeEntry(zip: FileHandle, path: string, at: number): Promise<ZipEntry> {
  const method = asItIs.test(path) ? ('stored' as const) : ('deflated' as const)
  const sum = { crc: 0, size: 0, packed: 0 }
  const begins = at + localHead({ ...sum, name: Buffer.from(basename(path)), method, at }).length
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum.crc = crc32(chunk, sum.crc)
        sum.size += chunk.length
        yield chunk
      }
    },
    method === 'deflated' ? createDeflateRaw({ level: 6 }) : passing(),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        await zip.write(chunk, 0, chunk.length, begins + sum.packed)
        sum.packed += chunk.length
      }
    },
  )
  const entry = { ...sum, name: Buffer.from(basename(path)), method, at }
  const head = localHead(entry)
  await zip.write(head, 0, head.length, at)
  return entry
}

const passing = () =>
  new Transform({
    transform: (chunk, _, next) => {
      next(null, chunk)
    },
  })
