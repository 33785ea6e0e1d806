import type { FindPlace } from '../pegawai/place.ts'
import { plainWords } from '../pegawai/plain-words.ts'
import {
  isStationIndicator,
  stationIndicators,
  stationKey,
  type StationHit,
  type StationIndicatorId,
} from './station-hits.ts'

/** What a column of a list of TPS rawan may mean. A place is a code, or a kecamatan and a desa by name. */
export const stationColumns = ['kode_wilayah', 'kecamatan', 'desa', 'tps', 'indikator'] as const
export type StationColumn = (typeof stationColumns)[number]

const headers: readonly (readonly [StationColumn, RegExp])[] = [
  ['kode_wilayah', /^kode( wilayah| desa| kelurahan| desa kelurahan| kemendagri)?$/],
  ['kecamatan', /^(nama )?(kecamatan|kec|distrik)$/],
  ['desa', /^(nama )?(desa|kelurahan|desa kelurahan|kelurahan desa|desa kel|kampung|nagari|gampong)$/],
  ['tps', /^((no(mor)?|nama) )?tps$/],
  ['indikator', /^(nama |kode )?indikator( rawan| kerawanan| tps rawan)?$/],
]

export type StationHead = {
  /** Rows above the first row of data. */
  readonly rows: number
  readonly columns: Readonly<Partial<Record<StationColumn, number>>>
}

/** Where the list begins among the first rows of a sheet; null: no row names a station, its place and an indicator. */
export function findStationHead(rows: readonly (readonly string[])[]): StationHead | null {
  for (const [at, row] of rows.entries()) {
    const columns: Partial<Record<StationColumn, number>> = {}
    for (const [place, cell] of row.entries()) {
      const words = plainWords(cell)
      const column = headers.find(([, said]) => said.test(words))?.[0]
      if (column !== undefined) columns[column] ??= place
    }
    const { kode_wilayah, desa, tps, indikator } = columns
    if (tps !== undefined && indikator !== undefined && (kode_wilayah ?? desa) !== undefined)
      return { rows: at + 1, columns }
  }
  return null
}

export type StationProblem =
  | 'place-blank'
  | 'place-unknown'
  | 'place-ambiguous'
  | 'place-not-village'
  | 'tps-not-a-number'
  | 'indicator-blank'
  | 'indicator-unknown'
export type StationFault = {
  readonly row: number
  readonly column: StationColumn
  readonly problem: StationProblem
  /** As it stands in the row, shortened. */
  readonly value: string
}
export type StationRow = Readonly<Record<StationColumn, string>>

const village = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/
const shownValue = 80

/** Codes as offices write them: with dots, or as ten digits in one. */
export const villageCode = (typed: string): string => {
  const digits = typed.replaceAll(/[.\s]/g, '')
  return /^\d{10}$/.test(digits)
    ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`
    : typed.trim()
}

/** 7, 007, "TPS 7", "TPS-007". */
export function stationNumber(typed: string): number | null {
  const [, digits = ''] = /^(?:tps)?[\s.-]*0*(\d{1,4})$/i.exec(typed.trim()) ?? []
  const tps = Number(digits)
  return digits !== '' && tps >= 1 ? tps : null
}

const byWords = new Map<string, StationIndicatorId>(
  stationIndicators.flatMap(({ id, title }) => [
    [plainWords(id), id],
    [plainWords(title.id), id],
    [plainWords(title.en), id],
  ]),
)
const indicatorIn = (words: string): StationIndicatorId | null =>
  isStationIndicator(words.trim()) ? (words.trim() as StationIndicatorId) : (byWords.get(plainWords(words)) ?? null)

type ReadStation = { readonly hits: readonly StationHit[] } | { readonly faults: readonly StationFault[] }

/** One row: a station with one indicator, or several between semicolons. All that is wrong with it is said at once. */
export function readStationRow(row: number, cells: StationRow, find: FindPlace): ReadStation {
  const place = find({ kecamatan: cells.kecamatan, desa: cells.desa, code: villageCode(cells.kode_wilayah) })
  const tps = stationNumber(cells.tps)
  const named = cells.indikator.split(';').filter((words) => words.trim() !== '')
  const known = named.flatMap((words) => indicatorIn(words) ?? [])
  const fault = (column: StationColumn, problem: StationProblem, value = cells[column]): StationFault => ({
    ...{ row, column, problem, value: value.slice(0, shownValue) },
  })
  const faults: readonly (StationFault | null)[] = [
    place.state === 'none' ? fault('desa', 'place-blank') : null,
    place.state === 'unknown' ? fault(place.column, 'place-unknown') : null,
    place.state === 'many' ? fault(place.column, 'place-ambiguous', place.candidates.join('; ')) : null,
    place.state === 'found' && !village.test(place.code) ? fault('desa', 'place-not-village', place.code) : null,
    tps === null ? fault('tps', 'tps-not-a-number') : null,
    named.length === 0 ? fault('indikator', 'indicator-blank') : null,
    ...named.map((words) =>
      indicatorIn(words) === null ? fault('indikator', 'indicator-unknown', words.trim()) : null,
    ),
  ]
  const wrong = faults.filter((one) => one !== null)
  if (wrong.length > 0 || place.state !== 'found' || tps === null) return { faults: wrong }
  return { hits: known.map((indicator) => ({ village: place.code, tps, indicator })) }
}

/** Each pair once, however often a list says it. */
export const distinctHits = (hits: readonly StationHit[]): readonly StationHit[] => [
  ...new Map(hits.map((hit) => [`${stationKey(hit)} ${hit.indicator}`, hit])).values(),
]
