import { createHash } from 'node:crypto'
import type { PdfSignature } from '#app'
import { readDer } from './der.ts'
import { verifyDetached } from './verify-cms.ts'

/** Each is a hash over the file; nobody signs one paper oftener, and a file of a thousand would keep us busy. */
const most = 20

const unreadable: PdfSignature = { state: 'unreadable', signer: null, certificate: null, at: null }

/** Every signature in a PDF that came in, in the order of the file. None: it is not signed. */
export function verifyPdf(file: Uint8Array): readonly PdfSignature[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const text = bytes.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g).take(most)]
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
      return {
        state: !isGenuine ? 'changed' : end < bytes.length ? 'added-to' : 'intact',
        signer,
        certificate: createHash('sha256').update(certificate.raw).digest('hex'),
        at: saidTime(text, first),
      }
    } catch {
      return unreadable
    }
  })
}

/** `/M` of the dictionary that the signature stands in. It is covered by the signature, and is what the signer's clock said. */
function saidTime(text: string, at: number): string | null {
  const dictionary = text
    .slice(text.lastIndexOf(' obj', at), text.indexOf('endobj', at))
    .replace(/<[0-9A-Fa-f\s]{64,}>/g, '')
  const [, digits, zone = 'Z'] = /\/M\s*\(D:(\d{14})(Z|[+-]\d\d'?\d\d)?/.exec(dictionary) ?? []
  if (digits === undefined) return null
  const [, date, time] = /^(\d{8})(\d{6})$/.exec(digits) ?? []
  const iso = `${date?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') ?? ''}T${time?.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3') ?? ''}`
  const said = new Date(`${iso}${zone === 'Z' ? zone : zone.replace(/'?(\d\d)$/, ':$1')}`)
  return Number.isNaN(said.getTime()) ? null : said.toISOString()
}
