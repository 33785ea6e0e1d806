import { sql } from 'kysely'
import type { RollOfPlace } from '#core'
import type { Instant, PlainDate } from '#law'
import type { RankEdition } from '../angka/ranks.ts'
import type { Db, Tx } from '../database.ts'
import { isBehind, unlessBehind } from './behind.ts'

/** The editions that the reader may see, the newest first. */
export const listEditions = (db: Db | Tx, list: string): Promise<readonly RankEdition[]> =>
  db
    .selectFrom('netra.rank_editions')
    .select(['list', 'period', 'as_of as asOf', 'preview_on as previewOn', 'public_on as publicOn'])
    .where('list', '=', list)
    .orderBy('period', 'desc')
    .limit(40)
    .$castTo<RankEdition>()
    .execute()

export type RankValueRow = {
  readonly over: string
  readonly code: string
  readonly parent: string | null
  /** Of a region; kinds of body and of accused are named by the page. */
  readonly name: string | null
  readonly met: number | null
  readonly all: number | null
}

/** What one edition tells, of every unit. */
export const valuesOfEdition = (db: Db | Tx, list: string, period: string): Promise<readonly RankValueRow[]> =>
  db
    .selectFrom('netra.rank_values as v')
    .leftJoin('netra.regions as r', (join) => join.onRef('r.code', '=', 'v.code').on('v.over', '=', 'wilayah'))
    .select(['v.over', 'v.code', 'v.parent', 'r.name', 'v.met', 'v.all'])
    .where('v.list', '=', list)
    .where('v.period', '=', period)
    .orderBy('v.code')
    .execute()

type RankTrendRow = {
  readonly period: string
  readonly asOf: Instant
  readonly met: number | null
  readonly all: number | null
}

/** One unit over the quarters, the oldest first. */
export const trendOfUnit = (db: Db, list: string, over: string, code: string): Promise<readonly RankTrendRow[]> =>
  db
    .selectFrom('netra.rank_values as v')
    .innerJoin('netra.rank_editions as e', (join) =>
      join.onRef('e.list', '=', 'v.list').onRef('e.period', '=', 'v.period'),
    )
    .select(['v.period', 'e.as_of as asOf', 'v.met', 'v.all'])
    .where('v.list', '=', list)
    .where('v.over', '=', over)
    .where('v.code', '=', code)
    .orderBy('v.period')
    .execute()

type CountTrendRow = {
  readonly month: string
  readonly shown: number | null
  readonly isBehind: boolean
  readonly asOf: Instant
}

/** One measure at one place as it stood published at the end of each month, from the month in which it first was. */
export async function monthlyTrend(
  db: Db,
  measureId: string,
  regionCode: string,
  until: PlainDate,
): Promise<readonly CountTrendRow[]> {
  const id = sql`${measureId}::text`
  const told = { shown: sql`n.shown`, at: sql`n.as_of` }
  const end = sql`((month + interval '1 month') at time zone 'Asia/Jakarta')`
  const { rows } = await sql<CountTrendRow>`
    with first as (select min(as_of) as at from netra.published_numbers where measure_id = ${measureId} and region_code = ${regionCode})
    select to_char(month, 'YYYY-MM') as month, ${unlessBehind(id, told, end)} as shown, ${isBehind(id, told, end)} as "isBehind",
      case when ${isBehind(id, told, end)} then (
        select u.as_of from netra.published_unplaced u where u.measure_id = ${id} and u.as_of <= ${end} order by u.as_of desc limit 1
      ) else n.as_of end as "asOf"
    from first, generate_series(date_trunc('month', first.at at time zone 'Asia/Jakarta'), ${until}::date, interval '1 month') month
    cross join lateral (
      select shown, as_of from netra.published_numbers
      where measure_id = ${measureId} and region_code = ${regionCode} and as_of < (month + interval '1 month') at time zone 'Asia/Jakarta'
      order by as_of desc limit 1
    ) n
    order by month desc limit 24`.execute(db)
  return rows.toReversed()
}

