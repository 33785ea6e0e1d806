import { createHash } from 'node:crypto'

/*
 * Signed notes (C2SP signed-note): a text, an empty line, and a line for each signature: — name base64(key id ‖ signature).
 */

export type NoteSignature = { readonly name: string; readonly keyId: Buffer; readonly bytes: Buffer }
/** `text` ends with a newline; what is signed is exactly it. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** Larger notes and more signatures than these are not read. */
const [mostBytes, mostSignatures] = [64 * 1024, 32]
const line = /^— (?<name>\S+) (?<bytes>[A-Za-z0-9+/]+={0,2})$/u
// Only a newline stands below U+0020, and nothing that is no Unicode at all.
const clean = /^[\n\u0020-\u{10FFFF}]*$/u

/** Null: no signed note, as the specification has it. Whose the signatures are, and whether they hold, is asked of `noteKey`. */
export function readNote(written: string): Note | null {
  const end = written.lastIndexOf('\n\n')
  if (written.length > mostBytes || end < 0 || !written.endsWith('\n') || !isClean(written)) return null
  const lines = written.slice(end + 2, -1).split('\n')
  const signatures = lines.map(readSignature)
  if (lines.length > mostSignatures || !signatures.every((one) => one !== null)) return null
  return { text: written.slice(0, end + 1), signatures }
}

const isClean = (written: string) => written.isWellFormed() && clean.test(written)

function readSignature(written: string): NoteSignature | null {
  const { name, bytes } = line.exec(written)?.groups ?? {}
  if (!isKeyName(name) || bytes === undefined) return null
  const read = Buffer.from(bytes, 'base64')
  return read.length > 4 && read.toString('base64') === bytes
    ? { name, keyId: read.subarray(0, 4), bytes: read.subarray(4) }
    : null
}

/** Neither empty, nor with a space of any kind or a plus. */
export const isKeyName = (name: string | undefined): name is string => name !== undefined && /^[^\s+]+$/u.test(name)

export const printSignature = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([keyId, bytes]).toString('base64')}\n`

export const printNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(printSignature).join('')}`

/** What follows the name in the id of a key, by the kind of its signatures. */
export const signatureTypes = { log: 1, cosignature: 4 } as const
export type SignatureType = keyof typeof signatureTypes

/** SHA-256(name ‖ newline ‖ type ‖ public key), its first four bytes. */
export const keyIdOf = (name: string, type: SignatureType, publicKey: Uint8Array): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(signatureTypes[type]))
    .update(publicKey)
    .digest()
    .subarray(0, 4)
