import { sql } from 'kysely'
import type { Deadline } from '#core'
import type { Instant } from '#law'
import { eventRow } from '../catatan/event-row.ts'
import type { NewEvent } from '../catatan/event.ts'
import type { Tx } from '../database.ts'
import {
  deadlineFields,
  storedDeadline,
  type DeadlineColumns,
  type DeadlinePlace,
  type StoredDeadline,
} from './deadline-row.ts'
import { columnsOf, type Moves } from './recomputation-store.ts'

/** What a clock runs on. */
export type Held = { readonly caseId: string } | { readonly lhpId: string }

/** A running clock with what of its case or LHP a recomputation may change. Its working is left out: it is made anew. */
export type RunningClock = StoredDeadline & {
  readonly held: Held
  readonly lateSince: Instant | null
  /** Days that a supervisor set himself, where the rule leaves it to him. */
  readonly setDays: number | null
}

export type Replaced = {
  readonly old: RunningClock
  readonly clock: Deadline
  readonly place: DeadlinePlace
  /** The mark of being late of its case or LHP, where this clock had set it. */
  readonly lateSince?: Instant | null
}

/** Many clocks in few statements, and past the policies: each would be asked for each clock. The functions serve the clock alone. */
export const recomputeStore = {
  /** The next running clocks in the order of their ids, and which of them `moves` may move and the decision has not moved yet. */
  async listNext(
    tx: Tx,
    moves: Moves,
    {
      decisionId,
      after,
      limit,
    }: { readonly decisionId: string; readonly after: string | null; readonly limit: number },
  ): Promise<readonly { readonly id: string; readonly touched: boolean }[]> {
    const { days, rule_ids } = columnsOf(moves)
    const from = after ?? '00000000-0000-0000-0000-000000000000'
    const { rows } = await sql<{ id: string; touched: boolean }>`
      select id, touched from netra.next_clocks(${decisionId}, ${from}, ${limit}, ${days}::date[], ${rule_ids}::text[])`.execute(
      tx,
    )
    return rows
  },

  /**
   * Locks the cases and LHPs as a move of theirs does, and reads the clocks after: one that was met or replaced meanwhile is not among
   * them, and nobody moves a case between what it read of its clocks and what is written here.
   */
  async lock(tx: Tx, ids: readonly string[]): Promise<readonly RunningClock[]> {
    if (ids.length === 0) return []
    const { rows } = await sql<LockedRow>`select * from netra.lock_clocks(${ids}::uuid[])`.execute(tx)
    return rows.map((row) => ({
      ...storedDeadline({ ...row, working: [], closed_at: null, closed_as: null }),
      held: heldBy(row),
      lateSince: row.late_since,
      setDays: row.set_days,
    }))
  },

  /** The old rows close as replaced and keep their days; the new ones run, each with its event. */
  async replace(
    tx: Tx,
    replaced: readonly Replaced[],
    at: Instant,
    eventOf: (one: Replaced & { readonly id: string }) => NewEvent,
  ): Promise<void> {
    if (replaced.length === 0) return
    const clocks = replaced.map(({ clock, place }) => deadlineFields(clock, place))
    const events = replaced.map((one, n) => hexed(eventRow(eventOf({ ...one, id: clocks[n]?.id ?? '' }))))
    const marks = replaced.flatMap(({ old, lateSince }) =>
      lateSince === undefined ? [] : [{ ...heldColumns(old.held), late_since: lateSince }],
    )
    await sql`select netra.replace_clocks(${at}, ${JSON.stringify({ clocks, events, marks })}::jsonb)`.execute(tx)
  },
}

type LockedRow = Omit<DeadlineColumns, 'working' | 'closed_at' | 'closed_as'> & {
  readonly case_id: string | null
  readonly lhp_id: string | null
  readonly late_since: Instant | null
  readonly set_days: number | null
}

function heldBy({ id, case_id: caseId, lhp_id: lhpId }: LockedRow): Held {
  if (caseId !== null) return { caseId }
  if (lhpId !== null) return { lhpId }
  throw new Error(`deadline ${id} runs on no case and on no LHP`)
}

const heldColumns = (held: Held) => ('caseId' in held ? { case_id: held.caseId } : { lhp_id: held.lhpId })

/** Bytes are no JSON. */
const hexed = ({ salt, leaf_hash, ...row }: ReturnType<typeof eventRow>) => ({
  ...row,
  salt: salt.toString('hex'),
  leaf_hash: leaf_hash.toString('hex'),
})
