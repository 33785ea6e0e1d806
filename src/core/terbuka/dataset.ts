import type { MeasureUnit } from '../angka/measure.ts'
import type { Words } from '#law'
import type { LicenceId } from './licences.ts'

/** What stands in a column, in each format: a day is `2026-11-30`, a moment ISO 8601 in UTC. */
export type ColumnType = 'text' | 'whole' | 'number' | 'yes-no' | 'day' | 'moment'

/** What is counted: a unit of measures, or what the row's own measure counts. */
export type ColumnUnit = MeasureUnit | 'menurut angkanya'

export type Column = {
  readonly name: string
  readonly type: ColumnType
  readonly means: Words
  /** What one of it is, as the measures name it; null: it counts nothing. */
  readonly unit: ColumnUnit | null
  /** What an empty cell says; null: none is empty. */
  readonly empty: Words | null
}

export type Dataset = {
  readonly id: string
  readonly title: Words
  readonly says: Words
  readonly columns: readonly Column[]
  /** Columns that name a row. */
  readonly key: readonly string[]
  /** Null: the one that the installation chose for what is its own. */
  readonly licence: LicenceId | null
  readonly source: Words
  /** Live numbers: the books of their period are not certified. */
  readonly provisional: boolean
  /** The page that shows the same. */
  readonly page: string
}

/** `null` is the empty cell. Text is never empty: where there is none, there is null. */
export type Cell = string | number | boolean | null
/** In the order of the columns. */
export type DatasetRow = readonly Cell[]
