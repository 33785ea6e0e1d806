import type { Db, Tx } from '../database.ts'
import { calendarStore, type DecreedRow } from '../tenggat/calendar-store.ts'
import { recomputationStore, type Recomputation } from '../tenggat/recomputation-store.ts'

/** A day off as it was decreed after the catalogue was written. Never who entered it. */
export type PublicDecree = Omit<DecreedRow, 'decidedBy' | 'reason'>

export async function listDecreedDays(db: Db | Tx): Promise<readonly PublicDecree[]> {
  const rows = await calendarStore.listCurrent(db)
  return rows.map(({ decidedBy: _who, reason: _why, ...day }) => day)
}

type CalendarDecision = { readonly days: readonly DecreedRow[]; readonly progress: Recomputation | null }

/** Every decision, the newest first, and how far the clocks it moves have come. */
export async function listCalendarDecisions(tx: Tx): Promise<readonly CalendarDecision[]> {
  const progress = new Map((await recomputationStore.list(tx)).map((one) => [one.cause.decisionId, one]))
  return [...Map.groupBy(await calendarStore.listAll(tx), ({ decisionId }) => decisionId)].map(([id, days]) => ({
    days,
    progress: progress.get(id) ?? null,
  }))
}
