import type { KeyObject } from 'node:crypto'
import { open, readFile, type FileHandle } from 'node:fs/promises'
import { chunkBytes, openChunk, payloadKey, sealChunk } from '../segel/age-file.ts'
import { keepHalf, readHalf, type HalfChunk } from './half-chunk.ts'
import { writeAll } from './replace-head.ts'
import { lastChunkOf, readChunk, readHead, sealedChunkBytes } from './sealed-stream.ts'

/** What a file leaves on the disk while it comes: the age file as far as it goes, the key it is written with, and a half chunk. */
export type Growth = { readonly file: string; readonly key: string; readonly half: string }

export type Growing = {
  readonly file: FileHandle
  readonly half: string
  readonly fileBytes: Uint8Array
  readonly key: KeyObject
  readonly payloadAt: number
  readonly size: number
}

/** Null where nothing was begun. The caller closes the file. */
export async function openGrowing(
  { file: path, key, half }: Growth,
  size: number,
  unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>,
): Promise<Growing | null> {
  const file = await open(path, 'r+').catch(absent)
  if (file === null) return null
  try {
    const [fileBytes, head] = [await unwrap(await readFile(key)), await readHead(file)]
    return { file, half, fileBytes, key: payloadKey(fileBytes, head.nonce), payloadAt: head.payloadAt, size }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The next chunk, and what is kept of it already. What was half written when the power failed does not open, and does not count. */
export async function standingOf(growing: Growing): Promise<HalfChunk> {
  const { file, fileBytes, half, payloadAt, size } = growing
  const written = (await file.stat()).size - payloadAt
  let at = Math.min(Math.ceil(written / sealedChunkBytes), lastChunkOf(size) + 1)
  while (at > 0 && !(await opens(growing, at - 1))) at -= 1
  // So that no longer remainder stands behind a shorter last chunk.
  if (written > at * sealedChunkBytes) await file.truncate(payloadAt + at * sealedChunkBytes)
  const kept = await readHalf(half, fileBytes)
  return kept !== null && kept.at === at ? kept : { at, plain: Buffer.alloc(0) }
}

async function opens({ file, key, payloadAt, size }: Growing, at: number): Promise<boolean> {
  try {
    openChunk(key, { at, isLast: at === lastChunkOf(size) }, await readChunk(file, payloadAt, at))
    return true
  } catch {
    return false
  }
}

export const reachedBy = ({ size }: Growing, { at, plain }: HalfChunk) => Math.min(size, at * chunkBytes) + plain.length

/** Writes on from where the file stands. All that came is on the disk when this ends, also where the bytes broke off. */
export async function grow(
  growing: Growing,
  standing: HalfChunk,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const { file, key, payloadAt, size, half, fileBytes } = growing
  const last = lastChunkOf(size)
  let { at, plain } = standing
  try {
    for await (const piece of bytes) {
      for (let from = 0; from < piece.length;) {
        const whole = at > last ? 0 : Math.min(chunkBytes, size - at * chunkBytes)
        if (whole === 0) throw new RangeError('more came than was announced')
        const taken = piece.subarray(from, from + whole - plain.length)
        plain = Buffer.concat([plain, taken])
        from += taken.length
        if (plain.length < whole) continue
        await writeAll(file, sealChunk(key, { at, isLast: at === last }, plain), payloadAt + at * sealedChunkBytes)
        at += 1
        plain = Buffer.alloc(0)
      }
    }
  } finally {
    await file.sync()
    if (plain.length > 0) await keepHalf(half, fileBytes, { at, plain })
  }
  return reachedBy(growing, { at, plain })
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
