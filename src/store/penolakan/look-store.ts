import { sql } from 'kysely'
import type { LookOrigin, LookOutcome } from '#core'
import type { Instant, PlainDate, RefusalKind, RefusalReasonId, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import type { deadlineRow } from '../tenggat/deadline-row.ts'

/** A refusal before the rank above, as its decision needs it. */
export type SecondLook = {
  readonly id: string
  readonly origin: LookOrigin
  readonly officeId: string
  readonly zone: Zone
  readonly walled: readonly string[]
  readonly outcome: LookOutcome | null
  readonly refusalId: string
  readonly kind: RefusalKind
  readonly caseId: string | null
  readonly reason: RefusalReasonId
  readonly reopened: boolean
}

type LookDecision = {
  readonly outcome: LookOutcome
  readonly reason: string
  readonly basis: string
  readonly plenoId: string | null
  readonly by: ActorId
  readonly at: Instant
}

type LateLook = {
  readonly lookId: string
  readonly refusalId: string
  readonly caseId: string | null
  readonly officeId: string
  readonly dueOn: PlainDate
  readonly dueAt: Instant
}

export const lookStore = {
  /** Locks it, so that of two answers at once the second finds the first. Null too for a rank that may only read it. */
  async findToDecide(tx: Tx, id: string): Promise<SecondLook | null> {
    const row = await tx
      .selectFrom('netra.second_looks as l')
      .innerJoin('netra.refusals as f', 'f.id', 'l.refusal_id')
      .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
      .select([
        'l.id',
        'l.origin',
        'l.office_id as officeId',
        'o.zone',
        'l.walled_office_ids as walled',
        'l.outcome',
        'f.id as refusalId',
        'f.kind',
        'f.case_id as caseId',
        'f.reason',
        sql<boolean>`f.reopened_at is not null`.as('reopened'),
      ])
      .where('l.id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    await tx.selectFrom('netra.second_looks').select('id').where('id', '=', id).forUpdate().execute()
    return row as SecondLook
  },

  /** False where somebody answered meanwhile, or the actor is not of the office that looks. */
  async decide(tx: Tx, id: string, { outcome, reason, basis, plenoId, by, at }: LookDecision): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.second_looks')
      .set({ outcome, reason, basis, pleno_id: plenoId, decided_by: by, decided_at: at })
      .where('id', '=', id)
      .where('outcome', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  /** Undoes the refusal as this look decided in this transaction. False where the case moved meanwhile. */
  async reopen(tx: Tx, id: string, { seenVersion, at, started }: Reopening): Promise<boolean> {
    const { rows } = await sql<{ reopened: boolean }>`
      select netra.reopen_refused(${id}::uuid, ${seenVersion}::integer, ${at}::timestamptz, ${JSON.stringify(started)}::jsonb) as reopened`.execute(
      tx,
    )
    return rows[0]?.reopened ?? false
  },

  /** Rows only for the clock. */
  async markLate(tx: Tx, at: Instant, limit: number): Promise<readonly LateLook[]> {
    const { rows } = await sql<LateLook>`
      select look_id as "lookId", refusal_id as "refusalId", case_id as "caseId", office_id as "officeId", due_on as "dueOn", due_at as "dueAt"
      from netra.mark_looks_late(${at}::timestamptz, ${limit}::integer)`.execute(tx)
    return rows
  },
}

type Reopening = {
  readonly seenVersion: number
  readonly at: Instant
  readonly started: readonly ReturnType<typeof deadlineRow>[]
}
