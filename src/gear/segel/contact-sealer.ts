import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { ContactSealer } from '#app'
import { keepSecret } from '../vault/secret-file.ts'

const [nonceBytes, tagBytes] = [12, 16]

/**
 * Contacts of people on the roll, sealed by AES-256-GCM under a key that lies beside the other keys and never in the database. `open` throws
 * where the bytes were changed, or sealed elsewhere.
 */
export async function createContactSealer(keysDir: string): Promise<ContactSealer> {
  const secret = await keepSecret(join(keysDir, 'kontak-pegawai'), () => randomBytes(32).toString('base64url'))
  const key = createSecretKey(Buffer.from(secret, 'base64url'))
  const nextNonce = nonces()
  return {
    seal(contact) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(contact, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()])
    },
    open(bytes) {
      const sealed = Buffer.from(bytes)
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      cipher.setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, -tagBytes)), cipher.final()]).toString('utf8')
    },
  }
}

/** Drawn for a thousand at once, each given out once: a roll seals two contacts for each of a million people. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(1024 * nonceBytes)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += nonceBytes
    return pool.subarray(used - nonceBytes, used)
  }
}
