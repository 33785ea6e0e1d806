import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { MarkNumber } from '#app'
import { keepSecret } from '../vault/secret-file.ts'

/**
 * The mark of a personnel number: an HMAC whose key lies beside the other keys and never in the database. A plain hash of an NIP is
 * guessed in minutes, as most of its digits are dates. With the key lost, no number matches any more.
 */
export async function createNumberMarker(keysDir: string): Promise<MarkNumber> {
  const secret = await keepSecret(join(keysDir, 'nomor-pegawai'), () => randomBytes(32).toString('base64url'))
  const key = createSecretKey(Buffer.from(secret, 'base64url'))
  return (kind, digits) => createHmac('sha256', key).update(`netra ${kind} ${digits}`).digest()
}
