import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Decrypter, Stanza, type Identity, type Recipient } from 'age-encryption'
import { workFactor } from '#core'
import { sealSmall } from './age-file.ts'

/** What a browser closed may have been made to cost more; beyond this it is an attack on our memory. */
const highestFactor = 18
const label = Buffer.from('age-encryption.org/v1/scrypt')

/**
 * The scrypt recipient of age v1 (age-encryption.org/v1, "The scrypt recipient type") over node:crypto, which computes beside
 * the thread that answers: the library's own would stop every request for as long.
 */
export const closeWithPassphrase = (plain: string, passphrase: string, factor = workFactor): Promise<Uint8Array> =>
  sealSmall(Buffer.from(plain), recipientOf(passphrase, factor))

/** What was closed, or null: it was another passphrase. */
export async function openWithPassphrase(closed: Uint8Array, passphrase: string): Promise<string | null> {
  const decrypter = new Decrypter()
  const found = { missed: false }
  decrypter.addIdentity(identityOf(passphrase, found))
  try {
    return await decrypter.decrypt(closed, 'text')
  } catch (error) {
    if (found.missed) return null
    throw error
  }
}

const recipientOf = (passphrase: string, factor: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16)
    const cipher = createCipheriv('chacha20-poly1305', await stretched(passphrase, salt, factor), nonce, tag)
    const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
    return [new Stanza(['scrypt', bare(salt), String(factor)], new Uint8Array(body))]
  },
})

const identityOf = (passphrase: string, found: { missed: boolean }): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const [stanza] = stanzas
    const [kind, salt = '', factor = ''] = stanza?.args ?? []
    if (stanza === undefined || stanzas.length !== 1 || kind !== 'scrypt' || stanza.body.length !== 32)
      throw new Error('not closed by one passphrase')
    const logN = Number(factor)
    if (!/^[1-9]\d?$/.test(factor) || logN > highestFactor) throw new Error(`work factor ${factor} is too high`)
    const key = await stretched(passphrase, Buffer.from(salt, 'base64'), logN)
    const decipher = createDecipheriv('chacha20-poly1305', key, nonce, tag)
    decipher.setAuthTag(stanza.body.subarray(16))
    const fileKey = decipher.update(stanza.body.subarray(0, 16))
    try {
      decipher.final()
    } catch {
      found.missed = true
      return null
    }
    return new Uint8Array(fileKey)
  },
})

// The nonce may be zero because the key is used once.
const nonce = Buffer.alloc(12)
const tag = { authTagLength: 16 }
const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

let last: Promise<unknown> = Promise.resolve()

/** One at a time: a dozen officers at once would otherwise take a dozen times the memory. */
function stretched(passphrase: string, salt: Buffer, logN: number): Promise<Buffer> {
  const mine = last.then(() => stretch(passphrase.normalize('NFKC'), salt, logN))
  last = mine.catch(() => undefined)
  return mine
}

const stretch = (passphrase: string, salt: Buffer, logN: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** logN * 8 * 256 }
    scrypt(passphrase, Buffer.concat([label, salt]), 32, cost, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
