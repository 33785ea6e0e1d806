import { sql } from 'kysely'
import { hitMeasureIds, mapIndicators, riskMeasureId, type Counted } from '#core'
import type { Instant } from '#law'
import type { Db } from '../database.ts'
import type { PartNumber } from './angka-bagian.ts'

/** A count of a published map: of all stations or pairs (`indicator` is null), or of one indicator. */
type StationCount = {
  readonly releaseId: string
  readonly publishedAt: Instant
  readonly regionCode: string
  readonly regionName: string
  readonly election: string
  readonly office: string
  readonly measure: string
  readonly indicator: string | null
  readonly count: number
}

/** Distinct stations, pairs of station and indicator, and these by indicator, of every map that was published with stations, also of those that were replaced. */
export async function publishedStations(db: Db): Promise<readonly StationCount[]> {
  const { stations, hits } = hitMeasureIds
  const { rows } = await sql<StationCount>`
    select l.id as "releaseId", l.published_at as "publishedAt", l.region_code as "regionCode", r.name as "regionName", e.name as election,
      o.name as office, told.measure, told.indicator, told.count
    from netra.risk_releases l
    join netra.regions r on r.code = l.region_code
    join netra.elections e on e.id = l.election_id
    join netra.offices o on o.id = l.office_id
    cross join lateral (
      select ${stations} as measure, null as indicator, (l.stations ->> 'stations')::integer as count
      union all
      select ${hits}, null, (l.stations ->> 'hits')::integer
      union all
      select ${hits}, one ->> 'indicator', (one ->> 'stations')::integer from jsonb_array_elements(l.stations -> 'byIndicator') one
    ) told
    where l.stations is not null
    order by l.region_code, l.published_at, l.id, told.measure desc, told.indicator nulls first`.execute(db)
  return rows
}

/** What each region's newest map says now, or said at a past moment, as parts of the measure: as its page shows it, how many indicators are there with the 27 that they are of. */
export async function riskParts(db: Db, measure: string, at: Instant | null): Promise<readonly PartNumber[]> {
  const isMap = measure === riskMeasureId('peta-daerah')
  const { rows } = await sql<PartNumber>`
    select ${measure} as "measureId", l.region_code as "regionCode", told.part, told.shown, l.published_at as "asOf"
    from (
      select distinct on (l.region_code) l.region_code, l.published_at, l.stations, l.findings
      from netra.risk_releases l join netra.elections e on e.id = l.election_id
      where ${at}::timestamptz is null or l.published_at <= ${at}
      order by l.region_code, e.voting_on desc, l.published_at desc, l.id desc
    ) l
    cross join lateral (
      select 'ada' as part, (select count(*)::integer from netra.risk_findings f where f.id = any (l.findings) and f.verdict = 'ada') as shown
      where ${isMap}
      union all
      select '', (l.stations ->> 'stations')::integer where ${measure} = ${hitMeasureIds.stations} and l.stations is not null
      union all
      select '', (l.stations ->> 'hits')::integer where ${measure} = ${hitMeasureIds.hits} and l.stations is not null
      union all
      select one ->> 'indicator', (one ->> 'stations')::integer from jsonb_array_elements(l.stations -> 'byIndicator') one
      where ${measure} = ${hitMeasureIds.hits}
    ) told
    order by l.region_code, told.part`.execute(db)
  return isMap ? rows.map((row) => ({ ...row, of: mapIndicators.value })) : rows
}

/** From when maps were published, and when last. */
export async function riskTimes(db: Db): Promise<Counted> {
  const { rows } = await sql<{ first: Instant | null; last: Instant | null }>`
    select min(published_at) as first, max(published_at) as last from netra.risk_releases`.execute(db)
  const [{ first, last } = { first: null, last: null }] = rows
  return first === null || last === null ? null : { first, last }
}
