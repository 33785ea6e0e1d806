import { sql, type RawBuilder } from 'kysely'
import { measures, type Counted } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Db } from '../database.ts'
import type { RegionNumber, SilenceRow } from './angka.ts'
import { isBehind, unlessBehind } from './behind.ts'

/**
 * One measure as it stood in public at a moment that is past: of one region, or of the nation, every province and every regency.
 * Empty before the first count. `asOf` in each row is the moment that was asked.
 */
export const publicNumbersAt = (
  db: Db,
  { measure, region, at }: { readonly measure: string; readonly region?: string | undefined; readonly at: Instant },
): Promise<readonly RegionNumber[]> =>
  standingAt(db, { ids: [measure], at, where: region === undefined ? sql`true` : sql`r.code = ${region}` })

/** Every measure of one region as it stood then. */
export const numbersOfAt = (db: Db, region: string, at: Instant): Promise<readonly RegionNumber[]> =>
  standingAt(db, { ids: measures.map(({ id }) => id), at, where: sql`r.code = ${region}` })

/** Every measure of the regions right below one. */
export const numbersBelowAt = (db: Db, parent: string, at: Instant): Promise<readonly RegionNumber[]> =>
  standingAt(db, { ids: measures.map(({ id }) => id), at, where: sql`r.parent_code = ${parent}` })

// From each region straight to its last row before the moment: however long the history grows, that is one look into the key.
async function standingAt(
  db: Db,
  { ids, at, where }: { readonly ids: readonly string[]; readonly at: Instant; readonly where: RawBuilder<unknown> },
): Promise<readonly RegionNumber[]> {
  const [id, moment] = [sql`m.id`, sql`${at}::timestamptz`]
  const told = { shown: sql`n.shown`, at: sql`n.as_of` }
  const { rows } = await sql<RegionNumber>`
    select m.id as "measureId", r.code as "regionCode", r.name as "regionName", ${unlessBehind(id, told, moment)} as shown,
      ${isBehind(id, told, moment)} as "isBehind", ${at}::timestamptz as "asOf"
    from netra.regions r
    cross join unnest(${[...ids]}::text[]) as m (id)
    cross join lateral (
      select p.shown, p.as_of from netra.published_numbers p
      where p.measure_id = m.id and p.region_code = r.code and p.as_of <= ${at}
      order by p.as_of desc limit 1
    ) n
    where ${where} and r.level in ('nasional', 'provinsi', 'kabupaten', 'kota')
    order by r.code, m.id`.execute(db)
  return rows
}

/** From when a measure (or any) was counted, and when last. Each count is of the whole nation. */
export async function countedTimes(db: Db, measure?: string): Promise<Counted> {
  const ids = measure === undefined ? measures.map(({ id }) => id) : [measure]
  const { rows } = await sql<{ first: Instant | null; last: Instant | null }>`
    select min(f.as_of) as first, max(n.as_of) as last
    from unnest(${[...ids]}::text[]) as m (id)
    join netra.public_numbers n on n.measure_id = m.id and n.region_code = '00'
    cross join lateral (
      select p.as_of from netra.published_numbers p where p.measure_id = m.id and p.region_code = '00' order by p.as_of limit 1
    ) f`.execute(db)
  const [{ first, last } = { first: null, last: null }] = rows
  return first === null || last === null ? null : { first, last }
}

export type PublicRegion = { readonly code: string; readonly name: string; readonly level: string }

/** A region that public numbers are told of, in force or not any more: the nation, a province, a regency. Null for any other code. */
export async function findPublicRegion(db: Db, code: string): Promise<PublicRegion | null> {
  const found = await db
    .selectFrom('netra.regions')
    .select(['code', 'name', 'level'])
    .where('code', '=', code)
    .where('level', 'in', ['nasional', 'provinsi', 'kabupaten', 'kota'])
    .executeTakeFirst()
  return found ?? null
}

export type MonthNumber = RegionNumber & { readonly day: PlainDate }

/** One measure of a place as it stood at the end of each of the last twelve months that are over, by the clock of Jakarta; newest first. */
export async function listMonths(
  db: Db,
  { measure, region, now }: { readonly measure: string; readonly region: string; readonly now: Instant },
): Promise<readonly MonthNumber[]> {
  const [id, end] = [sql`${measure}::text`, sql`(e.month at time zone 'Asia/Jakarta')`]
  const told = { shown: sql`n.shown`, at: sql`n.as_of` }
  const { rows } = await sql<MonthNumber>`
    select (e.month - interval '1 day')::date as day, ${measure} as "measureId", r.code as "regionCode", r.name as "regionName",
      ${unlessBehind(id, told, end)} as shown, ${isBehind(id, told, end)} as "isBehind", e.month at time zone 'Asia/Jakarta' as "asOf"
    from generate_series(0, 11) as back (n)
    cross join lateral (
      select date_trunc('month', ${now}::timestamptz at time zone 'Asia/Jakarta') - make_interval(months => back.n) as month
    ) e
    join netra.regions r on r.code = ${region}
    cross join lateral (
      select p.shown, p.as_of from netra.published_numbers p
      where p.measure_id = ${measure} and p.region_code = r.code and p.as_of <= e.month at time zone 'Asia/Jakarta'
      order by p.as_of desc limit 1
    ) n
    order by day desc`.execute(db)
  return rows
}

/** Files that waited, as they were published at a moment that is past, of one region and of all; empty before the first count. */
export async function silenceOfAt(
  db: Db,
  { measure, region, at }: { readonly measure: string; readonly region: string; readonly at: Instant },
): Promise<readonly SilenceRow[]> {
  const { rows } = await sql<SilenceRow>`
    select s.addressee, s.band, s.region_code as region, r.name as "regionName", s.shown, ${at}::timestamptz as "asOf"
    from (
      select distinct on (region_code, addressee, band) region_code, addressee, band, shown
      from netra.published_files
      where measure_id = ${measure} and region_code in (${region}, '00') and as_of <= ${at}
      order by region_code, addressee, band, as_of desc
    ) s
    join netra.regions r on r.code = s.region_code
    where s.shown is distinct from 0 or s.addressee = 'semua'
    order by s.addressee, s.band, s.region_code`.execute(db)
  return rows
}
