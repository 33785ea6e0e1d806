import { sql } from 'kysely'
import type { Rung } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** That an office was told of a term of a file, as the history of the file says it. */
export type RemindedLine = {
  readonly deadlineId: string
  readonly ruleId: string
  readonly rung: Rung
  readonly officeName: string
  readonly at: Instant
}

/** The oldest first. Whoever reads the file reads in its history who was told. */
export const listReminded = (tx: Tx, referralId: string): Promise<readonly RemindedLine[]> =>
  tx
    .selectFrom('netra.events as e')
    .innerJoin('netra.offices as o', 'o.id', 'e.office_id')
    .select([
      sql<string>`e.data ->> 'deadlineId'`.as('deadlineId'),
      sql<string>`e.data ->> 'ruleId'`.as('ruleId'),
      sql<Rung>`e.data ->> 'rung'`.as('rung'),
      'o.name as officeName',
      'e.recorded_at as at',
    ])
    .where('e.referral_id', '=', referralId)
    .where('e.type', '=', 'office-reminded')
    .orderBy('e.recorded_at')
    .execute()
