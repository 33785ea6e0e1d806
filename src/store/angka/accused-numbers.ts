import { sql } from 'kysely'
import type { AccusedCount, AccusedNumber } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** Numbers of the nation by the kind of accused (N190). */
export const accusedNumbers = {
  /** Unsuppressed; rows only for the clock. */
  listRaw: async (tx: Tx, asOf: Instant): Promise<readonly AccusedCount[]> =>
    (
      await sql<AccusedCount>`
        select accused, measure, counted::integer as counted from netra.raw_accused_counts(${asOf})
        union all
        select accused, measure, counted::integer from netra.raw_people_counts()`.execute(tx)
    ).rows,

  publish: async (tx: Tx, numbers: readonly AccusedNumber[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_accused(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },
}
