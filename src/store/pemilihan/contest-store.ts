import { sql } from 'kysely'
import type { ContestKind } from '#core'
import { plainDate, type PlainDate } from '#law'
import type { Db, Tx } from '../database.ts'

/** A contest in words of the reference data. */
export type ContestAt = {
  readonly id: string
  readonly kind: ContestKind
  readonly region: string
  readonly election: string
}

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

  async has(tx: Tx, id: string): Promise<boolean> {
    const row = await tx.selectFrom('netra.contests').select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  },

  /** The contests whose region a place lies in: those its regional head may stand in. */
  async listAt(tx: Tx | Db, regionCode: string): Promise<readonly ContestAt[]> {
    return contestsIn(tx)
      .where(sql<boolean>`(c.region_code = ${regionCode} or starts_with(${regionCode}, c.region_code || '.'))`)
      .orderBy('e.voting_on', 'desc')
      .orderBy('c.id')
      .limit(50)
      .execute()
  },

  async listByIds(tx: Tx | Db, ids: readonly string[]): Promise<readonly ContestAt[]> {
    return ids.length === 0 ? [] : contestsIn(tx).where('c.id', 'in', ids).execute()
  },
}

const contestsIn = (tx: Tx | Db) =>
  tx
    .selectFrom('netra.contests as c')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .innerJoin('netra.elections as e', 'e.id', 'c.election_id')
    .select(['c.id', 'c.kind', 'r.name as region', 'e.name as election'])
    .$castTo<ContestAt>()
