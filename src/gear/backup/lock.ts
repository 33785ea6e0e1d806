import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'

/** How an archive is closed. */
export type Lock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'none' }

/** What may open it; an archive in the clear needs none. */
export type Key =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identities'; readonly identities: readonly string[] }
  | { readonly kind: 'none' }

type Bytes = AsyncIterable<Uint8Array>

/** `plain` as an age v1 file, so that the age program opens it where Netra is not at hand. */
export async function* closeWith(lock: Lock, plain: Bytes): AsyncGenerator<Uint8Array> {
  if (lock.kind === 'none') {
    yield* plain
    return
  }
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  yield* await encrypter.encrypt(asStream(plain))
}

const heading = Buffer.from('age-encryption.org/v1\n')

/** Opens the payload of one archive, as often as it is read. */
export type Opened = (file: Bytes) => AsyncIterable<Uint8Array>

/** `start` is enough of the archive to hold its heading. A passphrase is slow on purpose, so it is asked once and not at each reading. */
export async function unlock(key: Key, start: Uint8Array): Promise<Opened> {
  if (!heading.equals(start.subarray(0, heading.length))) return (file) => file
  const fileKey = await findFileKey(key, start)
  return async function* open(file) {
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
    yield* await decrypter.decrypt(asStream(file))
  }
}

async function findFileKey(key: Key, start: Uint8Array): Promise<Uint8Array> {
  if (key.kind === 'none')
    throw new Error('This archive is closed. Give --passphrase-file or --identity-file, whichever it was closed for.')
  const decrypter = new Decrypter()
  if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decryptHeader(start)
  } catch (cause) {
    throw new Error(`This ${key.kind === 'passphrase' ? 'passphrase' : 'identity'} does not open the archive.`, {
      cause,
    })
  }
}

const asStream = (bytes: Bytes) =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>
