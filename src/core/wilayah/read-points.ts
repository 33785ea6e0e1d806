import { parsePlainDate, type PlainDate } from '#law'

/** Where a region is drawn: a point in degrees, with who gives it and from which day. */
export type RegionPoint = {
  readonly code: string
  readonly latitude: number
  readonly longitude: number
  readonly source: string
  readonly asOf: PlainDate
}

export type PointProblem =
  'no-code' | 'twice' | 'no-latitude' | 'no-longitude' | 'outside' | 'no-source' | 'no-day' | 'unknown-region'
/** `row` is the one a person sees in the file, its head being the first. */
export type PointFault = { readonly row: number; readonly value: string; readonly problem: PointProblem }

const names = {
  code: ['code', 'kode'],
  latitude: ['latitude', 'lintang'],
  longitude: ['longitude', 'bujur'],
  source: ['source', 'sumber'],
  asOf: ['as_of', 'per'],
} as const
type Column = keyof typeof names
type PointColumns = Readonly<Record<Column, number>>

/** Null where the head does not name all five, in Indonesian or in English. */
export function pointColumns(head: readonly string[]): PointColumns | null {
  const at = (column: Column) => head.findIndex((said) => [...names[column]].some((name) => name === wordOf(said)))
  const columns = {
    code: at('code'),
    latitude: at('latitude'),
    longitude: at('longitude'),
    source: at('source'),
    asOf: at('asOf'),
  }
  return Object.values(columns).includes(-1) ? null : columns
}

const wordOf = (said: string) =>
  said
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()

/** Every row of the file as a point, or why not. `rows` is everything below the head; rows without anything are passed over. */
export function readPoints(
  columns: PointColumns,
  rows: readonly (readonly string[])[],
): { readonly points: readonly RegionPoint[]; readonly faults: readonly PointFault[] } {
  const points: RegionPoint[] = []
  const faults: PointFault[] = []
  const seen = new Set<string>()
  rows.forEach((cells, nth) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const read = readPoint((column) => (cells[columns[column]] ?? '').trim(), seen)
    if ('problem' in read) faults.push({ row: nth + 2, ...read })
    else points.push(read)
    seen.add((cells[columns.code] ?? '').trim())
  })
  return { points, faults }
}

function readPoint(
  cell: (column: Column) => string,
  seen: ReadonlySet<string>,
): RegionPoint | Pick<PointFault, 'value' | 'problem'> {
  const code = cell('code')
  const latitude = degreesOf(cell('latitude'))
  const longitude = degreesOf(cell('longitude'))
  const asOf = parsePlainDate(cell('asOf'))
  if (!/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code)) return { value: code, problem: 'no-code' }
  if (seen.has(code)) return { value: code, problem: 'twice' }
  if (latitude === null) return { value: cell('latitude'), problem: 'no-latitude' }
  if (longitude === null) return { value: cell('longitude'), problem: 'no-longitude' }
  if (!isInIndonesia(latitude, longitude))
    return { value: `${String(latitude)}, ${String(longitude)}`, problem: 'outside' }
  if (cell('source') === '') return { value: '', problem: 'no-source' }
  if (asOf === null) return { value: cell('asOf'), problem: 'no-day' }
  return { code, latitude, longitude, source: cell('source'), asOf }
}

/** A decimal comma is how spreadsheets here write it. */
const degreesOf = (cell: string) => (/^-?\d{1,3}([.,]\d{1,12})?$/.test(cell) ? Number(cell.replace(',', '.')) : null)

/** The frame of the map. What is given the other way round falls out of it. */
export const frame = { west: 94, east: 142, south: -12, north: 8 } as const
const isInIndonesia = (latitude: number, longitude: number) =>
  latitude >= frame.south && latitude <= frame.north && longitude >= frame.west && longitude <= frame.east
