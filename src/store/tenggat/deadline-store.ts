import { sql } from 'kysely'
import type { Deadline } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import {
  deadlineColumns,
  deadlineRow,
  storedDeadline,
  type DeadlinePlace,
  type StoredDeadline,
} from './deadline-row.ts'

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

  /** Whether this clock ran on the case, then or now, and was not given up as without object. */
  async everCounted(tx: Tx, caseId: string, ruleId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.deadlines')
      .select('id')
      .where('case_id', '=', caseId)
      .where('rule_id', '=', ruleId)
      .where(({ eb, or }) => or([eb('closed_as', 'is', null), eb('closed_as', '<>', 'gugur')]))
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
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

  /** The clocks of an LHP that run now. */
  async listRunningOfLhp(tx: Tx, lhpId: string): Promise<readonly StoredDeadline[]> {
    const rows = await tx
      .selectFrom('netra.deadlines')
      .select(deadlineColumns)
      .where('lhp_id', '=', lhpId)
      .where('closed_at', 'is', null)
      .orderBy('due_at')
      .execute()
    return rows.map(storedDeadline)
  },

  /** Freezes a clock; nobody may move it afterwards. */
  async start(tx: Tx, deadline: Deadline, place: DeadlinePlace): Promise<string> {
    const row = deadlineRow(deadline, place)
    await tx.insertInto('netra.deadlines').values(row).execute()
    return row.id
  },

  /** A clock that had ended before we could know that it ran: frozen and closed in one row. */
  async recordEnded(
    tx: Tx,
    deadline: Deadline,
    place: DeadlinePlace,
    { at, as }: { readonly at: Instant; readonly as: ClosedAs },
  ): Promise<string> {
    const row = deadlineRow(deadline, place)
    await tx
      .insertInto('netra.deadlines')
      .values({ ...row, closed_at: at, closed_as: as })
      .execute()
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

  /** Cases with a clock that ran out and may act, the longest first: the reporter's own terms, or the offices' on cases not marked yet. */
  async listRunOut(
    tx: Tx,
    owner: 'pelapor' | 'kantor',
    now: Instant,
    limit: number,
  ): Promise<
    readonly {
      readonly caseId: string
      readonly deadlineId: string
      readonly ruleId: string
      readonly officeId: string
      readonly dueOn: string | null
      readonly dueAt: Instant
      /** The end of the term; where the clock came to act only after that, since when it acts. */
      readonly lateSince: Instant
    }[]
  > {
    const runOut = tx
      .selectFrom('netra.deadlines as d')
      .innerJoin('netra.cases as c', 'c.id', 'd.case_id')
      .select([
        'c.id as caseId',
        'd.id as deadlineId',
        'd.rule_id as ruleId',
        'd.office_id as officeId',
        'd.due_on as dueOn',
        'd.due_at as dueAt',
        sql<Instant>`greatest(d.due_at, d.acts_from)`.as('lateSince'),
      ])
      .where('d.closed_at', 'is', null)
      .where('d.acting', '=', true)
      .where('d.owner', '=', owner)
      .where('d.due_at', '<=', now)
      .orderBy('d.due_at')
      .limit(limit)
    return (owner === 'kantor' ? runOut.where('c.late_since', 'is', null) : runOut).execute()
  },
}
