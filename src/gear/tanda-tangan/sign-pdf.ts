import { sha256, signDetached, type SigningKey } from './cms.ts'

/** Bytes kept free for the signature: a chain of three certificates and an RSA key of 4096 bits fit. */
const room = 12_288

type Said = { readonly reason: string; readonly at: Date }

/**
 * A PDF with a PAdES signature, added behind what is there and changing none of it. Only for PDFs that the press made:
 * one page tree, a classic table of references, no form.
 */
export function signPdf(pdf: Uint8Array, signing: SigningKey, said: Said): Buffer {
  const { bytes, gap } = withRoom(Buffer.from(pdf), said)
  const signed = sha256(bytes.subarray(0, gap.from), bytes.subarray(gap.to))
  const cms = signDetached(signing, signed).toString('hex')
  if (cms.length > room * 2) throw new Error('the signature with its certificates is larger than its place')
  bytes.write(cms.padEnd(room * 2, '0'), gap.from + 1, 'latin1')
  return bytes
}

type Gap = { readonly from: number; readonly to: number }

function withRoom(pdf: Buffer, { reason, at }: Said): { readonly bytes: Buffer; readonly gap: Gap } {
  const read = readerOf(pdf)
  const catalog = read.object(read.root)
  const page = firstPage(read, catalog)
  const [signature, field] = [read.size, read.size + 1]
  const objects: readonly (readonly [number, string])[] = [
    [read.root, within(catalog, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page.number, within(page.body, `/Annots [${field} 0 R]`)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${pdfTime(at)}) /Reason ${pdfText(reason)} ` +
        `/ByteRange ${rangeOf(0, 0, 0)} /Contents <${'0'.repeat(room * 2)}> >>`,
    ],
    // Of no size, so that PDF/A asks for no picture of it.
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /F 132 /Rect [0 0 0 0] /P ${page.number} 0 R /V ${signature} 0 R >>`,
    ],
  ]
  const bytes = append(pdf, objects, read)
  const from = bytes.indexOf('/Contents <', pdf.length) + '/Contents '.length
  const gap = { from, to: from + room * 2 + 2 }
  bytes.write(
    rangeOf(gap.from, gap.to, bytes.length - gap.to),
    bytes.indexOf('/ByteRange [', pdf.length) + 11,
    'latin1',
  )
  return { bytes, gap }
}

const digits = (n: number) => String(n).padStart(10, '0')
const rangeOf = (first: number, second: number, last: number) =>
  `[0 ${digits(first)} ${digits(second)} ${digits(last)}]`

/** What is added to a dictionary before its end. */
const within = (dictionary: string, entry: string) => dictionary.replace(/>>\s*$/, `\n${entry}\n>>`)

const pdfTime = (at: Date) => `D:${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`
const pdfText = (words: string) => `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`

type Reader = {
  readonly root: number
  readonly size: number
  readonly startAt: number
  readonly kept: string
  readonly object: (number: number) => string
}

function readerOf(pdf: Buffer): Reader {
  const text = pdf.toString('latin1')
  const startAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(startAt, startAt + 40))
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(startAt))?.[1]
  if (table === null || trailer === undefined) throw new Error('a PDF that the press did not make')
  const rows = startAt + table[0].length
  return {
    root: numberAfter(trailer, '/Root'),
    size: Number(table[1]),
    startAt,
    kept: ['Info', 'ID']
      .map((key) => new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(trailer)?.[0] ?? '')
      .join(' '),
    object: (number) => {
      const from = Number(text.slice(rows + number * 20, rows + number * 20 + 10))
      const body = new RegExp(`^${number} 0 obj\\s*([\\s\\S]*?)\\s*endobj`).exec(
        text.slice(from, text.indexOf('endobj', from) + 6),
      )
      if (body?.[1] === undefined) throw new Error('a PDF whose table of references is wrong')
      return body[1]
    },
  }
}

const numberAfter = (text: string, key: string) => {
  const found = new RegExp(`${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(text)?.[1]
  if (found === undefined) throw new Error(`a PDF without ${key}`)
  return Number(found)
}

function firstPage(read: Reader, catalog: string) {
  let number = numberAfter(catalog, '/Pages')
  let body = read.object(number)
  while (body.includes('/Kids')) {
    number = numberAfter(body, '/Kids')
    body = read.object(number)
  }
  if (body.includes('/Annots')) throw new Error('a page that has annotations already')
  return { number, body }
}

/** An update as PDF has it: new versions of objects, and a table that points back to the one before. */
function append(pdf: Buffer, objects: readonly (readonly [number, string])[], read: Reader): Buffer {
  const parts = [pdf, Buffer.from('\n')]
  let at = pdf.length + 1
  const rows = objects.map(([number, body]) => {
    const text = Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1')
    const row = `${number} 1\n${digits(at)} 00000 n \n`
    parts.push(text)
    at += text.length
    return row
  })
  const trailer = `trailer\n<< /Size ${read.size + 2} /Root ${read.root} 0 R ${read.kept} /Prev ${read.startAt} >>`
  parts.push(Buffer.from(`xref\n${rows.join('')}${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}
