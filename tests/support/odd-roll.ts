import { workbookOf, zipOf, type Sheet } from './write-sheet.ts'

/** A list as somebody's office made it, said in words so that it can be read in review; `oddRollBytes` makes the file. */
export type OddFile =
  | {
      readonly kind: 'workbook'
      readonly sheets: readonly Sheet[]
      readonly date1904?: boolean
      readonly macro?: boolean
    }
  | {
      readonly kind: 'text'
      readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be'
      readonly end?: string
      readonly lines: readonly string[]
    }
  /** Other formats, by their first bytes. */
  | { readonly kind: 'xls' | 'locked' | 'ods' | 'pdf' | 'zip' | 'cut' }

const number = '198503152010011999'
const plain: Sheet = {
  name: 'Data',
  rows: [
    ['NIP', 'Nama'],
    [number, 'Contoh Satu'],
  ],
}
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function oddRollBytes(file: OddFile): Buffer {
  switch (file.kind) {
    case 'workbook':
      return workbookOf(file.sheets, {
        date1904: file.date1904 === true,
        more: file.macro === true ? [{ name: 'xl/vbaProject.bin', bytes: 'Attribute VB_Name' }] : [],
      })
    case 'text':
      return encoded(file.lines.join(file.end ?? '\r\n'), file.encoding)
    case 'xls':
      return Buffer.concat([Buffer.from(compound), Buffer.alloc(2_000), Buffer.from('Workbook', 'utf16le')])
    case 'locked':
      return Buffer.concat([Buffer.from(compound), Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')])
    case 'ods':
      return zipOf([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', bytes: '<x/>' },
      ])
    case 'pdf':
      return Buffer.from('%PDF-1.7\n1 0 obj\n')
    case 'zip':
      return zipOf([{ name: 'foto.jpg', bytes: 'x' }])
    case 'cut':
      return workbookOf([plain]).subarray(0, 700)
  }
}

function encoded(text: string, encoding: Extract<OddFile, { kind: 'text' }>['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`)
    case 'windows-1252':
      return Buffer.from(text, 'latin1')
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  }
}
