import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
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
  readonly seal: (answer: Json) => Buffer
  readonly open: (sealed: Uint8Array) => Json
}

const nonceLength = 12
const tagLength = 16

export function retryKey(key: string): RetryKey {
  // Key objects all along: Node 24 learns by an exception that plain bytes are none, which costs more than the work itself.
  const derived = Buffer.from(hkdfSync('sha256', createSecretKey(key, 'utf8'), '', 'netra retry key v1', 64))
  const answerKey = createSecretKey(derived.subarray(0, 32))
  const bodyKey = createSecretKey(derived.subarray(32))
  return {
    hash: createHash('sha256').update(`netra retry key ${key}`).digest(),
    fingerprint: (body) => createHmac('sha256', bodyKey).update(canonicalJson(body)).digest(),
    seal: (answer) => seal(answerKey, JSON.stringify(answer)),
    open: (sealed) => JSON.parse(open(answerKey, sealed)) as Json,
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
