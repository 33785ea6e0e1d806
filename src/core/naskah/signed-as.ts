/** What was found of one signature in a file that came back. `ours`: the seal of this installation, which is no official's signature. */
export type SignatureFound = {
  readonly state: 'intact' | 'added-to' | 'changed' | 'unreadable'
  readonly signer: string | null
  readonly at: string | null
  readonly ours: boolean
}

/** Only `scan` and `signature` are called signed. */
export type SignedAs = 'scan' | 'signature' | 'changed' | 'unreadable' | 'seal-only'

/**
 * What a file is that came back as a signed paper. Without any signature it is a scan of ink, on the word of whoever keeps
 * it; with our own seal alone it is the print that was to be signed. One signature over the whole file is enough, and
 * those before it are then added to by it.
 */
export function signedAs(signatures: readonly SignatureFound[]): SignedAs {
  if (signatures.length === 0) return 'scan'
  if (signatures.some(({ state }) => state === 'changed')) return 'changed'
  const theirs = signatures.filter(({ ours }) => !ours)
  if (theirs.some(({ state }) => state === 'unreadable')) return 'unreadable'
  if (theirs.some(({ state }) => state === 'intact')) return 'signature'
  return theirs.length === 0 && signatures.some(({ state }) => state === 'intact') ? 'seal-only' : 'changed'
}

export const isSigned = (as: SignedAs): boolean => as === 'scan' || as === 'signature'
