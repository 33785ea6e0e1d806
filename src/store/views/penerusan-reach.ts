import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { reachOf } from './reach.ts'

type Column = Awaited<ReturnType<typeof reachOf>>[number]['column'] | 'receiving_office_id' | 'from_office_id'
/** One way to referrals: an index begins with the column, and gives those of the office in their order. */
export type ReferralReach = { readonly column: Column; readonly officeId: string }

/** The ways in which the actor reads referrals, as the policy read_sent_or_received draws them; the policy stays the last word. */
export async function referralReach(tx: Tx): Promise<readonly ReferralReach[]> {
  const { rows: own } = await sql<ReferralReach>`
    select 'receiving_office_id' as column, id as "officeId" from unnest((select netra.actor_answers())::uuid[]) id
    union all
    select 'from_office_id', id
    from unnest((select netra.actor_offices('bkn', 'kemendagri', 'ppk-kepegawaian', 'bkpsdm', 'propam'))::uuid[]) id`.execute(
    tx,
  )
  const ofCases = (await reachOf(tx)).flatMap(({ column, ids }) => ids.map((officeId) => ({ column, officeId })))
  return [...ofCases, ...own]
}
