import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { OfficeKey, Sealer } from '#app'
import { writeOnce } from '../vault/durable-file.ts'
import { keepSecret } from '../vault/secret-file.ts'
import { chunkBytes } from './age-file.ts'
import { sealBeside } from './seal-beside.ts'
import { x25519Recipient } from './x25519-recipient.ts'

/**
 * Private halves of office keys lie in `keysDir`/offices, each sealed to the installation's own key, so that a copied
 * file opens nothing by itself. The database never holds either.
 */
export function createSealer(keysDir: string): Sealer {
  const sealSmall = sealBeside()
  const encrypterFor = (recipient: string) => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(x25519Recipient(recipient))
    return encrypter
  }
  return {
    seal: (plain, key) => {
      const bytes = Buffer.from(plain)
      return bytes.length <= chunkBytes ? sealSmall(bytes, key.recipient) : encrypterFor(key.recipient).encrypt(bytes)
    },
    createOfficeKey: async (officeId) => {
      const identity = await generateX25519Identity()
      const key: OfficeKey = { id: randomUUID(), officeId, recipient: await identityToRecipient(identity) }
      const installation = await identityToRecipient(await installationIdentity(keysDir))
      const wrapped = await encrypterFor(installation).encrypt(identity)
      if (!(await writeOnce(officeKeyFile(keysDir, key.id), wrapped)))
        throw new Error(`office key ${key.id} exists already`)
      return key
    },
    holds: async ({ id, recipient }) => {
      const identity = await findOfficeIdentity(keysDir, id)
      return identity !== null && (await identityToRecipient(identity)) === recipient
    },
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Opens what was sealed to the office key `keyId`. Who may ask for this is decided above; nothing here asks. */
export async function openSealed(keysDir: string, keyId: string, sealed: Uint8Array): Promise<string> {
  return decryptWith([await officeIdentity(keysDir, keyId)], sealed)
}

/** Null where the private half is not here. */
export const findOfficeIdentity = (keysDir: string, keyId: string): Promise<string | null> =>
  officeIdentity(keysDir, keyId).catch(absent)

/** The same for a file. */
export const openSealedFile = async (keysDir: string, keyId: string, sealed: Uint8Array): Promise<string> =>
  decryptWith(await fileIdentities(keysDir, keyId), sealed)

/** What opens a file: it may have been handed over to the key that came after `keyId` while its row still names that one. */
export async function fileIdentities(keysDir: string, keyId: string): Promise<readonly string[]> {
  const successorId = await readFile(successorFile(keysDir, keyId), 'utf8').catch(absent)
  const keyIds = successorId === null ? [keyId] : [keyId, successorId]
  const identities = await Promise.all(keyIds.map((id) => findOfficeIdentity(keysDir, id)))
  return identities.filter((identity) => identity !== null)
}

export const officeIdentity = async (keysDir: string, keyId: string) =>
  decryptWith([await installationIdentity(keysDir)], await readFile(officeKeyFile(keysDir, keyId)))

export const installationIdentity = (keysDir: string) =>
  keepSecret(join(keysDir, 'installation.age-key'), generateX25519Identity)

export const officeKeyFile = (keysDir: string, keyId: string): string => fileOf(keysDir, keyId, 'age-key')
/** Holds the id of the key that files were sealed to anew; no secret. */
export const successorFile = (keysDir: string, keyId: string): string => fileOf(keysDir, keyId, 'penerus')

function fileOf(keysDir: string, keyId: string, kind: string): string {
  if (!/^[0-9a-f-]{36}$/.test(keyId)) throw new Error(`not a key id: ${JSON.stringify(keyId)}`)
  return join(keysDir, 'offices', `${keyId}.${kind}`)
}

function decryptWith(identities: readonly string[], sealed: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  identities.forEach((identity) => {
    decrypter.addIdentity(identity)
  })
  return decrypter.decrypt(sealed, 'text')
}
