import { createInflateRaw } from 'node:zlib'
import { pipeline } from 'node:stream/promises'
import { PassThrough, Readable } from 'node:stream'
import { piecesOf, type FileSource } from './file-source.ts'
import { Unreadable } from './unreadable.ts'

export type ZipEntry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const endSize = 22
const longestEnd = endSize + 0xffff
const mostEntries = 5_000
const largestDirectory = 2 * 1024 * 1024
/** Sheets of one word a million times are packed some hundred to one; a bomb is ten times that. */
const mostRatio = 500
const ratioCounts = 1024 * 1024
const largestEntry = 4 * 1024 * 1024 * 1024 - 2
const [stored, deflated, encrypted] = [0, 8, 1]

/** The directory of a ZIP of any size; nothing is unpacked. No ZIP64. */
export async function zipEntries(source: FileSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const tail = await source.read(Math.max(0, source.size - longestEnd), source.size)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + endSize > tail.length) throw new Unreadable('roll-broken')
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count === 0xffff || start === 0xffffffff) throw new Unreadable('roll-too-large')
  if (count > mostEntries || length > largestDirectory) throw new Unreadable('roll-bomb')
  const directory = await source.read(start, start + length)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new Unreadable('roll-broken')
    const nameLength = directory.readUInt16LE(at + 28)
    const entry = {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    }
    if (entry.size > ratioCounts && entry.size > entry.packed * mostRatio) throw new Unreadable('roll-bomb')
    if (entry.size > largestEntry) throw new Unreadable('roll-too-large')
    if ((entry.flags & encrypted) !== 0) throw new Unreadable('roll-encrypted')
    entries.set(entry.name, entry)
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** What is in it, piece by piece: never more than it said, whatever its packer did. */
export async function* unpack(
  source: FileSource,
  { at, method, packed, size }: ZipEntry,
): AsyncGenerator<Buffer, void> {
  const head = await source.read(at, at + 30)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new Unreadable('roll-broken')
  const start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (start + packed > source.size || (method !== stored && method !== deflated)) throw new Unreadable('roll-broken')
  const raw = Readable.from(piecesOf(source, start, start + packed))
  const out = method === stored ? new PassThrough() : createInflateRaw({ chunkSize: 256 * 1024 })
  const flow = pipeline(raw, out)
  // Whoever stops reading early breaks the pipe; that is no fault.
  flow.catch(() => undefined)
  let came = 0
  try {
    for await (const piece of out) {
      const bytes = piece as Buffer
      came += bytes.length
      if (came > size) throw new Unreadable('roll-bomb')
      yield bytes
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('roll-broken')
  } finally {
    raw.destroy()
    out.destroy()
  }
  if (came !== size) throw new Unreadable('roll-broken')
}
