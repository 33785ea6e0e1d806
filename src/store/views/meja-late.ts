import { sql } from 'kysely'
import { caseStates, type CaseState } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import { waitedFor } from './lhp.ts'
import { eachState } from './meja.ts'
import { withinReach } from './reach.ts'

/** One missed term in the actor's chain: what the rank above sees without taking the case over. */
type LateClock = {
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
type OfficeLate = {
  readonly officeId: string
  readonly officeName: string
  readonly cases: number
  readonly lhps: number
}

/** The same, counted by office, of what may be marked late. */
export async function countChainLate(tx: Tx, now: Instant): Promise<readonly OfficeLate[]> {
  const late = (await lateCases(tx, now)).unionAll(lateLhps(tx, now))
  return tx
    .selectFrom(late.as('w'))
    .innerJoin('netra.offices as o', 'o.id', 'w.officeId')
    .select(({ fn }) => [
      'o.id as officeId',
      'o.name as officeName',
      fn.sum<number>('w.isCase').as('cases'),
      fn.sum<number>('w.isLhp').as('lhps'),
    ])
    .groupBy(['o.id', 'o.name'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('o.name')
    .execute()
}

async function lateCases(tx: Tx, now: Instant) {
  const reach = await withinReach(tx)
  return tx
    .selectFrom(eachState(caseStates))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('netra.cases as c')
          .select(['c.id', 'c.handling_office_id'])
          .where(reach)
          .where('c.state', '=', sql<string>`s.state`)
          .where('c.due_at', '<=', now)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['c.handling_office_id as officeId', sql<number>`1`.as('isCase'), sql<number>`0`.as('isLhp')])
    .where(hasLateTerm(now))
}

/** Asked case by case: as a join, the terms of every case would be read to find those of a few. */
const hasLateTerm = (now: Instant) => sql<boolean>`coalesce((
  select true from netra.deadlines d
  where d.case_id = c.id and d.closed_at is null and d.owner = 'kantor' and d.acting and d.due_at <= ${now}
  limit 1
), false)`

const lateLhps = (tx: Tx, now: Instant) =>
  tx
    .selectFrom('netra.lhps as l')
    .innerJoin('netra.deadlines as d', (join) => join.on(waitedFor))
    .select(['d.office_id as officeId', sql<number>`0`.as('isCase'), sql<number>`1`.as('isLhp')])
    .where('d.acting', '=', true)
    .where('d.due_at', '<=', now)
