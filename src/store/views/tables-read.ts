import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** A table by its object id, as PostgreSQL counts what happens to it. */
export type TableId = number

/** What a view of the database was drawn from. */
type Viewed<T> = { readonly value: T; readonly tables: readonly TableId[] }

/**
 * Everything that `work` reads is as it was at one moment, and nothing but what everybody may see: nobody acts. With it, every table that was looked
 * into for it, also by views, functions and policies, also where nothing was found: what was read can only be another one when one of them is.
 * PostgreSQL counts that for each line until it tells its counts, which is asked of it before; and no other process reads for it.
 */
export const inOneView = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<Viewed<T>> =>
  db.connection().execute(async (line) => {
    await sql`select pg_stat_force_next_flush()`.execute(line)
    return line
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await sql`select set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx)
        const value = await work(tx)
        return { value, tables: await tablesRead(tx) }
      })
  })

async function tablesRead(tx: Tx): Promise<readonly TableId[]> {
  const { rows } = await sql<{ id: TableId }>`
    select distinct coalesce(i.indrelid, c.oid)::integer as id
    from pg_class c left join pg_index i on i.indexrelid = c.oid
    where c.relnamespace = 'netra'::regnamespace and c.relkind in ('r', 'i') and pg_stat_get_xact_numscans(c.oid) > 0
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** How many rows of a table were ever written, changed or deleted. `counted`: nothing but counting what is told in public writes it. */
export type TableChanges = { readonly id: TableId; readonly changes: number; readonly counted: boolean }

/** Of every table; of none where the server does not count (`track_counts`). A change is in it within eleven seconds of its commit, and at once where the line that made it was told to (`asActor`). */
export async function changesOfTables(db: Db): Promise<readonly TableChanges[]> {
  const { rows } = await sql<TableChanges>`
    select c.oid::integer as id, c.relname ~ '^(public|published)_' and c.relname <> 'published_figures' as counted,
      pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid) + pg_stat_get_tuples_deleted(c.oid) as changes
    from pg_class c
    where c.relnamespace = 'netra'::regnamespace and c.relkind = 'r' and current_setting('track_counts')::boolean`.execute(
    db,
  )
  return rows
}
