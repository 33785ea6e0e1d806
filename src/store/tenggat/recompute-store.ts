import { sql } from 'kysely'
import type { Instant } from '#law'
import { eventRow } from '../catatan/event-row.ts'
import type { NewEvent } from '../catatan/event.ts'
import type { Tx } from '../database.ts'
import {
  deadlineColumns,
  deadlineRow,
  storedDeadline,
  type DeadlinePlace,
  type StoredDeadline,
} from './deadline-row.ts'
import type { Deadline } from '#core'
import type { Moves } from './recomputation-store.ts'

/** A running clock with what of its case a recomputation may change. */
export type RunningClock = StoredDeadline & { readonly caseId: string; readonly lateSince: Instant | null }

export type Replaced = {
  readonly old: RunningClock
  readonly clock: Deadline
  readonly place: DeadlinePlace
  /** The case's mark of being late, where this clock had set it. */
  readonly lateSince?: Instant | null
}

/** Everything by one parameter each: a thousand clocks are four statements. */
export const recomputeStore = {
  /** The next running clocks that `moves` may move, in the order of their ids, leaving out those the decision has moved. */
  async listNext(
    tx: Tx,
    moves: Moves | { readonly caseIds: readonly string[] },
    {
      decisionId,
      after,
      limit,
    }: { readonly decisionId: string; readonly after: string | null; readonly limit: number },
  ): Promise<readonly { readonly id: string; readonly caseId: string }[]> {
    return tx
      .selectFrom('netra.deadlines')
      .select(['id', 'case_id as caseId'])
      .where('closed_at', 'is', null)
      .where('id', '>', after ?? '00000000-0000-0000-0000-000000000000')
      .where(sql<boolean>`cause_id is distinct from ${decisionId}`)
      .where(touches(moves))
      .orderBy('id')
      .limit(limit)
      .execute()
  },

  /**
   * Locks the cases as a move of theirs does, and reads the clocks after: one that was met or replaced meanwhile is not among them,
   * and nobody moves a case between what it read of its clocks and what is written here.
   */
  async lock(
    tx: Tx,
    found: readonly { readonly id: string; readonly caseId: string }[],
  ): Promise<readonly RunningClock[]> {
    if (found.length === 0) return []
    const caseIds = [...new Set(found.map(({ caseId }) => caseId))]
    const cases = await tx
      .selectFrom('netra.cases')
      .select(['id', 'late_since'])
      .where('id', '=', sql<string>`any(${caseIds}::uuid[])`)
      .orderBy('id')
      .forUpdate()
      .execute()
    const late = new Map(cases.map(({ id, late_since }) => [id, late_since]))
    const rows = await tx
      .selectFrom('netra.deadlines')
      .select([...deadlineColumns, 'case_id'])
      .where('id', '=', sql<string>`any(${found.map(({ id }) => id)}::uuid[])`)
      .where('closed_at', 'is', null)
      .orderBy('id')
      .execute()
    return rows
      .filter(({ case_id }) => late.has(case_id))
      .map((row) => ({ ...storedDeadline(row), caseId: row.case_id, lateSince: late.get(row.case_id) ?? null }))
  },

  /** The old rows close as replaced and keep their days; the new ones run. */
  async replace(
    tx: Tx,
    replaced: readonly Replaced[],
    at: Instant,
    eventOf: (one: Replaced & { readonly id: string }) => NewEvent,
  ) {
    if (replaced.length === 0) return
    await tx
      .updateTable('netra.deadlines')
      .set({ closed_at: at, closed_as: 'diganti' })
      .where('id', '=', sql<string>`any(${replaced.map(({ old }) => old.id)}::uuid[])`)
      .execute()
    const rows = replaced.map(({ clock, place }) => deadlineRow(clock, place))
    await sql`insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at,
        working, acting, replaces_id, referral_id, cause, cause_id, acts_from)
      select id, case_id, office_id, rule_id, owner, parameters::jsonb, zone, started_at, due_on, due_at,
        working::jsonb, acting, replaces_id, referral_id, cause, cause_id, acts_from
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, case_id uuid, office_id uuid, rule_id text, owner text,
        parameters text, zone text, started_at timestamptz, due_on date, due_at timestamptz, working text, acting boolean,
        replaces_id uuid, referral_id uuid, cause text, cause_id uuid, acts_from timestamptz)`.execute(tx)
    const events = replaced.map((one, n) => hexed(eventRow(eventOf({ ...one, id: rows[n]?.id ?? '' }))))
    await sql`insert into netra.events (id, stream, type, case_id, referral_id, office_id, actor_id, happened_at, recorded_at, basis,
        data, salt, leaf_hash)
      select id, stream, type, case_id, referral_id, office_id, actor_id, happened_at, recorded_at, basis, data::jsonb,
        decode(salt, 'hex'), decode(leaf_hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (id uuid, stream text, type text, case_id uuid, referral_id uuid,
        office_id uuid, actor_id uuid, happened_at timestamptz, recorded_at timestamptz, basis text, data text, salt text,
        leaf_hash text)`.execute(tx)
    const marks = replaced.flatMap(({ old, lateSince }) =>
      lateSince === undefined ? [] : [{ id: old.caseId, late_since: lateSince }],
    )
    if (marks.length > 0)
      await sql`update netra.cases c set late_since = m.late_since
        from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (id uuid, late_since timestamptz) where c.id = m.id`.execute(
        tx,
      )
  },
}

/** Bytes are no JSON. */
const hexed = ({ salt, leaf_hash, ...row }: ReturnType<typeof eventRow>) => ({
  ...row,
  salt: salt.toString('hex'),
  leaf_hash: leaf_hash.toString('hex'),
})

/** A day off lies in a term of working days when it is not before its start nor after its end; the zone is left to the arithmetic. */
function touches(moves: Moves | { readonly caseIds: readonly string[] }) {
  if ('caseIds' in moves) return sql<boolean>`case_id = any(${moves.caseIds}::uuid[])`
  if ('ruleIds' in moves) return sql<boolean>`rule_id = any(${moves.ruleIds}::text[])`
  return sql<boolean>`parameters -> 'used' ->> 'unit' = 'working-days'
    and exists (select from unnest(${moves.days}::date[]) as off (day) where off.day <= due_on and started_at < off.day + 1)`
}
