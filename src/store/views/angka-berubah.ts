import { sql } from 'kysely'
import { localDay, startOfDay, type Instant, type PlainDate } from '#law'
import type { Db } from '../database.ts'

/** A public figure that was another at the end of a day than at the end of the day before; hidden is null. */
export type FigureChange = {
  readonly measureId: string
  readonly regionCode: string
  readonly regionName: string
  /** What of the measure; empty: the number itself. */
  readonly part: string
  readonly day: PlainDate
  readonly before: number | null
  readonly after: number | null
  /** How it is counted there since that day, where that is another way. */
  readonly note: { readonly id: string; readonly en: string } | null
}

/** So many days back. */
export const changeDays = 31

/** A region with those right below it, or a measure wherever it is told. */
export type ChangesOf = { readonly region: string } | { readonly measure: string }

const among = (of: ChangesOf) =>
  'measure' in of
    ? sql<boolean>`p.measure_id = ${of.measure}`
    : sql<boolean>`p.region_code in (select s.code from netra.regions s where s.code = ${of.region} or s.parent_code = ${of.region}) and ${besideNation(of.region)}`

/** Of a place below the nation, the nation's part of the table is not looked into (decision 0168). By the alias `p`. */
export const besideNation = (region: string) =>
  region === '00' ? sql<boolean>`true` : sql<boolean>`p.region_code <> '00'`

/**
 * What changed of a region or of a measure, day by day on the clock of Jakarta, newest first: of days that are over alone, so
 * that nothing finer is told. A first figure is no change.
 */
export async function listFigureChanges(
  db: Db,
  { of, now, most }: { readonly of: ChangesOf; readonly now: Instant; readonly most: number },
): Promise<readonly FigureChange[]> {
  const today = startOfDay(localDay(now, 'WIB'), 'WIB')
  // Only the first day of each place has to look for what stood before it; the others follow on one another.
  const { rows } = await sql<FigureChange>`
    with last_of_day as (
      select distinct on (p.measure_id, p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date)
        p.measure_id, p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date as day, p.shown
      from netra.published_numbers p
      where p.as_of >= ${today}::timestamptz - make_interval(days => ${changeDays}) and p.as_of < ${today}
        and ${among(of)}
      order by p.measure_id, p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date, p.as_of desc
    ),
    d as (
      select o.*, lag(o.shown) over w as shown_before, row_number() over w = 1 as is_first
      from last_of_day o window w as (partition by o.measure_id, o.region_code order by o.day)
    )
    select d.measure_id as "measureId", d.region_code as "regionCode", r.name as "regionName", '' as part, d.day,
      case when d.is_first then earlier.shown else d.shown_before end as before, d.shown as after,
      (select c.note from netra.method_changes c
        where c.measure_id = d.measure_id and (d.region_code <> '00' or not c.below_nation)
          and (c.changed_at at time zone 'Asia/Jakarta')::date = d.day
        order by c.changed_at desc limit 1) as note
    from d
    join netra.regions r on r.code = d.region_code
    left join lateral (
      select p.shown, true as is_there from netra.published_numbers p
      where d.is_first and p.measure_id = d.measure_id and p.region_code = d.region_code
        and p.as_of < d.day::timestamp at time zone 'Asia/Jakarta'
      order by p.as_of desc limit 1
    ) earlier on true
    where case when d.is_first then earlier.is_there and earlier.shown is distinct from d.shown else d.shown_before is distinct from d.shown end
    order by d.day desc, length(d.region_code), d.region_code, d.measure_id
    limit ${most}`.execute(db)
  return rows
}