export type RankReply = {
  readonly officeId: string
  readonly officeName: string
  readonly officeKind: string
  readonly officeRank: string
  readonly regionCode: string
  readonly says: string
  readonly toldAt: Instant
}

/** What institutions say of one edition, in the order in which they said it. */
export const repliesOf = (db: Db | Tx, list: string, period: string): Promise<readonly RankReply[]> =>
  db
    .selectFrom('netra.rank_replies as a')
    .innerJoin('netra.offices as o', 'o.id', 'a.office_id')
    .select([
      'o.id as officeId',
      'o.name as officeName',
      'o.kind as officeKind',
      'o.rank as officeRank',
      'o.region_code as regionCode',
      'a.says',
      'a.told_at as toldAt',
    ])
    .where('a.list', '=', list)
    .where('a.period', '=', period)
    .orderBy('a.told_at')
    .limit(1_000)
    .execute()

/** People on the rolls by province and regency, with how many of the offices that employ have a roll; heads of a region are no office with staff. */
export async function rollsByRegion(db: Db | Tx): Promise<ReadonlyMap<string, RollOfPlace>> {
  const { rows } = await sql<RollOfPlace & { code: string }>`
    with sized as (select office_id, sum(people)::integer as people from netra.roll_sizes group by 1),
    held as (
      select left(o.region_code, 5) as code, coalesce(sum(s.people), 0)::integer as people,
        count(*) filter (where k.family in ('pemda', 'desa'))::integer as offices,
        count(*) filter (where k.family in ('pemda', 'desa') and s.people > 0)::integer as "withRoll"
      from netra.offices o
      join netra.office_kinds k on k.kind = o.kind
      left join sized s on s.office_id = o.id
      where o.valid_to is null and o.kind not in ('kepala-daerah', 'kepala-daerah-provinsi')
      group by 1
    )
    select code, people, offices, "withRoll" from held where length(code) = 5
    union all
    select left(code, 2), sum(people)::integer, sum(offices)::integer, sum("withRoll")::integer from held where code <> '00' group by 1`.execute(
    db,
  )
  return new Map(rows.map(({ code, ...roll }) => [code, roll]))
}

/**
 * People on the rolls of all Indonesia by kind. The offices are those of the kind of office with the fewest rolls among its own: people of one kind
 * work at all of them, and a roll that is missing anywhere would make a rate too high.
 */
export async function rollsByAccused(db: Db | Tx): Promise<ReadonlyMap<string, RollOfPlace>> {
  const { rows } = await sql<RollOfPlace & { kind: string }>`
    with sized as (select office_id, sum(people)::integer as people from netra.roll_sizes group by 1),
    families as (
      select count(*)::integer as offices, count(*) filter (where s.people > 0)::integer as "withRoll"
      from netra.offices o
      join netra.office_kinds k on k.kind = o.kind
      left join sized s on s.office_id = o.id
      where o.valid_to is null and o.kind not in ('kepala-daerah', 'kepala-daerah-provinsi')
      group by k.family
      order by count(*) filter (where s.people > 0)::numeric / count(*) limit 1
    ),
    kinds as (
      select r.kind, sum(r.people)::integer as people
      from netra.roll_sizes r join netra.offices o on o.id = r.office_id
      where o.valid_to is null group by 1
    )
    select kinds.kind, kinds.people, f.offices, f."withRoll" from kinds cross join families f`.execute(db)
  return new Map(rows.map(({ kind, ...roll }) => [kind, roll]))
}

export type RollOver = 'wilayah' | 'jabatan'
export type PublishedRoll = { readonly over: RollOver; readonly code: string; readonly people: number | null }

/** By what counts are divided as of a moment; null: the rolls were not complete. What is missing was never told. */
export async function publishedRollsAt(
  db: Db,
  over: RollOver,
  at: Instant,
): Promise<ReadonlyMap<string, number | null>> {
  const { rows } = await sql<PublishedRoll>`
    select distinct on (code) over, code, people from netra.published_rolls
    where over = ${over} and as_of <= ${at}
    order by code, as_of desc`.execute(db)
  return new Map(rows.map(({ code, people }) => [code, people]))
}
