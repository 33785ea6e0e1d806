import { sql, type SqlBool } from 'kysely'
import { triageStates, type CaseState, type ToldReport } from '#core'
import type { Tx } from '../database.ts'

/** Nobody looks through more than this many in one sitting; the inbox counts the rest. */
const triageBound = 1000

/** Asked to decline, and not yet answered by the pleno: the office has looked, and the case waits for somebody else. */
const proposed = sql<SqlBool>`(c.state = 'kajian-awal' and exists (
  select from netra.events e where e.case_id = c.id and e.type = 'kajian-awal-made' and e.data ->> 'proposes' = 'decline'
    and e.recorded_at >= c.state_since))`

const mine = sql<SqlBool>`c.handling_office_id = any ((select netra.actor_works())::uuid[])`

/** Reports that wait for somebody of the actor's own offices to look at them, what is due first. */
export async function listTriage(tx: Tx): Promise<readonly string[]> {
  const rows = await waiting(tx)
    .where(({ not }) => not(proposed))
    .select('c.id')
    .orderBy('c.due_at', (order) => order.asc().nullsLast())
    .orderBy('c.state_since')
    .orderBy('c.id')
    .limit(triageBound)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many wait for a pleno that was asked to decline them. */
export async function countProposed(tx: Tx): Promise<number> {
  const { count } = await waiting(tx)
    .where('c.state', '=', 'kajian-awal')
    .where(proposed)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const waiting = (tx: Tx) =>
  tx
    .selectFrom('netra.cases as c')
    .where(mine)
    .where('c.state', 'in', [...triageStates])
    .where('c.register_number', 'is', null)

export type NearReport = ToldReport & {
  readonly caseId: string
  readonly state: CaseState
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
}

/** Reports that may tell what those of a case tell: found by index, read under the actor's own rights, and judged by the core. */
export async function listMaybeNear(tx: Tx, caseId: string, most: number): Promise<readonly NearReport[]> {
  const { rows } = await sql<{ id: string }>`
    select near_reports as id from netra.near_reports(${caseId}, ${most})`.execute(tx)
  if (rows.length === 0) return []
  return tx
    .selectFrom('netra.reports as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .where(
      'r.id',
      'in',
      rows.map(({ id }) => id),
    )
    .select([
      'r.case_id as caseId',
      'r.narrative',
      'r.place',
      'r.happened_on as happenedOn',
      'r.subject_name as subjectName',
      'r.act_id as actId',
      'c.state',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
    ])
    .$castTo<NearReport>()
    .execute()
}
