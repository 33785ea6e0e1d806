import { sql, type Expression, type SqlBool } from 'kysely'
import type { Tx } from '../database.ts'

type Column = 'national_office_id' | 'province_office_id' | 'regency_office_id' | 'handling_office_id'
type Reach = { readonly column: Column; readonly ids: readonly string[] }

/**
 * The cases `c` in the actor's reach, as the policy read_chain draws it. The policy stays the last word; said once more with the offices
 * themselves, it names the one column and the one office by which an index finds them in their order.
 */
export async function withinReach(tx: Tx): Promise<Expression<SqlBool>> {
  const rows = await reachOf(tx)
  if (rows.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(rows.map(reaches), sql` or `)})`
}

/** Through which column the actor reads cases, and of which offices. */
export async function reachOf(tx: Tx): Promise<readonly Reach[]> {
  const { rows } = await sql<Reach>`
    with reading as (
      select o.id,
        case o.id when o.national_office_id then 'national_office_id' when o.province_office_id then 'province_office_id'
          when o.regency_office_id then 'regency_office_id' else 'handling_office_id' end as column
      from netra.offices o
      where o.id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      union
      select o.id, 'handling_office_id' from netra.offices o
      where o.id = any ((select netra.actor_offices('legal-officer'))::uuid[])
    )
    select reading.column, array_agg(reading.id) as ids from reading group by 1`.execute(tx)
  return rows
}

const reaches = ({ column, ids: [only, ...others] }: Reach) =>
  others.length === 0
    ? sql<SqlBool>`${sql.ref(`c.${column}`)} = ${only}`
    : sql<SqlBool>`${sql.ref(`c.${column}`)} = any (${[only, ...others]}::uuid[])`
