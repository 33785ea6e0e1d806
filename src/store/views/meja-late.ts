import { sql, type SqlBool } from 'kysely'
import type { CaseState } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** One missed term in the actor's chain: what the rank above sees without taking the case over. */
export type LateClock = {
  readonly caseId: string
  readonly registerNumber: string | null
  readonly state: CaseState
  readonly officeId: string
  readonly officeName: string
  readonly ruleId: string
  readonly dueOn: PlainDate
  readonly dueAt: Instant
  /** False: the rule is not confirmed, so the term is shown and the case is not marked. */
  readonly acting: boolean
  readonly lateSince: Instant | null
}

/** Every term of an office that has passed and still runs, oldest first. Reporters' own terms are none of an office's lateness. */
export async function listChainLate(tx: Tx, now: Instant): Promise<readonly LateClock[]> {
  return tx
    .selectFrom('netra.deadlines as d')
    .innerJoin('netra.cases as c', 'c.id', 'd.case_id')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .select([
      'c.id as caseId',
      'c.register_number as registerNumber',
      'c.state',
      'o.id as officeId',
      'o.name as officeName',
      'd.rule_id as ruleId',
      'd.due_on as dueOn',
      'd.due_at as dueAt',
      'd.acting',
      'c.late_since as lateSince',
    ])
    .where('d.closed_at', 'is', null)
    .where('d.owner', '=', 'kantor')
    .where('d.due_at', '<=', now)
    .orderBy('d.due_at')
    .$castTo<LateClock>()
    .execute()
}

/** How much of each office is late now. A case and an LHP are different units, and stand side by side. */
export type OfficeLate = {
  readonly officeId: string
  readonly officeName: string
  readonly cases: number
  readonly lhps: number
}

/** The same, counted by office, of what may be marked late. */
export async function countChainLate(tx: Tx, now: Instant): Promise<readonly OfficeLate[]> {
  return tx
    .selectFrom('netra.deadlines as d')
    .leftJoin('netra.cases as c', 'c.id', 'd.case_id')
    .leftJoin('netra.lhps as l', 'l.id', 'd.lhp_id')
    .innerJoin('netra.offices as o', (join) =>
      join.on(sql<SqlBool>`o.id = coalesce(c.handling_office_id, d.office_id)`),
    )
    .select(({ fn }) => [
      'o.id as officeId',
      'o.name as officeName',
      fn.count<number>('c.id').distinct().as('cases'),
      fn.count<number>('l.id').distinct().as('lhps'),
    ])
    .where('d.closed_at', 'is', null)
    .where(
      sql<SqlBool>`case when d.lhp_id is null then d.owner = 'kantor' else d.owner = netra.lhp_waits_on(l.state) end`,
    )
    .where('d.acting', '=', true)
    .where('d.due_at', '<=', now)
    .groupBy(['o.id', 'o.name'])
    .orderBy(sql`count(distinct c.id) + count(distinct l.id)`, 'desc')
    .execute()
}
