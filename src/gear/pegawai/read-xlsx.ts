import { wasNumberMark } from '#core'
import type { FileSource } from './file-source.ts'
import { cellAt, mergesIn, type Merge } from './merged-cells.ts'
import { parserFor, readXml } from './read-xml.ts'
import { stringTable, type StringTable } from './string-table.ts'
import { Unreadable } from './unreadable.ts'
import { unpack, zipEntries, type ZipEntry } from './zip-entries.ts'

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[]
  readonly epoch: 1900 | 1904
  /** Programs that came along; nothing of them is read. */
  readonly macros: boolean
  readonly words: StringTable
  /** What is merged on a sheet, looked for once: its rows are read for the header, and again for the people. */
  readonly mergesOf: (entry: ZipEntry) => Promise<readonly Merge[]>
}

export type SheetRow = { readonly row: number; readonly cells: readonly string[] }

/** Beyond these a list has no column that means anything here. */
const mostColumns = 300

/** Opens a workbook of Office Open XML, whatever its name says. */
export async function openWorkbook(source: FileSource): Promise<Workbook> {
  const entries = await zipEntries(source)
  const book = entries.get('xl/workbook.xml')
  if (book === undefined) throw new Unreadable(entries.has('mimetype') ? 'roll-open-document' : 'roll-not-a-table')
  const targets = await targetsOf(source, entries.get('xl/_rels/workbook.xml.rels'))
  const found: { readonly name: string; readonly entry: ZipEntry }[] = []
  let epoch: 1900 | 1904 = 1900
  await readXml(unpack(source, book), {
    open: (name, said) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(said['date1904'] ?? '')) epoch = 1904
      if (name !== 'sheet' || /hidden/i.test(said['state'] ?? '')) return
      const id = Object.entries(said).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? ''
      const entry = entries.get(targets.get(id) ?? '')
      if (entry !== undefined) found.push({ name: said['name'] ?? '', entry })
    },
  })
  if (found.length === 0) throw new Unreadable('roll-not-a-table')
  const macros = [...entries.keys()].some((name) => /vbaProject|macrosheets|activeX/i.test(name))
  const words = await stringTable(source, entries.get('xl/sharedStrings.xml'))
  return { sheets: found, epoch, macros, words, mergesOf: lookedOnce(source) }
}

function lookedOnce(source: FileSource): Workbook['mergesOf'] {
  const held = new Map<ZipEntry, Promise<readonly Merge[]>>()
  return (entry) => {
    const merges = held.get(entry) ?? mergesIn(unpack(source, entry))
    held.set(entry, merges)
    return merges
  }
}

async function targetsOf(source: FileSource, entry: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  if (entry === undefined) return targets
  await readXml(unpack(source, entry), {
    open: (name, said) => {
      // Something at somebody else's address is never followed.
      if (name !== 'Relationship' || said['TargetMode'] === 'External') return
      const target = said['Target'] ?? ''
      targets.set(said['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

type CellBeing = { column: number; type: string; words: string }

/** Rows of a sheet in their order; what was merged downward stands in each row it stands for. */
export async function* sheetRows(
  source: FileSource,
  { words, mergesOf }: Pick<Workbook, 'words' | 'mergesOf'>,
  entry: ZipEntry,
): AsyncGenerator<SheetRow, void> {
  const fill = filler(await mergesOf(entry))
  const ready: SheetRow[] = []
  let cells: string[] = []
  let row = 0
  const cell: CellBeing = { column: -1, type: '', words: '' }
  let isValue = false
  const parser = parserFor({
    open: (name, said) => {
      switch (name) {
        case 'row':
          row = said['r'] === undefined ? row + 1 : Number(said['r'])
          cells = []
          cell.column = -1
          return
        case 'c':
          cell.column = said['r'] === undefined ? cell.column + 1 : cellAt(said['r']).column
          cell.type = said['t'] ?? 'n'
          cell.words = ''
          return
        case 'v':
        case 't':
          isValue = true
      }
    },
    text: (said) => {
      if (isValue) cell.words += said
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          isValue = false
          return
        case 'c':
          if (cell.column >= 0 && cell.column < mostColumns) put(cells, cell.column, valueOf(cell, words))
          return
        case 'row':
          fill(row, cells)
          ready.push({ row, cells })
      }
    },
  })
  const decoder = new TextDecoder('utf-8')
  for await (const piece of unpack(source, entry)) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield* ready.splice(0)
  }
  parser.write(decoder.decode()).close()
  yield* ready.splice(0)
}

function put(cells: string[], column: number, value: string) {
  while (cells.length < column) cells.push('')
  cells[column] = value
}

function valueOf({ type, words: said }: CellBeing, words: StringTable): string {
  if (type === 's') return words(Number(said))
  if (type !== 'n') return said
  // More than fifteen digits of a number are the spreadsheet's and not the writer's: whoever reads a number of a person must know.
  if (/^\d{16,}$/.test(said)) return `${wasNumberMark}${said}`
  if (!/e/i.test(said)) return said
  const number = Number(said)
  return Math.abs(number) < 1e15 ? String(number) : `${wasNumberMark}${said}`
}

function filler(merges: readonly Merge[]) {
  let next = 0
  let open: { readonly merge: Merge; value: string }[] = []
  return (row: number, cells: string[]) => {
    if (open.length === 0 && (merges[next]?.top ?? Infinity) > row) return
    open = open.filter(({ merge }) => merge.bottom >= row)
    for (const { merge, value } of open) if ((cells[merge.column] ?? '') === '') put(cells, merge.column, value)
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[next]) {
      if (merge.bottom > row && merge.column < mostColumns) open.push({ merge, value: cells[merge.column] ?? '' })
      next += 1
    }
  }
}
