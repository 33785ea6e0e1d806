import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Json } from '#base'
import { takeRandom } from '../random.ts'
import { canonicalJson } from '../catatan/leaf-hash.ts'

/**
 * A key the client made, so that a write may be sent again. It is never stored: its hash finds the row, one key
 * derived from it seals the answer and another signs the body, so whoever holds the table alone reads neither.
 */
export type RetryKey = {
  readonly hash: Buffer
  readonly fingerprint: (body: Json) => Buffer
  /** Whether a kept fingerprint is that of `body`. */
  readonly fits: (kept: Uint8Array, body: Json) => boolean
  readonly seal: (answer: Json) => Buffer
  readonly open: (sealed: Uint8Array) => Json
}

const nonceLength = 12
const tagLength = 16

/** What the key of a request that may be sent again is good for: its hash finds the row, and only who has the key itself opens the answer kept there. */
export function retryKey(key: string): RetryKey {
  // One hash gives both keys: HKDF, which is for secrets of any shape, takes four times as long, and every report asks.
  const keys = keysFrom(hash('sha512', `netra retry key v2 ${key}`, 'buffer'))
  return {
    hash: hash('sha256', `netra retry key ${key}`, 'buffer'),
    fingerprint: (body) => fingerprint(keys, body),
    fits: (kept, body) => fingerprint(keys, body).equals(kept) || fingerprint(keysOfVersion1(key), body).equals(kept),
    seal: (answer) => seal(keys.answer, JSON.stringify(answer)),
    open: (sealed) => JSON.parse(openEither(keys, key, sealed)) as Json,
  }
}

type Keys = { readonly answer: KeyObject; readonly body: KeyObject }

/** Key objects all along: Node 24 learns by an exception that plain bytes are none, which costs more than the work itself. */
const keysFrom = (derived: Buffer): Keys => ({
  answer: createSecretKey(derived.subarray(0, 32)),
  body: createSecretKey(derived.subarray(32)),
})

/** As rows were kept until November 2026: what was sent then may be sent again today. */
const keysOfVersion1 = (key: string): Keys =>
  keysFrom(Buffer.from(hkdfSync('sha256', createSecretKey(key, 'utf8'), '', 'netra retry key v1', 64)))

const fingerprint = ({ body: key }: Keys, body: Json): Buffer =>
  createHmac('sha256', key).update(canonicalJson(body)).digest()

function openEither(keys: Keys, key: string, sealed: Uint8Array): string {
  try {
    return open(keys.answer, sealed)
  } catch {
    return open(keysOfVersion1(key).answer, sealed)
  }
}

function seal(key: KeyObject, plain: string): Buffer {
  const nonce = takeRandom(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()])
}

function open(key: KeyObject, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  const body = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
  return Buffer.concat([body, decipher.final()]).toString('utf8')
}
