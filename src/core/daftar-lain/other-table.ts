import type { PlainDate } from '#law'
import type { Epoch } from '../pegawai/day.ts'
import { plainWords } from '../pegawai/plain-words.ts'
import type { FindRegion } from './known-regions.ts'
import { isHeading, isNoCase } from './no-case.ts'
import type { OtherHead } from './other-column.ts'
import { daysOfColumn, type ColumnDays, type DayOrder } from './other-day.ts'
import { headingAt, placesOf } from './other-heading.ts'
import {
  enoughAlike,
  isDataLike,
  otherColumns,
  otherLooks,
  shareOf,
  type OtherColumn,
  type OtherPlaces,
} from './other-look.ts'
import { bareCell, readOtherRow, type OtherCells, type OtherReading, type OtherRow } from './other-row.ts'

/** A row of a sheet, its cells as the reader of files gives them. */
export type RawRow = { readonly row: number; readonly cells: readonly string[] }
type OtherTable = {
  readonly rows: readonly OtherRow[]
  /** Rows below the heading that are no case: sums, titles of parts, headings told again. */
  readonly skipped: number
}
type Asked = {
  readonly head: OtherHead
  /** As a person confirmed them. */
  readonly columns: OtherPlaces
  readonly epoch: Epoch
  readonly region: FindRegion
  /** Which part of 10/11/2024 is the day: one order for the whole table. */
  readonly order: DayOrder
}
/** Rows below one heading, and where each thing stands in them. */
type Section = { readonly places: OtherPlaces; readonly rows: RawRow[] }

/** All that a sheet says below its heading: a table in several parts, whose columns may move from one to the next, and rows that slipped aside. */
export function readOtherTable(raw: readonly RawRow[], { head, columns, epoch, region, order }: Asked): OtherTable {
  const { sections, skipped } = sectionsOf(raw, head, columns)
  const reading: OtherReading = { epoch, region, order }
  return { rows: sections.flatMap((section) => rowsOf(section, reading)), skipped }
}

/** In which order the days of a table are written, over all of its parts. */
export function daysInTable(
  raw: readonly RawRow[],
  { head, columns, today }: Pick<Asked, 'head' | 'columns'> & { readonly today: PlainDate },
): ColumnDays {
  const { sections } = sectionsOf(raw, head, columns)
  return daysOfColumn(
    sections.flatMap(({ places, rows }) =>
      rows.map(({ row, cells }) => ({ row, said: bareCell(cells[places.tanggal ?? -1] ?? '') })),
    ),
    today,
  )
}

function sectionsOf(raw: readonly RawRow[], head: OtherHead, columns: OtherPlaces) {
  const sections: Section[] = [{ places: columns, rows: [] }]
  let skipped = 0
  let heading = 0
  for (const [at, one] of raw.entries()) {
    const cells = one.cells.map(bareCell)
    if (one.row <= head.rows || cells.every((cell) => cell === '')) continue
    if (heading > 0) {
      heading -= 1
      skipped += 1
      continue
    }
    if (isHeading(cells)) {
      const next = raw[at + 1]?.cells.map(bareCell) ?? []
      const again = headingAt([cells, next], 0)
      heading = again.rows - 1
      sections.push({ places: movedTo(again, head, columns), rows: [] })
      skipped += 1
    } else if (isNoCase(cells) || isTitle(cells, columns)) skipped += 1
    else sections.at(-1)?.rows.push(one)
  }
  return { sections, skipped }
}

/** One cell alone names a part of the table, unless it names one more accused. */
function isTitle(cells: readonly string[], { terlapor, nomor }: OtherPlaces): boolean {
  const [only, ...others] = cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
  if (only === undefined || others.length > 0 || only === terlapor || isDataLike(cells[only] ?? '')) return false
  return only !== nomor || !/\d/.test(cells[only] ?? '')
}

