import { sql } from 'kysely'
import type { DecidedThen, DutyRow } from '#core'
import { plainDate, type Instant } from '#law'
import type { Tx } from '../database.ts'
import { calendarStore, type DecreedRow } from '../tenggat/calendar-store.ts'

type KnownDecision = DecidedThen & { readonly reference: string; readonly officeName: string }

export type OnDuty = DutyRow & {
  readonly officeName: string
  readonly officeKind: string
  /** Of the reader's own office alone. */
  readonly person: string | null
  readonly role: string
  readonly capacity: string
  readonly decreeNumber: string | null
  readonly decreeOn: string | null
}

/** What law, calendar and posts were, each row with when it was recorded: for a proof of what was known on each day. */
export type CaseRecord = {
  readonly decided: readonly KnownDecision[]
  /** Every decree, replaced ones too. */
  readonly decrees: readonly DecreedRow[]
  readonly duty: readonly OnDuty[]
}

export async function findCaseRecord(tx: Tx, caseId: string, ruleIds: readonly string[]): Promise<CaseRecord> {
  return {
    decided: await listDecided(tx, ruleIds),
    decrees: await calendarStore.listAll(tx),
    duty: await listDuty(tx, caseId),
  }
}

async function listDecided(tx: Tx, ruleIds: readonly string[]): Promise<readonly KnownDecision[]> {
  if (ruleIds.length === 0) return []
  return (
    tx
      .selectFrom('netra.law_confirmations as c')
      .innerJoin('netra.law_decisions as d', 'd.id', 'c.decision_id')
      .innerJoin('netra.offices as o', 'o.id', 'd.office_id')
      .select([
        'c.decision_id as decisionId',
        'c.rule_id as ruleId',
        'c.parameter',
        'c.value',
        'd.holds_from as from',
        'd.decided_at as decidedAt',
        'd.reference',
        'o.name as officeName',
      ])
      .where('c.rule_id', 'in', ruleIds)
      .orderBy('d.decided_at')
      .orderBy('d.id')
      // Only decisionStore writes these columns.
      .$castTo<KnownDecision>()
      .execute()
  )
}

async function listDuty(tx: Tx, caseId: string): Promise<readonly OnDuty[]> {
  const { rows } = await sql<DutyColumns>`select * from netra.duty_on_case(${caseId})`.execute(tx)
  return rows.map((row) => ({
    officeName: row.office_name,
    officeKind: row.office_kind,
    person: row.person,
    role: row.role,
    capacity: row.capacity,
    decreeNumber: row.decree_number,
    decreeOn: row.decree_on,
    from: plainDate(row.valid_from),
    firstUntil: row.first_until === null ? null : plainDate(row.first_until),
    ends: row.ends.map(({ at, until }) => ({ at, until: plainDate(until) })),
    recordedAt: row.recorded_at,
  }))
}

type DutyColumns = {
  readonly office_name: string
  readonly office_kind: string
  readonly person: string | null
  readonly role: string
  readonly capacity: string
  readonly decree_number: string | null
  readonly decree_on: string | null
  readonly valid_from: string
  readonly first_until: string | null
  readonly ends: readonly { readonly at: Instant; readonly until: string }[]
  readonly recorded_at: Instant
}
