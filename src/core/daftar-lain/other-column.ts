import { headingAt, placesOf, saysOf, type Heading } from './other-heading.ts'
import { enoughAlike, otherColumns, otherLooks, shareOf, type OtherColumn, type OtherPlaces } from './other-look.ts'
import { isNoCase } from './no-case.ts'

export type OtherHead = {
  /** Rows above the first row of data. */
  readonly rows: number
  readonly headers: readonly string[]
  readonly columns: OtherPlaces
}

type Row = readonly string[]

/** Headers are believed, unless nothing in the column is of the kind: then the one that looks like it is taken (columns that moved). */
function placesIn(heading: Heading, rows: readonly Row[]): OtherPlaces {
  const width = Math.max(heading.headers.length, ...rows.map((row) => row.length))
  const open = Array.from({ length: width }, (_, at) => at).filter((at) => heading.means[at] !== 'closed')
  const cellsAt = (at: number) => rows.flatMap((row) => ((row[at] ?? '') === '' ? [] : [row[at] ?? '']))
  const found = placesOf(heading)
  for (const [column, test] of otherLooks) {
    const named = found.get(column)
    if (named !== undefined && shareOf(cellsAt(named), test) > 0) continue
    const taken = new Set(found.values())
    const meant = open.find(
      (at) => (named !== undefined || !taken.has(at)) && shareOf(cellsAt(at), test) >= enoughAlike,
    )
    if (meant !== undefined) move(found, column, { from: named, to: meant })
  }
  return Object.fromEntries(found) as OtherPlaces
}

/** Two that stand under each other's header change places. */
function move(found: Map<OtherColumn, number>, column: OtherColumn, way: { from: number | undefined; to: number }) {
  for (const other of otherColumns) {
    if (found.get(other) !== way.to) continue
    if (way.from === undefined) found.delete(other)
    else found.set(other, way.from)
  }
  found.set(column, way.to)
}

const none: Heading = { rows: 1, headers: [], means: [] }
const looksLikeNumber = otherLooks.find(([column]) => column === 'nomor')?.[1] ?? (() => false)

/** Where the table begins among the first rows, and what its columns mean. Null: no row leads to a number, or to a day and something beside it. */
export function findOtherHead(rows: readonly Row[]): OtherHead | null {
  const all = rows.map((_, at) => headingAt(rows, at))
  // The second row of a heading is none of its own: it does not say whose names stand below it.
  const headings = all.map((heading, at) => (all[at - 1]?.rows === 2 ? none : heading))
  const best = Math.max(0, ...headings.map(saysOf))
  const named = best >= 2 ? headings.findIndex((heading) => saysOf(heading) === best) : -1
  const first = rows.findIndex((row) => row.some(looksLikeNumber))
  if (named === -1 && first === -1) return null
  const heading = headings[named] ?? (first > 0 ? (headings[first - 1] ?? none) : none)
  const begins = named === -1 ? first : named + heading.rows
  const cases = rows.slice(begins).filter((row) => !isNoCase(row))
  const columns = placesIn(named === -1 ? { ...heading, rows: 1 } : heading, cases)
  return isEnough(columns) ? { rows: begins, headers: heading.headers, columns } : null
}

/** Less would match anything with anything. */
export const isEnough = ({ nomor, tanggal, instansi, terlapor, nip: number }: OtherPlaces): boolean =>
  nomor !== undefined || (tanggal !== undefined && (instansi ?? terlapor ?? number) !== undefined)
