import { sql } from 'kysely'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

type MergerOutcome = 'recorded' | 'merged-before' | 'merger-loop' | 'refused'

type Merger = {
  readonly officeId: string
  readonly intoOfficeId: string
  readonly onDay: PlainDate
  readonly basis: string
  readonly by: ActorId
  readonly at: Instant
}

const reasons: Readonly<Record<string, MergerOutcome>> = {
  '23505': 'merged-before',
  '23514': 'merger-loop',
  '42501': 'refused',
}

export const mergerStore = {
  async officeOf(tx: Tx, code: string): Promise<string | null> {
    const row = await tx
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', code.trim().toUpperCase())
      .executeTakeFirst()
    return row?.id ?? null
  },

  /** What PostgreSQL refuses is told by why; the transaction is of no use afterwards. */
  async record(tx: Tx, merger: Merger): Promise<MergerOutcome> {
    try {
      await tx
        .insertInto('netra.office_mergers')
        .values({
          office_id: merger.officeId,
          into_office_id: merger.intoOfficeId,
          on_day: sql`${merger.onDay}::date`,
          basis: merger.basis,
          recorded_at: merger.at,
          recorded_by: merger.by,
        })
        .execute()
      return 'recorded'
    } catch (error) {
      const reason = reasons[(error as { code?: string }).code ?? '']
      if (reason === undefined) throw error
      return reason
    }
  },
}
