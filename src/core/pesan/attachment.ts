import { evidenceTypeOf, seenBytes, type EvidenceKind, type EvidenceType } from '../bukti/evidence-kind.ts'

const mebibyte = 1024 * 1024

/** The largest file of each kind that goes with a message (N56). What is larger is evidence, and goes its way. */
export const attachmentLimits: Readonly<Record<EvidenceKind, number>> = {
  gambar: 10 * mebibyte,
  video: 10 * mebibyte,
  audio: 10 * mebibyte,
  dokumen: 10 * mebibyte,
  lain: 5 * mebibyte,
}
const largestAttachment = Math.max(...Object.values(attachmentLimits))

/** What makes the seal of a file one: that of a message or an identity does not hold it. */
const frame = 'netra lampiran 1\n'
const framed = Array.from(frame, (sign) => sign.charCodeAt(0))

/** What is sealed of a file: the same in a browser and on the server. Its name is not: people name files after people. */
export function frameFile(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(framed.length + bytes.length)
  whole.set(framed)
  whole.set(bytes, framed.length)
  return whole
}

/** Null: what was sealed is no file. */
export const unframeFile = (plain: Uint8Array): Uint8Array | null =>
  framed.every((code, at) => plain[at] === code) ? plain.subarray(framed.length) : null

/** What a file is by its content, wherever it is looked at: before it is sealed, and again when it is opened. */
export function attachmentType(bytes: Uint8Array): EvidenceType {
  const tail = bytes.subarray(Math.max(0, bytes.length - seenBytes.tail))
  return evidenceTypeOf(latin1(bytes.subarray(0, seenBytes.head)), latin1(tail))
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

export type AttachmentFault = 'empty' | 'too-large'

/** What a file is, its first bytes say and never its name. Sizes in bytes; exactly the limit is taken. */
export function attachmentFault(bytes: Uint8Array): AttachmentFault | null {
  if (bytes.length === 0) return 'empty'
  return bytes.length > attachmentLimits[attachmentType(bytes).kind] ? 'too-large' : null
}

/** The head of an age file for two keys, and what its chunks of 64 KB cost. */
const aroundIt = 4096

/** Of what a browser sealed: an age file for two keys (X25519), the office's and the reporter's, no larger than a file may be. */
export function isSealedFile(sealed: Uint8Array): boolean {
  const head = String.fromCharCode(...sealed.subarray(0, 320))
  return (
    sealed.length <= largestAttachment + aroundIt &&
    /^age-encryption\.org\/v1\n(-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n){2}--- [A-Za-z0-9+/]{5}/.test(head)
  )
}

/** How the name of a file ends that somebody saves; what is not here is a stream of bytes. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'application/pdf': 'pdf',
}
export const attachmentName = (bytes: Uint8Array): string =>
  `lampiran.${endings[attachmentType(bytes).mediaType] ?? 'bin'}`
