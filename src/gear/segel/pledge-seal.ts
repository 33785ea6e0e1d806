import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import type { PledgeSeal } from '#app'
import { keepSecret } from '../vault/secret-file.ts'

/** The key that vouches for certificates of pledges: Ed25519, beside the other keys and never in the database. */
export async function createPledgeSeal(keysDir: string): Promise<PledgeSeal> {
  const made = () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
  const secret = await keepSecret(join(keysDir, 'pakta-ed25519'), made)
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64url'), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (x === undefined) throw new Error('the key of the pledges has no public half')
  return { publicKey: x, sign: (bytes) => sign(null, bytes, key) }
}
