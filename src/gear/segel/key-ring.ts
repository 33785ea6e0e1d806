import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bech32 } from '@scure/base'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { KeyRing } from '#app'
import { writeOnce } from '../vault/durable-file.ts'
import { keepSecret } from '../vault/secret-file.ts'
import { sealSmall } from './age-file.ts'
import { closeWithPassphrase, openWithPassphrase } from './passphrase.ts'
import { officeIdentity, officeKeyFile, successorFile } from './sealer.ts'
import { x25519Recipient } from './x25519-recipient.ts'

/**
 * Keys that officers hold. Nothing here writes a private half anywhere; what is on the disk already can be taken once more
 * and destroyed. A test asks for less work than stands against a guesser.
 */
export async function createKeyRing(keysDir: string, workFactor?: number): Promise<KeyRing> {
  const secret = await keepSecret(join(keysDir, 'kunci-petugas'), () => randomBytes(32).toString('base64url'))
  const vouching = createSecretKey(Buffer.from(secret, 'base64url'))
  return {
    makePair: async () => pairOf(await generateX25519Identity()),
    pairOfSecret: (bytes) => pairOf(bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes).toUpperCase()),
    close: (identity, passphrase) => closeWithPassphrase(identity, passphrase, workFactor),
    open: openWithPassphrase,
    wrap: (identity, recipient) => sealSmall(Buffer.from(identity), x25519Recipient(recipient)),
    unwrap: (wrapped, identity) => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return decrypter.decrypt(wrapped, 'text')
    },
    vouch: (words) => createHmac('sha256', vouching).update(words).digest(),
    take: (keyId) => officeIdentity(keysDir, keyId),
    succeed: async (keyId, successorId) => {
      await writeOnce(successorFile(keysDir, keyId), Buffer.from(successorId))
    },
    destroy: (keyId) => rm(officeKeyFile(keysDir, keyId), { force: true }),
    isHere: (keyId) =>
      readFile(officeKeyFile(keysDir, keyId)).then(
        () => true,
        () => false,
      ),
  }
}

const pairOf = async (identity: string) => ({ identity, recipient: await identityToRecipient(identity) })
