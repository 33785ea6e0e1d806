import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

// Both fill temporary tables: PostgreSQL refuses COPY on tables with row-level security. The names are ours, never input.

const escaped = (cell: string) => cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t')

/** `into` is `table (columns)` of a table that is there; each row has a cell for each column. */
export const copyRows = (client: ClientBase, into: string, rows: readonly (readonly string[])[]) =>
  pipeline(
    Readable.from([rows.map((row) => `${row.map(escaped).join('\t')}\n`).join('')]),
    client.query(copyFrom(`copy ${into} from stdin`)),
  )

/** A temporary table, gone at commit, made of `columns` ("code text, zone text") and filled from a data file. */
export async function fillTable(
  client: ClientBase,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  await client.query(`create temporary table ${table} (${columns}) on commit drop`)
  await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}
