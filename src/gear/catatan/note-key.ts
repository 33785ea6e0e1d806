import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { isKeyName, keyIdOf, signatureTypes, type Note, type NoteSignature, type SignatureType } from './note.ts'

/** A public key as it is handed around (C2SP signed-note, verifier keys): name+key id in hex+base64(type ‖ 32 bytes). */
export type NoteKey = {
  readonly name: string
  readonly type: SignatureType
  readonly keyId: Buffer
  readonly publicKey: Buffer
}
/** Makes one signature over the text of a note; `at` in whole seconds since 1970 is signed as well where the type has a time. */
export type NoteSigner = { readonly key: NoteKey; readonly sign: (text: string, at: number) => NoteSignature }

// What stands before 32 bytes in the DER of an Ed25519 public key (RFC 8410).
const derHead = Buffer.from('302a300506032b6570032100', 'hex')

export const noteKey = (name: string, type: SignatureType, publicKey: Buffer): NoteKey => ({
  name,
  type,
  publicKey,
  keyId: keyIdOf(name, type, publicKey),
})

export const printKey = ({ name, type, keyId, publicKey }: NoteKey): string =>
  `${name}+${keyId.toString('hex')}+${Buffer.concat([Buffer.of(signatureTypes[type]), publicKey]).toString('base64')}`

/** Null: no verifier key of a type known here, or one whose id is not its own. */
export function readKey(written: string): NoteKey | null {
  const [name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(written.trim())?.slice(1) ?? []
  if (!isKeyName(name) || id === undefined || encoded === undefined) return null
  const [head, publicKey] = [Buffer.from(encoded, 'base64').subarray(0, 1), Buffer.from(encoded, 'base64').subarray(1)]
  const type = (['log', 'cosignature'] as const).find((one) => signatureTypes[one] === head[0])
  if (type === undefined || publicKey.length !== 32) return null
  const key = noteKey(name, type, publicKey)
  return key.keyId.toString('hex') === id ? key : null
}

/** The message that a signature of a type is made over. A cosignature says since when its witness has seen the text (C2SP tlog-cosignature). */
const messageOf = (type: SignatureType, text: string, at: number): Buffer =>
  Buffer.from(type === 'log' ? text : `cosignature/v1\ntime ${String(at)}\n${text}`)

export function signerOf(name: string, type: SignatureType, privateKey: KeyObject): NoteSigner {
  const key = noteKey(name, type, rawPublic(privateKey))
  return {
    key,
    sign(text, at) {
      const bytes = sign(null, messageOf(type, text, at), privateKey)
      return { name, keyId: key.keyId, bytes: type === 'log' ? bytes : Buffer.concat([timestamp(at), bytes]) }
    },
  }
}

const rawPublic = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)

function timestamp(at: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(at))
  return bytes
}

/** When the signature says it was made, in seconds since 1970; 0 where its type has no time. */
export type Verdict =
  { readonly holds: true; readonly at: number } | { readonly holds: false; readonly why: 'unknown' | 'broken' }

/**
 * Whether a key signed a note. `unknown`: no signature by that name and id. `broken`: one that is not over this text; the note is then not to
 * be believed at all.
 */
export function signedBy(note: Note, key: NoteKey): Verdict {
  const ours = note.signatures.filter(({ name, keyId }) => name === key.name && keyId.equals(key.keyId))
  if (ours.length === 0) return { holds: false, why: 'unknown' }
  const verdicts = ours.map(({ bytes }) => holdsOver(note.text, key, bytes))
  return verdicts.find(({ holds }) => !holds) ?? verdicts[0] ?? { holds: false, why: 'unknown' }
}

function holdsOver(text: string, { type, publicKey }: NoteKey, bytes: Buffer): Verdict {
  const timed = type === 'cosignature'
  if (bytes.length !== (timed ? 72 : 64)) return { holds: false, why: 'broken' }
  const at = timed ? Number(bytes.readBigUInt64BE(0)) : 0
  if (!Number.isSafeInteger(at)) return { holds: false, why: 'broken' }
  const key = createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' })
  return verify(null, messageOf(type, text, at), key, bytes.subarray(-64))
    ? { holds: true, at }
    : { holds: false, why: 'broken' }
}

/** A new key in PEM, as it is kept in a file of its own. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** From PEM (PKCS #8), as `newPrivateKey` makes it; faults for anything else. */
export const readPrivateKey = (pem: string): KeyObject => createPrivateKey(pem)
