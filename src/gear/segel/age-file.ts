import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import type { Recipient, Stanza } from 'age-encryption'

/** The payload of an age file is cut into chunks of this size; what fits into one needs no stream. */
export const chunkBytes = 64 * 1024

const lineLength = 64

/**
 * One small age v1 file (age-encryption.org/v1), byte for byte in the format that the library reads. The library builds
 * every file through web streams, which costs more than the sealing itself at a thousand a second. Over one chunk it is
 * the library's work.
 */
export async function sealSmall(plain: Uint8Array, recipient: Recipient): Promise<Uint8Array> {
  if (plain.length > chunkBytes) throw new RangeError(`not one chunk: ${String(plain.length)} bytes`)
  return sealWhole(plain, recipient)
}

/** The same of a few chunks, all of them in memory. */
export async function sealWhole(plain: Uint8Array, recipient: Recipient): Promise<Buffer> {
  const [fileBytes, nonce] = [randomBytes(16), randomBytes(16)]
  const key = payloadKey(fileBytes, nonce)
  const last = Math.max(0, Math.ceil(plain.length / chunkBytes) - 1)
  const chunks = Array.from({ length: last + 1 }, (_, at) =>
    sealChunk(key, { at, isLast: at === last }, plain.subarray(at * chunkBytes, (at + 1) * chunkBytes)),
  )
  return Buffer.concat([await headOf(fileBytes, recipient), nonce, ...chunks])
}

/** The head of an age file: who may open it, and that nobody changed that. What follows is a nonce of 16 bytes and the chunks. */
export async function headOf(fileBytes: Uint8Array, recipient: Recipient): Promise<Buffer> {
  const stanzas = await recipient.wrapFileKey(fileBytes)
  const header = `age-encryption.org/v1\n${stanzas.map(written).join('')}---`
  const key = derived(createSecretKey(fileBytes), new Uint8Array(0), 'header')
  const mac = createHmac('sha256', key).update(header).digest()
  return Buffer.from(`${header} ${bare(mac)}\n`)
}

export const payloadKey = (fileBytes: Uint8Array, nonce: Uint8Array): KeyObject =>
  derived(createSecretKey(fileBytes), nonce, 'payload')

/** Key objects all along: Node 24 learns by an exception that plain bytes are none, 26 µs for each. */
const derived = (key: KeyObject, salt: Uint8Array, use: string) =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, salt, use, 32)))

/** Base64 without padding, as every line of the header has it. */
const bare = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** `-> X25519 …`, then the body in lines of 64, of which the last is shorter, and empty where the rest is full. */
function written({ args, body }: Stanza): string {
  const words = bare(body)
  const lines = Array.from({ length: Math.floor(words.length / lineLength) + 1 }, (_, at) =>
    words.slice(at * lineLength, (at + 1) * lineLength),
  )
  return `-> ${args.join(' ')}\n${lines.join('\n')}\n`
}

/** Which chunk of a file it is. */
type Chunk = { readonly at: number; readonly isLast: boolean }

export const tagBytes = 16
const suite = 'chacha20-poly1305'

export function sealChunk(key: KeyObject, chunk: Chunk, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(suite, key, counted(chunk), { authTagLength: tagBytes })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws for what was changed, cut off, or stood elsewhere in the file. */
export function openChunk(key: KeyObject, chunk: Chunk, sealed: Uint8Array): Buffer {
  const opening = createDecipheriv(suite, key, counted(chunk), { authTagLength: tagBytes })
  opening.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()])
}

/** Eleven bytes of counter, and one that says whether anything follows. */
function counted({ at, isLast }: Chunk): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(at), 3)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
