import { accept, refuse, type Result } from '#base'
import { pointColumns, readPoints, type PointFault } from '#core'
import { placeByOperator, unknownRegions, type Db } from '#store'

export type PlacesRefusal =
  | { readonly reason: 'no-head' }
  | { readonly reason: 'nothing-there' }
  | { readonly reason: 'faults'; readonly faults: readonly PointFault[] }

/** Takes the points of a file, all of them or none. Needs the owner's line: nobody who serves may move a region. */
export async function placeRegions(
  db: Db,
  rows: readonly (readonly string[])[],
): Promise<Result<{ readonly placed: number }, PlacesRefusal>> {
  const [head = [], ...below] = rows
  const columns = pointColumns(head)
  if (columns === null) return refuse({ reason: 'no-head' })
  const { points, faults } = readPoints(columns, below)
  const unknown = await unknownRegions(
    db,
    points.map(({ code }) => code),
  )
  const strangers = below.flatMap((cells, nth): readonly PointFault[] => {
    const value = (cells[columns.code] ?? '').trim()
    return unknown.has(value) ? [{ row: nth + 2, value, problem: 'unknown-region' }] : []
  })
  const all = [...faults, ...strangers].sort((a, b) => a.row - b.row)
  if (all.length > 0) return refuse({ reason: 'faults', faults: all })
  if (points.length === 0) return refuse({ reason: 'nothing-there' })
  await placeByOperator(db, points)
  return accept({ placed: points.length })
}
