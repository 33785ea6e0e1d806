import { sql } from 'kysely'
import type { CoverageCount, CoverageNumber, CoverageWhole } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** Of the whole (`00`) or of a region, which has no lists. */
export type CoverageOfCircular = CoverageNumber &
  Partial<Pick<CoverageWhole, 'attested'>> & { readonly circular: string }

/** How far circulars came, in all and in regions (N191, N234). */
export const coverageNumbers = {
  /** Unsuppressed; rows only for the clock. */
  listRaw: async (tx: Tx, asOf: Instant): Promise<readonly (CoverageCount & { readonly circular: string })[]> =>
    (
      await sql<CoverageCount & { circular: string }>`
        select edaran_id as circular, region_code as region, units::integer, acknowledged::integer, people::integer, people_read::integer as read,
          attested::integer
        from netra.raw_coverage(${asOf})`.execute(tx)
    ).rows,

  /** What was told last of each circular, in all and by region; none before the first count. */
  listTold: async (tx: Tx): Promise<readonly (CoverageOfCircular & { readonly asOf: Instant })[]> =>
    (
      await sql<CoverageOfCircular & { asOf: Instant }>`
        select distinct on (edaran_id, region_code) edaran_id as circular, region_code as region, units, acknowledged, people,
          people_read as read, attested, as_of as "asOf"
        from netra.published_coverage order by edaran_id, region_code, as_of desc`.execute(tx)
    ).rows,

  publish: async (tx: Tx, numbers: readonly CoverageOfCircular[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_coverage(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },
}
