/** What makes a message one: the seal of an identity or a file does not hold it, and so is not opened as a message. */
const frame = 'netra pesan 1\n'
/** Filled up, so that its length does not tell a yes from a no. */
const roundedTo = 512

/** What is sealed of a message: the same in a browser and on the server. */
export function frameMessage(words: string): string {
  const framed = `${frame}${words}`
  return framed + '\0'.repeat((roundedTo - (bytesIn(framed) % roundedTo)) % roundedTo)
}

/** Null: what was sealed is no message. */
export const unframeMessage = (plain: string): string | null =>
  plain.startsWith(frame) ? plain.slice(frame.length).replace(/\0+$/, '') : null

/** What is left of the bytes of a message that was deleted by rule, and what is read in its place. */
export const emptiedSeal = 'age-encryption.org/v1'
export const deletedWords = '[dihapus menurut aturan penyimpanan]'

/** As UTF-8. A surrogate that stands alone becomes U+FFFD there, of three bytes as well. */
function bytesIn(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** The largest seal of a message of `longest` signs: each four bytes, the frame, and the head of an age file. */
const largestSeal = 17_408

/** Of what a browser sealed: an age file for one key (X25519), no larger than a message. What is in it nobody can tell who has no key. */
export function isSealedMessage(sealed: Uint8Array): boolean {
  const head = String.fromCharCode(...sealed.subarray(0, 160))
  return (
    sealed.length <= largestSeal &&
    /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{5}/.test(head)
  )
}

/** A public half as age writes it. Whether its checksum holds, whoever seals to it finds out. */
export const isRecipient = (text: string): boolean => /^age1[0-9a-z]{58}$/.test(text)
