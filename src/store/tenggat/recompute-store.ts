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

/** Many clocks in few statements. */
export const recomputeStore = {
  /**
   * The next running clocks in the order of their ids, and which of them `moves` may move and the decision has not moved yet. Whether one
   * is touched is asked of the few that were taken: as a condition it would have all that run looked at for each few.
   */
  async listNext(
    tx: Tx,
    moves: Moves | { readonly caseIds: readonly string[] },
    {
      decisionId,
      after,
      limit,
    }: { readonly decisionId: string; readonly after: string | null; readonly limit: number },
  ): Promise<readonly { readonly id: string; readonly caseId: string; readonly touched: boolean }[]> {
    const running = tx
      .selectFrom('netra.deadlines')
      .select('id')
      .select(sql<string>`case_id`.as('caseId'))
      .select(sql<boolean>`cause_id is distinct from ${decisionId} and ${touches(moves)}`.as('touched'))
      .where('closed_at', 'is', null)
      // An LHP is no case yet: its clocks keep the days they were told.
      .where('case_id', 'is not', null)
      .where('id', '>', after ?? '00000000-0000-0000-0000-000000000000')
      .orderBy('id')
      .limit(limit)
    return (
      'caseIds' in moves ? running.where('case_id', '=', sql<string>`any(${moves.caseIds}::uuid[])`) : running
    ).execute()
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
    return rows.flatMap(({ case_id: caseId, ...row }) =>
      caseId !== null && late.has(caseId)
        ? [{ ...storedDeadline(row), caseId, lateSince: late.get(caseId) ?? null }]
        : [],
    )
  },

  /** The old rows close as replaced and keep their days; the new ones run, each with its event. */
  async replace(
    tx: Tx,
    replaced: readonly Replaced[],
    at: Instant,
    eventOf: (one: Replaced & { readonly id: string }) => NewEvent,
  ): Promise<void> {
    if (replaced.length === 0) return
    const clocks = replaced.map(({ clock, place }) => deadlineRow(clock, place))
    const events = replaced.map((one, n) => hexed(eventRow(eventOf({ ...one, id: clocks[n]?.id ?? '' }))))
    const marks = replaced.flatMap(({ old, lateSince }) =>
      lateSince === undefined ? [] : [{ id: old.caseId, late_since: lateSince }],
    )
    await sql`select netra.replace_clocks(${at}, ${JSON.stringify({ clocks, events, marks })}::jsonb)`.execute(tx)
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
  if ('caseIds' in moves) return sql<boolean>`true`
  if ('ruleIds' in moves) return sql<boolean>`rule_id = any(${moves.ruleIds}::text[])`
  return sql<boolean>`parameters -> 'used' ->> 'unit' = 'working-days'
    and exists (select from unnest(${moves.days}::date[]) as off (day) where off.day <= due_on and started_at < off.day + 1)`
}
