import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { licences, type ColumnType, type Dataset, type EditionHead } from '#core'

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  whole: 'BIGINT',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
  day: 'DATE',
  moment: 'TIMESTAMPTZ',
}

/** Told what it may take: else it takes four fifths of the machine. One thread, so that the same rows give the same bytes. */
const bounds = { threads: '1', memory_limit: '384MB' } as const

export type ParquetWriter = {
  /** From the JSON of a dataset in the same folder. */
  readonly write: (dataset: Dataset, head: EditionHead) => Promise<void>
  readonly close: () => void
}

/** It reads and writes that folder alone, and loads nothing from anywhere. */
export async function openParquetWriter(folder: string): Promise<ParquetWriter> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...bounds,
    temp_directory: join(folder, '.duckdb'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  await settle(connection, folder)
  return {
    write: async (dataset, head) => {
      await connection.run(copyOf(folder, dataset, head))
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function settle(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const setting of [
    `allowed_directories = [${quoted(`${folder}/`)}]`,
    'enable_external_access = false',
    'preserve_insertion_order = true',
    "TimeZone = 'UTC'",
    'lock_configuration = true',
  ])
    await connection.run(`set ${setting}`)
}

function copyOf(folder: string, { id, columns, title, licence }: Dataset, head: EditionHead): string {
  const shape = columns.map(({ name, type }) => `${quoted(name)}: ${quoted(types[type])}`).join(', ')
  const told = {
    dataset: id,
    title: title.id,
    licence: licences[licence ?? head.licence].address,
    source: `${head.origin}/data/${id}`,
    made_at: head.madeAt,
  }
  const notes = Object.entries(told).map(([name, says]) => `${name}: ${quoted(says)}`)
  return `copy (select * from read_json(${quoted(join(folder, `${id}.json`))}, format = 'array', columns = {${shape}}))
    to ${quoted(join(folder, `${id}.parquet`))} (format parquet, compression zstd, kv_metadata {${notes.join(', ')}})`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
