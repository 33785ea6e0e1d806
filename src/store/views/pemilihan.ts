import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Stage } from '#core'
import type { Mark, PlainDate, RegimeId } from '#law'
import type { Db } from '../database.ts'
import type { Bilingual } from './kegiatan.ts'

export type ShownStage = Stage & {
  readonly titleEn: string | null
  readonly source: string
  readonly note: Bilingual | null
}

/** The contests of one kind in one province; of the nation where an election is held in all of it. */
export type ShownContests = {
  readonly kind: string
  readonly provinceCode: string
  readonly provinceName: string
  readonly count: number
  /** The region itself, where there is one alone. */
  readonly regionName: string | null
  /** Every mark among them: the weakest is what may be said of all. */
  readonly marks: readonly Mark[]
  readonly source: string
  /** The first and the last day candidates were fixed; null where no source gives one. */
  readonly fixedFrom: PlainDate | null
  readonly fixedUntil: PlainDate | null
}

type ShownElection = {
  readonly id: string
  readonly name: string
  readonly regime: RegimeId
  readonly votingOn: PlainDate
  readonly mark: Mark
  readonly source: string
  readonly demonstration: boolean
  readonly stages: readonly ShownStage[]
  readonly contests: readonly ShownContests[]
}

/** Every election as the public page shows it, the latest vote first; its stages in the order in which they end. */
export const showElections = (db: Db): Promise<readonly ShownElection[]> =>
  db
    .selectFrom('netra.elections as e')
    .select(['e.id', 'e.name', 'e.regime', 'e.voting_on as votingOn', 'e.mark', 'e.source', 'e.demonstration'])
    .select((e) => [
      jsonArrayFrom(
        e
          .selectFrom('netra.stages as s')
          .whereRef('s.election_id', '=', 'e.id')
          .select([
            's.code',
            's.title',
            's.title_en as titleEn',
            's.starts_on as startsOn',
            's.ends_on as endsOn',
            's.held',
          ])
          .select(['s.mark', 's.source', 's.note'])
          .orderBy('s.ends_on')
          .orderBy('s.starts_on')
          .orderBy('s.code'),
      ).as('stages'),
      jsonArrayFrom(
        e
          .selectFrom('netra.contests as c')
          .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
          .leftJoin('netra.regions as p', 'p.code', 'r.province_code')
          .whereRef('c.election_id', '=', 'e.id')
          .select((c) => [
            'c.kind',
            c.fn.coalesce('r.province_code', 'r.code').as('provinceCode'),
            c.fn.coalesce('p.name', 'r.name').as('provinceName'),
            c.fn.countAll<number>().as('count'),
            c.case().when(c.fn.countAll(), '=', 1).then(c.fn.min('r.name')).end().as('regionName'),
            c.fn.agg<Mark[]>('array_agg', ['c.mark']).distinct().as('marks'),
            c.fn.min('c.source').as('source'),
            c.fn.min('c.fixed_on').as('fixedFrom'),
            c.fn.max('c.fixed_on').as('fixedUntil'),
          ])
          .groupBy([
            'c.kind',
            (c) => c.fn.coalesce('r.province_code', 'r.code'),
            (c) => c.fn.coalesce('p.name', 'r.name'),
          ])
          .orderBy('provinceCode')
          .orderBy('c.kind'),
      ).as('contests'),
    ])
    .orderBy('e.voting_on', 'desc')
    .$castTo<ShownElection>()
    .execute()
