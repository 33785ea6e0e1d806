import { sql } from 'kysely'
import { referralStates, type ReferralState } from '#core'
import type { Tx } from '../database.ts'
import { inboxBound } from './meja.ts'
import { referrals, type ReferralRow } from './penerusan.ts'
import { referralReach, type ReferralReach } from './penerusan-reach.ts'

export type ReferralFilter = { readonly state?: ReferralState; readonly page?: number }
/** Counted as far as `inboxBound`: one more stands for all that lie beyond. */
type ReferralCount = { readonly state: ReferralState; readonly count: number }

export const referralPageSize = 50

/** What the actor's offices sent or received, what is due first, then what was sent first. At most `inboxBound`, over all pages. */
export async function listReferralInbox(tx: Tx, { state, page = 1 }: ReferralFilter): Promise<readonly ReferralRow[]> {
  const first = (Math.max(1, Math.trunc(page)) - 1) * referralPageSize
  const reach = await referralReach(tx)
  if (first >= inboxBound || reach.length === 0) return []
  const found = await sql<{ id: string }>`
    select r.id
    from unnest(${state === undefined ? referralStates : [state]}::text[]) s(state)
    cross join lateral (${firstOfEach(reach, first + referralPageSize)}) r
    order by r.due_at nulls last, r.sent_at, r.id
    limit ${referralPageSize} offset ${first}`.execute(tx)
  return rowsOf(
    tx,
    found.rows.map(({ id }) => id),
  )
}

/** How many of each state, for the filters. */
export async function countReferralInbox(tx: Tx): Promise<readonly ReferralCount[]> {
  const reach = await referralReach(tx)
  if (reach.length === 0) return []
  const { rows } = await sql<ReferralCount>`
    select s.state, n.count
    from unnest(${referralStates}::text[]) s(state)
    cross join lateral (
      select count(*) as count from (select from (${firstOfEach(reach, inboxBound + 1)}) r limit ${inboxBound + 1}) counted
    ) n
    where n.count > 0
    order by s.state`.execute(tx)
  return rows
}

/** The first of one state through each way in which the actor reads referrals; what two ways lead to is one. */
const firstOfEach = (reach: readonly ReferralReach[], most: number) =>
  sql.join(
    reach.map(
      ({ column, officeId }) => sql`(
        select r.id, r.due_at, r.sent_at from netra.referrals r
        where ${sql.ref(`r.${column}`)} = ${officeId} and r.state = s.state
        order by r.due_at, r.sent_at, r.id
        limit ${most}
      )`,
    ),
    sql` union `,
  )

/** What the lines of one page show, in their order: of a whole list each clock and each office would be looked up. */
async function rowsOf(tx: Tx, ids: readonly string[]): Promise<readonly ReferralRow[]> {
  const rows = await referrals(tx)
    .where('r.id', '=', sql<string>`any (${ids}::uuid[])`)
    .$castTo<ReferralRow>()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