/** By what the new heading says, or by the same words as in the first one. What it does not have is not there. */
function movedTo(again: ReturnType<typeof headingAt>, head: OtherHead, columns: OtherPlaces): OtherPlaces {
  const said = placesOf(again)
  const words = again.headers.map(plainWords)
  return Object.fromEntries(
    otherColumns.flatMap((column) => {
      const at = columns[column]
      if (at === undefined) return []
      const before = plainWords(head.headers[at] ?? '')
      const named = said.get(column) ?? (before === '' ? -1 : words.indexOf(before))
      return named === -1 || again.means[named] === 'closed' ? [] : [[column, named] as const]
    }),
  )
}

type Look = readonly [OtherColumn, (cell: string) => boolean]
const cellAt = ({ cells }: RawRow, at: number | undefined, aside: number) =>
  at === undefined ? '' : bareCell(cells[at + aside] ?? '')

/** What can be told by its looks in this part: columns that are, in most rows, what they are said to be. */
const looksIn = ({ places, rows }: Section): readonly Look[] =>
  otherLooks.filter(([column, test]) => {
    const cells = rows.map((row) => cellAt(row, places[column], 0)).filter((cell) => cell !== '')
    return cells.length > 0 && shareOf(cells, test) >= enoughAlike
  })

function rowsOf(section: Section, reading: OtherReading): readonly OtherRow[] {
  const looks = looksIn(section)
  const rows: OtherRow[] = []
  for (const raw of section.rows) {
    const aside = asideOf(raw, section.places, looks)
    const read = readOtherRow(raw.row, aside === null ? {} : cellsOf(raw, section.places, aside), reading)
    const row = read ?? (aside === null ? lost(raw.row, section.places) : null)
    if (row !== null)
      rows.push(goesOn(aside === null || aside === 0 ? row : noted(row, 'bergeser'), rows.at(-1), section))
  }
  return rows
}

const cellsOf = (raw: RawRow, places: OtherPlaces, aside: number): OtherCells =>
  Object.fromEntries(otherColumns.map((column) => [column, raw.cells[(places[column] ?? NaN) + aside] ?? '']))
const noted = (row: OtherRow, note: OtherRow['notes'][number]): OtherRow => ({ ...row, notes: [...row.notes, note] })

/** Nothing of it is where it should be: whatever its cells hold may be a name, so nothing is read. */
const lost = (row: number, places: OtherPlaces): OtherRow => ({
  ...{ row, numbers: [], day: null, region: '', institution: '', initials: '', nip: '', notes: [] },
  shown: { region: '', institution: '' },
  unread: otherColumns.filter((column) => places[column] !== undefined),
})

const steps = [1, -1, 2, -2, 3, -3] as const

/** How many columns a row slipped aside; null: it does not fit in any way. */
function asideOf(raw: RawRow, places: OtherPlaces, looks: readonly Look[]): number | null {
  const fits = (aside: number) => looks.filter(([column, test]) => test(cellAt(raw, places[column], aside))).length
  const here = fits(0)
  const told = looks.filter(([column]) => cellAt(raw, places[column], 0) !== '').length
  if (told === 0 || here * 2 > told) return 0
  // Of one column alone nothing follows.
  return better(fits, here) ?? (here > 0 || told < 2 ? 0 : null)
}

const better = (fits: (aside: number) => number, here: number) =>
  steps.toSorted((one, other) => fits(other) - fits(one)).find((aside) => fits(aside) >= 2 && fits(aside) > here)

/** A row without number and day goes on with the case of the row above: its next accused, where cells were merged. */
function goesOn(row: OtherRow, before: OtherRow | undefined, { places }: Section): OtherRow {
  const says = row.initials !== '' || row.institution !== '' || row.nip !== ''
  const isOwn =
    row.numbers.length > 0 || row.day !== null || row.unread.includes('nomor') || row.unread.includes('tanggal')
  if (places.nomor === undefined || before === undefined || before.numbers.length === 0 || isOwn || !says) return row
  const region =
    row.region === '' ? { region: before.region, shown: { ...row.shown, region: before.shown.region } } : {}
  return noted({ ...row, numbers: before.numbers, day: before.day, ...region }, 'dari-atas')
}
