import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP: its words, or bytes that say they are other than they are. */
export type Part = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly claims?: number
  readonly flags?: number
}

/** A ZIP as a spreadsheet program packs one. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, claims, flags = 0 } of parts) {
    const plain = Buffer.from(bytes)
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(plain), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claims ?? plain.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 8, 6, 30)
    entry.writeUInt32LE(at, 42)
    bodies.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += head.length + Buffer.byteLength(name) + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

/** Words, a number as the spreadsheet keeps it, or nothing. */
export type SheetCell = string | { readonly number: string } | null
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merged?: readonly string[]
  readonly hidden?: boolean
}

const xml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const letters = (at: number): string =>
  `${at < 26 ? '' : letters(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook, its words shared as Excel shares them. `more` adds parts, such as a macro. */
export function workbookOf(sheets: readonly Sheet[], { date1904 = false, more = [] as readonly Part[] } = {}): Buffer {
  const shared: string[] = []
  const numberOf = new Map<string, number>()
  const nth = (words: string) => {
    const held = numberOf.get(words)
    if (held !== undefined) return held
    numberOf.set(words, shared.length)
    return shared.push(words) - 1
  }
  const cell = (value: SheetCell, row: number, column: number) => {
    const at = `r="${letters(column)}${String(row)}"`
    if (value === null || value === '') return ''
    return typeof value === 'string'
      ? `<c ${at} t="s"><v>${String(nth(value))}</v></c>`
      : `<c ${at}><v>${value.number}</v></c>`
  }
  const bodies = sheets.map(
    ({ rows, merged = [] }) =>
      `${head}<worksheet ${main}><sheetData>${rows
        .map(
          (cells, at) =>
            `<row r="${String(at + 1)}">${cells.map((value, column) => cell(value, at + 1, column)).join('')}</row>`,
        )
        .join('')}</sheetData>${
        merged.length > 0
          ? `<mergeCells count="${String(merged.length)}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
          : ''
      }</worksheet>`,
  )
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `${head}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${
        date1904 ? ' date1904="1"' : ''
      }/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${xml(name)}" sheetId="${String(at + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${String(at + 1)}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${String(at + 1)}" Type="worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...bodies.map((bytes, at) => ({ name: `xl/worksheets/sheet${String(at + 1)}.xml`, bytes })),
    {
      name: 'xl/sharedStrings.xml',
      bytes: `${head}<sst ${main}>${shared.map((words) => `<si><t xml:space="preserve">${xml(words)}</t></si>`).join('')}</sst>`,
    },
    ...more,
  ])
}
