import type { Deadline } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import { deadlineColumns, deadlineRow, storedDeadline, type DeadlinePlace, type StoredDeadline } from './deadline-row.ts'

export type ClosedAs = NonNullable<StoredDeadline['closedAs']>

export const deadlineStore = {
  /** The clocks of the case's own procedure that run now; those of its referrals run on their own. */
  async listRunning(tx: Tx, caseId: string): Promise<readonly StoredDeadline[]> {
    const rows = await tx
      .selectFrom('netra.deadlines')
      .select(deadlineColumns)
      .where('case_id', '=', caseId)
      .where('closed_at', 'is', null)
      .where('referral_id', 'is', null)
      .orderBy('due_at')
      .execute()
    return rows.map(storedDeadline)
  },

  async listOfReferral(tx: Tx, referralId: string): Promise<readonly StoredDeadline[]> {
    const rows = await tx
      .selectFrom('netra.deadlines')
      .select(deadlineColumns)
      .where('referral_id', '=', referralId)
      .orderBy('started_at')
      .execute()
    return rows.map(storedDeadline)
  },

  /** Freezes a clock; nobody may move it afterwards. */
  async start(tx: Tx, deadline: Deadline, place: DeadlinePlace): Promise<string> {
    const row = deadlineRow(deadline, place)
    await tx.insertInto('netra.deadlines').values(row).execute()
    return row.id
  },

  async close(tx: Tx, id: string, at: Instant, as: ClosedAs): Promise<void> {
    await tx
      .updateTable('netra.deadlines')
      .set({ closed_at: at, closed_as: as })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .execute()
  },
}
