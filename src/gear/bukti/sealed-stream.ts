import type { FileHandle } from 'node:fs/promises'
import type { Slice } from '#app'
import { chunkBytes, openChunk, payloadKey, tagBytes } from '../segel/age-file.ts'
import type { Source } from './source.ts'

const nonceBytes = 16
export const sealedChunkBytes = chunkBytes + tagBytes

/** The head of an age file as it lies on the disk, and where its chunks begin. */
export type Head = { readonly header: Buffer; readonly nonce: Buffer; readonly payloadAt: number }

/** How a file of this size is cut. */
export const lastChunkOf = (size: number) => Math.max(0, Math.ceil(size / chunkBytes) - 1)
export const sealedBytesOf = (size: number) => size + (lastChunkOf(size) + 1) * tagBytes

/** What lies there is not what was sealed: changed, cut off, or another file. */
export class SpoiltFile extends Error {}

/** Heads are shorter than this: one recipient, a few hundred bytes. */
const headRoom = 4096

export async function readHead(file: FileHandle): Promise<Head> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headRoom), 0, headRoom, 0)
  return headIn(buffer.subarray(0, bytesRead))
}

function headIn(read: Buffer): Head {
  const mac = read.indexOf('\n--- ')
  const end = mac < 0 ? -1 : read.indexOf('\n', mac + 1)
  if (end < 0 || read.length < end + 1 + nonceBytes) throw new SpoiltFile('not an age file')
  return {
    header: read.subarray(0, end + 1),
    nonce: read.subarray(end + 1, end + 1 + nonceBytes),
    payloadAt: end + 1 + nonceBytes,
  }
}

type Opening = {
  readonly fileKeyOf: (head: Head) => Promise<Uint8Array>
  /** What the file will have, for one that has not come whole. */
  readonly size?: number
  /** Without it, the whole file. */
  readonly slice?: Slice | undefined
}

/**
 * A sealed file in the clear, chunk by chunk; `fileKeyOf` is whoever can open its head. Only the chunks of a slice are read, and of a
 * chunk nothing comes that was not whole and right. Throws where it was changed or cut off.
 */
export async function* openStream(
  openIt: () => Promise<Source>,
  { fileKeyOf, size, slice }: Opening,
): AsyncGenerator<Uint8Array> {
  const source = await openIt()
  try {
    const head = headIn(await source.read(0, headRoom))
    const key = payloadKey(await fileKeyOf(head), head.nonce)
    const last = size === undefined ? lastIn(source, head) : lastChunkOf(size)
    const { from, to } = slice ?? { from: 0, to: (last + 1) * chunkBytes }
    for (let at = Math.floor(from / chunkBytes); at <= last && at * chunkBytes < to; at++) {
      const sealed = await source.read(head.payloadAt + at * sealedChunkBytes, sealedChunkBytes)
      yield opened(key, { at, isLast: at === last }, sealed).subarray(
        Math.max(0, from - at * chunkBytes),
        Math.max(0, to - at * chunkBytes),
      )
    }
  } finally {
    await source.close()
  }
}

function opened(...[key, chunk, sealed]: Parameters<typeof openChunk>): Buffer {
  try {
    return openChunk(key, chunk, sealed)
  } catch (cause) {
    throw new SpoiltFile(`chunk ${String(chunk.at)} does not open`, { cause })
  }
}

const lastIn = ({ size }: Source, { payloadAt }: Head) =>
  Math.max(0, Math.ceil((size - payloadAt) / sealedChunkBytes) - 1)

/** What lies where this chunk belongs, which may be less than a chunk. */
export async function readChunk(file: FileHandle, payloadAt: number, at: number): Promise<Buffer> {
  const place = Buffer.alloc(sealedChunkBytes)
  const { bytesRead } = await file.read(place, 0, sealedChunkBytes, payloadAt + at * sealedChunkBytes)
  return place.subarray(0, bytesRead)
}
