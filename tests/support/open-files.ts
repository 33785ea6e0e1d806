import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { datasets, type ColumnType, type Dataset } from '#core'

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  whole: 'BIGINT',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
  day: 'DATE',
  moment: 'TIMESTAMPTZ',
}

export type Compared = { readonly id: string; readonly rows: number; readonly differ: number }

/** How many rows each dataset of a folder has, and in how many its three formats differ: read by DuckDB, not by what wrote them. */
export async function compareFormats(folder: string): Promise<readonly Compared[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' })
  const connection = await instance.connect()
  try {
    const compared: Compared[] = []
    for (const dataset of datasets) {
      const found = await connection.runAndReadAll(comparison(folder, dataset))
      const [row] = found.getRowObjectsJson()
      compared.push({ id: dataset.id, rows: Number(row?.['rows']), differ: Number(row?.['differ']) })
    }
    return compared
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function comparison(folder: string, { id, columns }: Dataset): string {
  const file = (format: string) => `'${join(folder, `${id}.${format}`)}'`
  const shape = columns.map(({ name, type }) => `'${name}': '${types[type]}'`).join(', ')
  // The apostrophe before what would be a formula is no part of the data.
  const plain = columns.map(({ name, type }) =>
    type === 'text' ? `regexp_replace(${name}, '^''([=+@\\t\\r-])', '\\1') as ${name}` : name,
  )
  const csv = `select ${plain.join(', ')} from read_csv(${file('csv')}, columns = {${shape}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"')`
  const json = `select * from read_json(${file('json')}, columns = {${shape}}, format = 'array')`
  const parquet = `select * from read_parquet(${file('parquet')})`
  const beside = (a: string, b: string) => `(select count(*) from (${a} except all ${b}))`
  const pairs = [
    [csv, parquet],
    [parquet, csv],
    [json, parquet],
    [parquet, json],
  ] as const
  return `select (select count(*) from (${parquet})) as rows, ${pairs.map(([a, b]) => beside(a, b)).join(' + ')} as differ`
}

export type OpenRow = Readonly<Record<string, string | number | boolean | null>>

/** Rows that say of a hidden number what it is, or tell one of those that nobody may know. */
export const tellingRows = (rows: readonly OpenRow[], smallest: number): readonly OpenRow[] =>
  rows.filter(
    ({ value, state }) =>
      (state === 'disembunyikan' && value !== null) || (typeof value === 'number' && value > 0 && value < smallest),
  )
