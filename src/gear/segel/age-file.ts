import { createCipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
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
  const fileBytes = randomBytes(16)
  const stanzas = await recipient.wrapFileKey(fileBytes)
  const fileKey = createSecretKey(fileBytes)
  const header = `age-encryption.org/v1\n${stanzas.map(written).join('')}---`
  const mac = createHmac('sha256', derived(fileKey, new Uint8Array(0), 'header'))
    .update(header)
    .digest()
  const nonce = randomBytes(16)
  return Buffer.concat([
    Buffer.from(`${header} ${bare(mac)}\n`),
    nonce,
    onlyChunk(derived(fileKey, nonce, 'payload'), plain),
  ])
}

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

/** The first chunk and the last: counter zero, and the byte that says that nothing follows. */
function onlyChunk(key: KeyObject, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, Buffer.from('000000000000000000000001', 'hex'), {
    authTagLength: 16,
  })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
