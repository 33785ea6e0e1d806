import { sql } from 'kysely'
import type { Finding, MapDimension } from '#core'
import { localDay, startOfDay, type Instant, type PlainDate } from '#law'
import type { Db } from '../database.ts'

/** A public number as it stood at the end of a day on which it was told anew; null: hidden. */
export type DayNumber = {
  readonly measureId: string
  readonly regionCode: string
  readonly regionName: string
  readonly day: PlainDate
  readonly shown: number | null
  readonly asOf: Instant
}

/** Everything that was told of one measure, by days of Jakarta that are over: nothing finer, as in the feeds. */
export async function historyOf(db: Db, measure: string, now: Instant): Promise<readonly DayNumber[]> {
  const { rows } = await sql<DayNumber>`
    select d.measure_id as "measureId", d.region_code as "regionCode", r.name as "regionName", d.day, d.shown, d.as_of as "asOf"
    from (
      select distinct on (p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date)
        p.measure_id, p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date as day, p.shown, p.as_of
      from netra.published_numbers p
      where p.measure_id = ${measure} and p.as_of < ${startOfDay(localDay(now, 'WIB'), 'WIB')}
      order by p.region_code, (p.as_of at time zone 'Asia/Jakarta')::date, p.as_of desc
    ) d
    join netra.regions r on r.code = d.region_code
    order by d.region_code, d.day`.execute(db)
  return rows
}

type MonthOfPlace = {
  readonly regionCode: string
  readonly regionName: string
  readonly month: string
  readonly shown: number | null
  readonly asOf: Instant
}

/** A measure of each place as it stood in public at the end of each month that is over, by the clock of Jakarta, from the first that was told; zeros are left out. */
export async function monthsOf(db: Db, measure: string, now: Instant): Promise<readonly MonthOfPlace[]> {
  const { rows } = await sql<MonthOfPlace>`
    with ends as (
      select month, (month + interval '1 month') at time zone 'Asia/Jakarta' as over_at
      from (select min(as_of) as at from netra.published_numbers where measure_id = ${measure} and region_code = '00') first,
        generate_series(date_trunc('month', first.at at time zone 'Asia/Jakarta'),
          date_trunc('month', ${now}::timestamptz at time zone 'Asia/Jakarta') - interval '1 month', interval '1 month') month
    )
    select r.code as "regionCode", r.name as "regionName", to_char(e.month, 'YYYY-MM') as month, n.shown, e.over_at as "asOf"
    from ends e
    join netra.regions r on r.level in ('nasional', 'provinsi', 'kabupaten', 'kota')
    cross join lateral (
      select p.shown from netra.published_numbers p
      where p.measure_id = ${measure} and p.region_code = r.code and p.as_of <= e.over_at
      order by p.as_of desc limit 1
    ) n
    where n.shown is distinct from 0
    order by r.code, e.month`.execute(db)
  return rows
}

type ActivityMonth = {
  readonly regionCode: string
  readonly regionName: string
  readonly month: string
  readonly kind: string
  readonly activities: number
}

/** Public activities with a day by regency (or the lowest known rank above it), month and kind; each of them stands in public by itself. */
export async function activityMonths(db: Db): Promise<readonly ActivityMonth[]> {
  const { rows } = await sql<ActivityMonth>`
    select c.code as "regionCode", r.name as "regionName", c.month, c.kind, c.activities
    from (
      select left(a.region_code, 5) as code, to_char(a.held_on, 'YYYY-MM') as month, a.kind, count(*)::integer as activities
      from netra.activities a where a.held_on is not null group by 1, 2, 3
    ) c
    join netra.regions r on r.code = c.code
    order by c.code, c.month, c.kind`.execute(db)
  return rows
}

/** One indicator of one map as a region published it. */
export type ReleasedFinding = {
  readonly releaseId: string
  readonly publishedAt: Instant
  readonly regionCode: string
  readonly regionName: string
  readonly election: string
  readonly office: string
  readonly nth: number
  readonly name: string | null
  readonly dimension: string | null
  readonly verdict: string
  readonly evidence: string | null
  readonly evidenceOn: PlainDate | null
}

/** Every published map, also those that a newer one replaced, with what its page says of each indicator. */
export async function releasedFindings(db: Db): Promise<readonly ReleasedFinding[]> {
  const { rows } = await sql<ReleasedFinding>`
    select l.id as "releaseId", l.published_at as "publishedAt", l.region_code as "regionCode", r.name as "regionName", e.name as election,
      o.name as office, f.nth, f.name, f.dimension, f.verdict, f.evidence, f.evidence_on as "evidenceOn"
    from netra.risk_releases l
    join netra.risk_findings f on f.id = any (l.findings)
    join netra.regions r on r.code = l.region_code
    join netra.elections e on e.id = l.election_id
    join netra.offices o on o.id = l.office_id
    order by l.region_code, l.published_at, l.id, f.nth`.execute(db)
  return rows
}

/** A published map that was weighed with weights of its own. */
export type ReleasedWeights = Pick<
  ReleasedFinding,
  'releaseId' | 'publishedAt' | 'regionCode' | 'regionName' | 'election' | 'office'
> & {
  readonly percents: Readonly<Record<MapDimension, number>>
  readonly reason: string
  readonly findings: readonly Pick<Finding, 'nth' | 'dimension' | 'verdict'>[]
}

/** Every published map with weights, also those that a newer one replaced. */
export async function releasedWeights(db: Db): Promise<readonly ReleasedWeights[]> {
  const { rows } = await sql<ReleasedWeights>`
    select l.id as "releaseId", l.published_at as "publishedAt", l.region_code as "regionCode", r.name as "regionName", e.name as election,
      o.name as office, w.reason,
      jsonb_build_object('sosial-politik', w.sosial_politik, 'pencalonan', w.pencalonan, 'kampanye', w.kampanye,
        'pungut-hitung', w.pungut_hitung) as percents,
      (select coalesce(jsonb_agg(jsonb_build_object('nth', f.nth, 'dimension', f.dimension, 'verdict', f.verdict) order by f.nth), '[]')
        from netra.risk_findings f where f.id = any (l.findings)) as findings
    from netra.risk_releases l
    join netra.risk_weights w on w.id = l.weights_id
    join netra.regions r on r.code = l.region_code
    join netra.elections e on e.id = l.election_id
    join netra.offices o on o.id = l.office_id
    order by l.region_code, l.published_at, l.id`.execute(db)
  return rows
}
