import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Json } from '#base'
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
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'netra retry key v1', 64))
  const answerKey = derived.subarray(0, 32)
  const bodyKey = derived.subarray(32)
  return {
    hash: createHash('sha256').update(`netra retry key ${key}`).digest(),
    fingerprint: (body) => createHmac('sha256', bodyKey).update(canonicalJson(body)).digest(),
    seal: (answer) => seal(answerKey, JSON.stringify(answer)),
    open: (sealed) => JSON.parse(open(answerKey, sealed)) as Json,
  }
}

function seal(key: Uint8Array, plain: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()])
}

function open(key: Uint8Array, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  const body = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
  return Buffer.concat([body, decipher.final()]).toString('utf8')
}
