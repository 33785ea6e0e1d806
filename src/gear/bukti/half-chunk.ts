import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tagBytes } from '../segel/age-file.ts'
import { replaceFile } from '../vault/durable-file.ts'

/** What came of a chunk that is not whole yet, and of which chunk. */
export type HalfChunk = { readonly at: number; readonly plain: Buffer }

const saltBytes = 16
const nonce = Buffer.alloc(12)

/** A key of its own each time: a half chunk is written again and again with other bytes, and a chunk of the file only once. */
const keyOf = (fileBytes: Uint8Array, salt: Uint8Array) =>
  createSecretKey(Buffer.from(hkdfSync('sha256', fileBytes, salt, 'netra half chunk', 32)))

export async function keepHalf(path: string, fileBytes: Uint8Array, { at, plain }: HalfChunk): Promise<void> {
  const salt = randomBytes(saltBytes)
  const place = Buffer.alloc(4)
  place.writeUInt32BE(at)
  const cipher = createCipheriv('chacha20-poly1305', keyOf(fileBytes, salt), nonce, { authTagLength: tagBytes })
  await replaceFile(
    path,
    Buffer.concat([salt, cipher.update(Buffer.concat([place, plain])), cipher.final(), cipher.getAuthTag()]),
  )
}

/** Null where none was kept. */
export async function readHalf(path: string, fileBytes: Uint8Array): Promise<HalfChunk | null> {
  const kept = await readFile(path).catch(absent)
  if (kept === null) return null
  const opening = createDecipheriv('chacha20-poly1305', keyOf(fileBytes, kept.subarray(0, saltBytes)), nonce, {
    authTagLength: tagBytes,
  })
  opening.setAuthTag(kept.subarray(-tagBytes))
  const plain = Buffer.concat([opening.update(kept.subarray(saltBytes, -tagBytes)), opening.final()])
  return { at: plain.readUInt32BE(0), plain: plain.subarray(4) }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
