import pg, { type ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

export type Table = { readonly schema: string; readonly name: string; readonly columns: readonly string[] }
export type Sequence = {
  readonly schema: string
  readonly name: string
  readonly last: string
  readonly called: boolean
}

export const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

export const columnsOf = ({ columns }: Table) => columns.map((column) => pg.escapeIdentifier(column)).join(', ')

/** Generated columns are left out: they follow from the others. */
export async function listTables(client: ClientBase, schemas: readonly string[]): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any($1)
     group by 1, 2
     order by 1, 2`,
    [schemas],
  )
  return rows
}

export async function listSequences(client: ClientBase, schemas: readonly string[]): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any($1)
     order by 1, 2`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const named of rows) {
    const { rows: state } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${nameOf(named)}`,
    )
    for (const { last, called } of state) sequences.push({ ...named, last, called })
  }
  return sequences
}

/** What COPY writes depends on these, so both sides set them. */
export const settle = (client: ClientBase) =>
  client.query(`
    set datestyle = 'ISO, YMD'; set intervalstyle = postgres; set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = hex;
    set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`)

const chunkSize = 4 << 20
const newline = 0x0a

/**
 * A table in COPY's text form, in pieces of whole rows, small enough to be held while their size is written before them. In this form
 * a newline is always the end of a row. Ends with the number of rows.
 */
export async function* dumpTable(client: ClientBase, table: Table): AsyncGenerator<Buffer, number> {
  const stream = client.query(copyTo(`copy ${nameOf(table)} (${columnsOf(table)}) to stdout`))
  let held: Buffer[] = []
  let size = 0
  let rows = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    held.push(piece)
    rows += rowsIn(piece)
    size += piece.length
    const end = piece.lastIndexOf(newline) + 1
    if (size < chunkSize || end === 0) continue
    const rest = piece.subarray(end)
    yield Buffer.concat(held, size - rest.length)
    held = [rest]
    size = rest.length
  }
  if (size > 0) yield Buffer.concat(held)
  return rows
}

/** The server tells how many there were only after the last of them, and that may come when the stream has ended already. */
export function rowsIn(piece: Buffer): number {
  let rows = 0
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) rows++
  return rows
}
