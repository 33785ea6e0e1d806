import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
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
  return {
    seal(contact) {
      const nonce = randomBytes(nonceBytes)
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
