import { sql } from 'kysely'
import type { StationHit } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import type { By, MapPlace } from './map-store.ts'

/** A pair of station and indicator that stands today. */
export type StandingHit = StationHit & {
  readonly villageName: string
  readonly districtCode: string
  readonly at: Instant
}

export type StationListLine = {
  readonly id: string
  readonly fileName: string
  readonly pairs: number
  readonly added: number
  readonly at: Instant
}

/** One statement takes so many rows: what one of PostgreSQL has room for. */
const rowsAtOnce = 2_000

export const stationStore = {
  /** Two who write the same map wait for each other, so that no pair is added twice. */
  async lock(tx: Tx, { regionCode, electionId }: MapPlace): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`tps-rawan ${regionCode} ${electionId}`}, 0))`.execute(tx)
  },

  /** What stands, by place: the newest word on each pair. */
  async standing(tx: Tx, { officeId, electionId }: MapPlace): Promise<readonly StandingHit[]> {
    const { rows } = await sql<StandingHit>`
      select m.village_code as village, m.tps, m.indicator, r.name as "villageName", r.district_code as "districtCode", m.recorded_at as at
      from (
        select distinct on (village_code, tps, indicator) village_code, tps, indicator, stands, recorded_at
        from netra.risk_station_marks
        where office_id = ${officeId} and election_id = ${electionId}
        order by village_code, tps, indicator, recorded_at desc, id desc
      ) m
      join netra.regions r on r.code = m.village_code
      where m.stands
      order by m.village_code, m.tps, m.indicator`.execute(tx)
    return rows
  },

  async mark(
    tx: Tx,
    hits: readonly StationHit[],
    said: MapPlace & By & { readonly stands: boolean; readonly listId: string | null; readonly note: string | null },
  ): Promise<void> {
    for (let from = 0; from < hits.length; from += rowsAtOnce)
      await tx
        .insertInto('netra.risk_station_marks')
        .values(
          hits.slice(from, from + rowsAtOnce).map(({ village, tps, indicator }) => ({
            ...{ id: newId(), office_id: said.officeId, region_code: said.regionCode, election_id: said.electionId },
            ...{ village_code: village, tps, indicator, stands: said.stands, list_id: said.listId, note: said.note },
            ...{ recorded_by: said.actor, recorded_at: said.at },
          })),
        )
        .execute()
  },

  /** False where the same form came before. */
  async addList(
    tx: Tx,
    list: MapPlace &
      By & {
        readonly id: string
        readonly fileName: string
        readonly sha256: Uint8Array
        readonly pairs: number
        readonly added: number
      },
  ): Promise<void> {
    await tx
      .insertInto('netra.risk_station_lists')
      .values({
        ...{ id: list.id, office_id: list.officeId, region_code: list.regionCode, election_id: list.electionId },
        ...{ file_name: list.fileName, sha256: Buffer.from(list.sha256), pairs: list.pairs, added: list.added },
        ...{ recorded_by: list.actor, recorded_at: list.at },
      })
      .execute()
  },

  lists: (tx: Tx, { officeId, electionId }: MapPlace): Promise<readonly StationListLine[]> =>
    tx
      .selectFrom('netra.risk_station_lists')
      .select(['id', 'file_name as fileName', 'pairs', 'added', 'recorded_at as at'])
      .where('office_id', '=', officeId)
      .where('election_id', '=', electionId)
      .orderBy('recorded_at', 'desc')
      .limit(100)
      .$castTo<StationListLine>()
      .execute(),
}
