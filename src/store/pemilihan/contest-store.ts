import { sql } from 'kysely'
import { plainDate, type PlainDate } from '#law'
import type { Tx } from '../database.ts'

export const contestStore = {
  /** The penetapan of the nearest contest of an election there: the twin in SQL of `fixedOn` in #core. */
  async fixedOn(tx: Tx, electionId: string, regionCode: string): Promise<PlainDate | null> {
    const row = await tx
      .selectFrom('netra.contests')
      .select('fixed_on')
      .where('election_id', '=', electionId)
      .where(sql<boolean>`(region_code in (${regionCode}, '00') or starts_with(${regionCode}, region_code || '.'))`)
      .orderBy(({ fn }) => fn<number>('length', ['region_code']), 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.fixed_on == null ? null : plainDate(row.fixed_on)
  },
}
