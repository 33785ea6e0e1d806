import type { Instant, PlainDate } from '#law'
import type { LicenceId } from './licences.ts'
import type { Teller } from './told-by.ts'

export const formats = ['csv', 'json', 'parquet'] as const
export type Format = (typeof formats)[number]

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}
export const mediaTypeOf = (name: string): string =>
  mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** All datasets as they were at one moment. */
export type EditionHead = Teller & {
  /** The moment without its marks, which is also its folder: `20261129T173000Z`. */
  readonly id: string
  /** Of Jakarta. */
  readonly day: PlainDate
  readonly madeAt: Instant
  readonly licence: LicenceId
}

export type EditionFile = {
  readonly name: string
  readonly bytes: number
  /** As hexadecimal digits. */
  readonly sha256: string
}
export type Edition = EditionHead & {
  readonly files: readonly EditionFile[]
  /** How many rows each dataset has. */
  readonly rows: Readonly<Record<string, number>>
}

/** The file that has all others in it. */
export const wholeName = 'netra.zip'
export const packageName = 'datapackage.json'
export const sumsName = 'SHA256SUMS.txt'

/** By the moment in UTC, to the second: 20260312T173000Z. */
export const editionId = (madeAt: Instant): string => `${madeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** For so many days an edition keeps the address of its day (N170). */
export const daysKept = 7
