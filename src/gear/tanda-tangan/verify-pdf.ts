import { readDer } from './der.ts'
import { verifyDetached } from './verify-cms.ts'

/** `intact` covers the whole file; behind `added-to` something was put that it does not cover; `changed` is another text than was signed. */
export type PdfSignature = {
  readonly state: 'intact' | 'added-to' | 'changed' | 'unreadable'
  /** Of the certificate in it, which may be anybody's: trust is another question. */
  readonly signer: string | null
}

const unreadable: PdfSignature = { state: 'unreadable', signer: null }

/** Every signature in a PDF that came in, in the order of the file. None: it is not signed. */
export function verifyPdf(bytes: Buffer): readonly PdfSignature[] {
  const text = bytes.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  return ranges.map(([, ...numbers]) => {
    const [start = 1, first = 0, second = 0, last = 0] = numbers.map(Number)
    const end = second + last
    const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(first, second))?.[1]
    // What it leaves out must be the signature and nothing beside it, or a text could hide there.
    if (start !== 0 || first >= second || end > bytes.length || hex === undefined) return unreadable
    try {
      const cms = readDer(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')).whole
      const { certificate, isGenuine } = verifyDetached(
        cms,
        Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, end)]),
      )
      const signer = certificate.subject
      return { state: !isGenuine ? 'changed' : end < bytes.length ? 'added-to' : 'intact', signer }
    } catch {
      return unreadable
    }
  })
}
