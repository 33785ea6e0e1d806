import { Decrypter, identityToRecipient } from 'age-encryption'
import { sealSmall } from '../segel/age-file.ts'
import { fileIdentities, installationIdentity } from '../segel/sealer.ts'
import { x25519Recipient } from '../segel/x25519-recipient.ts'

/** The key of one file while it comes, sealed to the installation: without it nobody could write the next chunk. */
export async function wrapUploadKey(keysDir: string, fileBytes: Uint8Array): Promise<Uint8Array> {
  const recipient = await identityToRecipient(await installationIdentity(keysDir))
  return sealSmall(fileBytes, x25519Recipient(recipient))
}

export async function unwrapUploadKey(keysDir: string, wrapped: Uint8Array): Promise<Uint8Array> {
  return decrypterFor([await installationIdentity(keysDir)]).decrypt(wrapped)
}

/** The key of a file, by the private half of the office it was sealed to. */
export async function fileKeyOfOffice(keysDir: string, keyId: string, header: Uint8Array): Promise<Uint8Array> {
  return decrypterFor(await fileIdentities(keysDir, keyId)).decryptHeader(header)
}

function decrypterFor(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter()
  identities.forEach((identity) => {
    decrypter.addIdentity(identity)
  })
  return decrypter
}
