import { crc32, inflateRawSync } from 'node:zlib'
import { accept, refuse, type Result } from '#base'

export type ZipRefusal = { readonly reason: 'zip-broken' | 'zip-bomb' }
export type ZipFiles = ReadonlyMap<string, Uint8Array>

/** What a file of words and a few pictures never comes near. */
export type ZipLimits = { readonly entries: number; readonly bytes: number; readonly ratio: number }

const endSize = 22
const longestComment = 0xffff
const directoryEntry = 46
const localHead = 30
const deflated = 8
const stored = 0
const encrypted = 1
/** Small parts are all blanks and zeros; their ratio says nothing. */
const ratioCounts = 64 * 1024

type Entry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * Every file of a ZIP, by its directory, checked by its sum; nothing of one that is broken, or that would grow beyond the limits. What
 * an entry says of its own size is believed only as a limit. No ZIP64, no passwords.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Result<ZipFiles, ZipRefusal> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = entriesOf(zip)
  if (entries === null) return refuse({ reason: 'zip-broken' })
  const growsTo = entries.reduce((sum, { size }) => sum + size, 0)
  const swells = entries.some(({ size, packed }) => size > ratioCounts && size > packed * limits.ratio)
  if (entries.length > limits.entries || growsTo > limits.bytes || swells) return refuse({ reason: 'zip-bomb' })
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const file = unpacked(zip, entry)
    if (file === null || files.has(entry.name)) return refuse({ reason: 'zip-broken' })
    files.set(entry.name, file)
  }
  return accept(files)
}

function entriesOf(zip: Buffer): readonly Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end < zip.length - endSize - longestComment || end + endSize > zip.length) return null
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + directoryEntry > end || zip.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + directoryEntry, at + directoryEntry + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += directoryEntry + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function unpacked(zip: Buffer, { flags, method, crc, packed, size, at }: Entry): Uint8Array | null {
  if ((flags & encrypted) !== 0 || at + localHead > zip.length || zip.readUInt32LE(at) !== 0x04034b50) return null
  const start = at + localHead + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const data = zip.subarray(start, start + packed)
  if (data.length !== packed) return null
  const file = method === stored ? data : method === deflated ? inflated(data, size) : null
  return file?.length === size && crc32(file) === crc ? file : null
}

/** Never more than was said: what swells further is broken. */
function inflated(data: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return null
  }
}
