import type pg from 'pg'
import type { Json } from '#base'

/** In the order in which one may name another. */
const tables = [
  'cases',
  'reports',
  'allegations',
  'plenos',
  'pleno_words',
  'referrals',
  'deadlines',
  'follow_ups',
  'events',
  'refusals',
  'report_ratings',
] as const
type Table = (typeof tables)[number]

/** The columns of one row; all rows of a table have the same. */
export type Row = { readonly [column: string]: Json }
export type PastRows = Readonly<Record<Table, readonly Row[]>>

/** Past no constraint and no trigger: what a use case could not have written is refused here as well. */
export async function keepRows(client: pg.ClientBase, cases: readonly PastRows[]): Promise<void> {
  for (const table of tables) {
    const rows = cases.flatMap((of) => of[table])
    const [first] = rows
    if (first === undefined) continue
    const columns = [...Object.keys(first), 'demonstration'].join(', ')
    const told = JSON.stringify(rows.map((row) => ({ ...row, demonstration: true })))
    await client.query(
      `insert into netra.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::netra.${table}, $1)`,
      [told],
    )
  }
}
