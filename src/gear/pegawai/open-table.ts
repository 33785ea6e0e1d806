import { findHead, type SheetSeen } from '#core'
import { csvFormOf, csvRows } from './read-csv.ts'
import { openWorkbook, sheetRows, type SheetRow } from './read-xlsx.ts'
import type { FileSource } from './file-source.ts'
import { Unreadable } from './unreadable.ts'

export type Table = {
  readonly format: 'xlsx' | 'csv'
  readonly encoding: string | null
  readonly separator: string | null
  readonly epoch: 1900 | 1904
  readonly macros: boolean
  readonly sheets: readonly { readonly name: string; readonly rows: () => AsyncIterable<SheetRow> }[]
}

/** A ZIP is packed twenty to one, a text is not packed: both are some millions of people at most. */
const largest = { xlsx: 512 * 1024 * 1024, csv: 2 * 1024 * 1024 * 1024 } as const

/** What a file is, its first bytes say; its name says nothing. */
export async function openTable(source: FileSource): Promise<Table> {
  const head = await source.read(0, 4096)
  if (source.size === 0 || head.length === 0) throw new Unreadable('roll-empty')
  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04')) return workbook(source)
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new Unreadable((await isEncrypted(source)) ? 'roll-encrypted' : 'roll-old-format')
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml|meta)/i.test(start)) throw new Unreadable('roll-web-page')
  if (start.startsWith('%PDF') || looksBinary(head)) throw new Unreadable('roll-not-a-table')
  if (source.size > largest.csv) throw new Unreadable('roll-too-large')
  const form = await csvFormOf(source)
  return {
    format: 'csv',
    encoding: form.encoding,
    separator: form.separator,
    epoch: 1900,
    macros: false,
    sheets: [{ name: '', rows: () => numbered(csvRows(source, form), form.skips) }],
  }
}

async function workbook(source: FileSource): Promise<Table> {
  if (source.size > largest.xlsx) throw new Unreadable('roll-too-large')
  const book = await openWorkbook(source)
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    epoch: book.epoch,
    macros: book.macros,
    sheets: book.sheets.map(({ name, entry }) => ({ name, rows: () => sheetRows(source, book, entry) })),
  }
}

/** A workbook with a password is a container of Microsoft's with one stream of this name. */
async function isEncrypted(source: FileSource): Promise<boolean> {
  const head = await source.read(0, 1024 * 1024)
  return head.indexOf(Buffer.from('EncryptedPackage', 'utf16le')) !== -1
}

/** Zeros at every second place are UTF-16; others are no text. */
const looksBinary = (head: Buffer) =>
  head.includes(0) &&
  !(head[0] === 0xff && head[1] === 0xfe) &&
  !(head[0] === 0xfe && head[1] === 0xff) &&
  !isWide(head)
const isWide = (head: Buffer) => head.subarray(0, 200).every((byte, at) => at % 2 === 0 || byte === 0)

async function* numbered(rows: AsyncIterable<readonly string[]>, skipped: number): AsyncGenerator<SheetRow, void> {
  let row = skipped
  for await (const cells of rows) {
    row += 1
    yield { row, cells }
  }
}

/** Control characters stand in no name; what is left of a line break in a cell is a blank. `="1985…"` is how a CSV keeps a number whole. */
export const clean = (cell: string): string => {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const plain = /[\u0000-\u001f\u007f\u00a0\u200b\ufeff]/.test(cell)
    ? cell.replaceAll(/[\u0000\u0002-\u001f\u007f\u00a0\u200b\ufeff]+/g, ' ').trim()
    : cell.trim()
  return plain.startsWith('="') && plain.endsWith('"') ? plain.slice(2, -1) : plain
}

const looked = 40

/** As much of a sheet's head as another table than one of people is found by. */
const [keptCells, keptLetters] = [60, 200]
export type Top = SheetSeen & { readonly first: readonly (readonly string[])[] }

/** Where the table of a sheet begins, and whether anything stands in it. Rows that are not there count: a person sees them in the spreadsheet. */
export async function topOf(rows: AsyncIterable<SheetRow>): Promise<Top> {
  const first: string[][] = []
  for await (const { row, cells } of rows) {
    if (row > looked) break
    while (first.length < row - 1) first.push([])
    first[row - 1] = cells.map(clean)
  }
  const head = findHead(first)
  return {
    head,
    filled: head !== null && first.slice(head.rows).some((row) => row.some((cell) => cell !== '')),
    first: first.map((row) => row.slice(0, keptCells).map((cell) => cell.slice(0, keptLetters))),
  }
}
