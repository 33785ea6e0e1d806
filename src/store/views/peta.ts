import { sql, type RawBuilder } from 'kysely'
import type { Shape } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Db } from '../database.ts'
import { asOfNow, behindNow, isBehind, shownNow, unlessBehind } from './behind.ts'

/** One measure at one place of the map; without a point it stands in the list alone. */
export type PlacedNumber = {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  /** Null where the count is too small to be shown. */
  readonly shown: number | null
  readonly isBehind: boolean
  readonly asOf: Instant
  readonly latitude: number | null
  readonly longitude: number | null
}

/** One measure over the nation, its provinces and regencies, or over the regencies `within` a province, each with the point where it is drawn; by code. Empty before the first count. */
export function placedNumbers(db: Db, measureId: string, within?: string): Promise<readonly PlacedNumber[]> {
  const all = db
    .selectFrom('netra.public_numbers as n')
    .innerJoin('netra.regions as r', 'r.code', 'n.region_code')
    .leftJoin('netra.region_places as p', 'p.region_code', 'n.region_code')
    .select([
      'n.region_code as code',
      'r.name',
      'n.parent_code as parent',
      shownNow.as('shown'),
      behindNow.as('isBehind'),
      asOfNow.as('asOf'),
      'p.latitude',
      'p.longitude',
    ])
    .where('n.measure_id', '=', measureId)
    .orderBy('r.code')
  return (
    within === undefined ? all : all.where('n.region_code', 'like', `${within}.%`).where('n.region_code', '<>', '00')
  ).execute()
}

export type ActivityLine = {
  readonly code: string
  readonly title: { readonly id: string; readonly en: string }
  readonly kind: string
  readonly heldOn: PlainDate | null
  readonly regionName: string
}

/** Activities held for a region and whatever lies in it, the newest first. */
export async function activitiesIn(db: Db, region: string, most: number): Promise<readonly ActivityLine[]> {
  const { rows } = await sql<ActivityLine>`
    select a.code, a.title, a.kind, a.held_on as "heldOn", r.name as "regionName"
    from netra.activities a join netra.regions r on r.code = a.region_code
    where a.region_code = ${region} or a.region_code like ${`${region}.%`}
    order by a.held_on desc nulls last, a.code
    limit ${most}`.execute(db)
  return rows
}

/** What an office held, as it entered it itself. */
export async function activitiesOfOffice(db: Db, officeId: string, most: number): Promise<readonly ActivityLine[]> {
  const { rows } = await sql<ActivityLine>`
    select a.code, a.title, a.kind, a.held_on as "heldOn", r.name as "regionName"
    from netra.activities a join netra.regions r on r.code = a.region_code
    where a.office_id = ${officeId}
    order by a.held_on desc nulls last, a.code
    limit ${most}`.execute(db)
  return rows
}

/** What one number of a series was at the end of a day, where that differs from the end of the day before. */
export type ChangeOfDay = {
  /** Which of the series it is. */
  readonly series: string
  readonly day: PlainDate
  /** Null: not told. `before` is null too where there was nothing before. */
  readonly shown: number | null
  readonly before: number | null
  /** Zero when it was told last, and not told since the nation grew (N229). */
  readonly isBehind?: boolean
  readonly wasBehind?: boolean
  readonly first: boolean
}
type Days = { readonly today: PlainDate; readonly most: number }

/**
 * What changed in the public numbers of a region, a line for each measure and day: the last word of the day, and of no day that is not over
 * (N154). The newest first.
 */
export const changesIn = (db: Db, { region, ...days }: Days & { readonly region: string }) =>
  changesByDay(
    db,
    sql`select measure_id as series, shown, as_of from netra.published_numbers where region_code = ${region}`,
    days,
  )

/** The same of the numbers of a large body; null: it was too small to be told then. */
export const changesOfInstitution = (db: Db, { code, ...days }: Days & { readonly code: string }) =>
  changesByDay(
    db,
    sql`select i.measure as series, i.at_least as shown, i.as_of
      from netra.published_institutions i join netra.offices o on o.id = i.office_id where o.code = ${code}`,
    days,
  )

async function changesByDay(db: Db, told: RawBuilder<unknown>, { today, most }: Days): Promise<readonly ChangeOfDay[]> {
  // A series that is no measure of places is never behind.
  const series = sql`beside.series`
  const after = { shown: sql`beside.shown`, at: sql`beside.as_of` }
  const before = { shown: sql`beside.before`, at: sql`beside.told_before` }
  const begins = sql`(beside.day::timestamp at time zone 'Asia/Jakarta')`
  const ends = sql`((beside.day + 1)::timestamp at time zone 'Asia/Jakarta')`
  const { rows } = await sql<ChangeOfDay>`
    with told as (
      select t.*, (t.as_of at time zone 'Asia/Jakarta')::date as day from (${told}) t
    ),
    of_day as (
      select distinct on (series, day) series, day, shown, as_of
      from told
      where day < ${today}
      order by series, day, as_of desc
    ),
    beside as (
      select o.*, lag(o.shown) over w as before, lag(o.as_of) over w as told_before, row_number() over w = 1 as first
      from of_day o
      window w as (partition by o.series order by o.day)
    )
    select series, day, ${unlessBehind(series, after, ends)} as shown, ${isBehind(series, after, ends)} as "isBehind",
      ${unlessBehind(series, before, begins)} as before, ${isBehind(series, before, begins)} as "wasBehind", first
    from beside
    where first or beside.shown is distinct from beside.before
    order by day desc, series
    limit ${most}`.execute(db)
  return rows
}

export type RegionBoundary = {
  readonly code: string
  readonly shape: Shape
  readonly source: string
  readonly asOf: PlainDate
}

/** The official outlines that an operator loaded; none, unless he did. */
export const regionBoundaries = (db: Db, within = ''): Promise<readonly RegionBoundary[]> =>
  db
    .selectFrom('netra.region_boundaries')
    .select((eb) => [
      'region_code as code',
      eb.ref('shape').$castTo<Shape>().as('shape'),
      'source',
      eb.ref('as_of').$castTo<PlainDate>().as('asOf'),
    ])
    .where(sql<boolean>`starts_with(region_code, ${within})`)
    .orderBy('region_code')
    .execute()
