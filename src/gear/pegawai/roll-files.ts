import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { FileVault, RollFiles } from '#app'
import { keepSecret } from '../vault/secret-file.ts'

const [nonceBytes, tagBytes] = [12, 16]

/**
 * Lists that wait to be taken, sealed by AES-256-GCM under a key that lies beside the other keys: a copy of the files alone tells nobody's
 * number. `read` throws on bytes that were changed.
 */
export async function createRollFiles(keysDir: string, files: FileVault): Promise<RollFiles> {
  const secret = await keepSecret(join(keysDir, 'daftar-pegawai'), () => randomBytes(32).toString('base64url'))
  const key = createSecretKey(Buffer.from(secret, 'base64url'))
  const seal = (id: string, bytes: Uint8Array) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  return {
    keep: (id, bytes) => files.keep(id, seal(id, bytes)),
    async read(id) {
      const held = await files.read(id)
      if (held === null) return null
      const sealed = Buffer.from(held)
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(id))
      cipher.setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, -tagBytes)), cipher.final()])
    },
    destroy: (id) => files.destroy(id),
  }
}
