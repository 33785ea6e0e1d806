import { pipeline } from 'node:stream/promises'
import pg, { type ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf, listTables, nameOf, type Sequence, type Table } from './tables.ts'

/**
 * Empties the tables of these schemas, and lets `fill` put rows in, in any order: references and our own triggers are set aside and
 * afterwards put back, which checks every row. By the owner of the tables, in the caller's transaction: all of it happens, or none.
 */
export async function refill(client: ClientBase, schemas: readonly string[], fill: () => Promise<void>): Promise<void> {
  const tables = (await listTables(client, schemas)).map(nameOf)
  const references = await listReferences(client, schemas)
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.join(', ')}`)
  await fill()
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, name, definition } of references) {
    await client.query(`alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
  }
}

type Reference = { readonly table: string; readonly name: string; readonly definition: string }

async function listReferences(client: ClientBase, schemas: readonly string[]): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select format('%I.%I', n.nspname, t.relname) as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c
     join pg_class t on t.oid = c.conrelid
     join pg_namespace n on n.oid = t.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname = any($1)
     order by 1, 2`,
    [schemas],
  )
  return rows
}

/** Returns the number of rows. */
export async function fillTable(client: ClientBase, table: Table, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const stream = client.query(copyFrom(`copy ${nameOf(table)} (${columnsOf(table)}) from stdin`))
  await pipeline(chunks, stream)
  return stream.rowCount
}

export async function setSequences(client: ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const sequence of sequences)
    await client.query('select setval($1::regclass, $2, $3)', [nameOf(sequence), sequence.last, sequence.called])
}
