import { open, type FileHandle } from 'node:fs/promises'
import { chunkBytes, openChunk, payloadKey, tagBytes } from '../segel/age-file.ts'

const nonceBytes = 16
export const sealedChunkBytes = chunkBytes + tagBytes

/** The head of an age file as it lies on the disk, and where its chunks begin. */
export type Head = { readonly header: Buffer; readonly nonce: Buffer; readonly payloadAt: number }

/** How a file of this size is cut. */
export const lastChunkOf = (size: number) => Math.max(0, Math.ceil(size / chunkBytes) - 1)
export const sealedBytesOf = (size: number) => size + (lastChunkOf(size) + 1) * tagBytes

export async function readHead(file: FileHandle): Promise<Head> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
  const read = buffer.subarray(0, bytesRead)
  const mac = read.indexOf('\n--- ')
  const end = mac < 0 ? -1 : read.indexOf('\n', mac + 1)
  if (end < 0 || read.length < end + 1 + nonceBytes) throw new Error('not an age file')
  return {
    header: read.subarray(0, end + 1),
    nonce: read.subarray(end + 1, end + 1 + nonceBytes),
    payloadAt: end + 1 + nonceBytes,
  }
}

/**
 * A sealed file in the clear, chunk by chunk; `fileKeyOf` is whoever can open its head. Throws where it was changed or cut off. `size` is
 * what the file will have, for one that has not come whole.
 */
export async function* openStream(
  path: string,
  fileKeyOf: (head: Head) => Promise<Uint8Array>,
  size?: number,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = await readHead(file)
    const key = payloadKey(await fileKeyOf(head), head.nonce)
    const last = size === undefined ? await lastOnDisk(file, head) : lastChunkOf(size)
    for (let at = 0; at <= last; at++)
      yield openChunk(key, { at, isLast: at === last }, await readChunk(file, head.payloadAt, at))
  } finally {
    await file.close()
  }
}

const lastOnDisk = async (file: FileHandle, { payloadAt }: Head) =>
  Math.max(0, Math.ceil(((await file.stat()).size - payloadAt) / sealedChunkBytes) - 1)

/** What lies where this chunk belongs, which may be less than a chunk. */
export async function readChunk(file: FileHandle, payloadAt: number, at: number): Promise<Buffer> {
  const place = Buffer.alloc(sealedChunkBytes)
  const { bytesRead } = await file.read(place, 0, sealedChunkBytes, payloadAt + at * sealedChunkBytes)
  return place.subarray(0, bytesRead)
}
