import { sql } from 'kysely'
import type { DayEffect } from '#core'
import { plainDate, type Instant, type PlainDate } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

/** One day as a decree made it, with the decree and the reason it was entered for. */
export type DecreedRow = {
  readonly id: string
  readonly decisionId: string
  readonly on: PlainDate
  readonly effect: DayEffect
  readonly title: string
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  readonly reason: string
  readonly decidedBy: ActorId
  readonly decidedAt: Instant
  readonly demonstration: boolean
}

const select = (tx: Tx | Db) => tx.selectFrom('netra.decreed_days').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const decreed = (row: Row): DecreedRow => ({
  id: row.id,
  decisionId: row.decision_id,
  on: plainDate(row.on_day),
  effect: row.effect as DayEffect,
  title: row.title,
  decreeNumber: row.decree_number,
  decreeOn: plainDate(row.decree_on),
  reason: row.reason,
  decidedBy: row.decided_by as ActorId,
  decidedAt: row.decided_at,
  demonstration: row.demonstration,
})

export const calendarStore = {
  /** The newest decree of each day that one was entered for; what it replaced stays in the table. Everybody may read it. */
  async listCurrent(tx: Tx | Db): Promise<readonly DecreedRow[]> {
    const rows = await select(tx)
      .distinctOn('on_day')
      .orderBy('on_day')
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(decreed)
  },

  async listAll(tx: Tx | Db): Promise<readonly DecreedRow[]> {
    const rows = await select(tx).orderBy('decided_at', 'desc').orderBy('on_day').execute()
    return rows.map(decreed)
  },

  /** Two who decide at once decide one after the other, each on the calendar the other left. */
  async decideAlone(tx: Tx): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtext('netra.decreed_days'))`.execute(tx)
  },

  async record(tx: Tx, days: readonly Omit<DecreedRow, 'demonstration'>[]): Promise<void> {
    await tx
      .insertInto('netra.decreed_days')
      .values(
        days.map((day) => ({
          id: day.id,
          decision_id: day.decisionId,
          on_day: day.on,
          effect: day.effect,
          title: day.title,
          decree_number: day.decreeNumber,
          decree_on: day.decreeOn,
          reason: day.reason,
          decided_by: day.decidedBy,
          decided_at: day.decidedAt,
        })),
      )
      .execute()
  },
}
