import { sql } from 'kysely'
import type { EarthPoint, Gap } from '#core'
import type { PlainDate } from '#law'
import type { Db } from '../database.ts'
import { presentByUnit } from '../kegiatan/present.ts'

/** What an activity may be about. */
export const reachSubjects = ['netralitas', 'warga'] as const

/** What counts as reaching a region: held for it itself, by one of the forms that meet people (N95). */
export type ReachFilter = {
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Neutrality, or appeals to citizens. */
  readonly about: (typeof reachSubjects)[number]
}

/** A region below another, with what was held for it and below it. */
export type RegionReach = {
  readonly code: string
  readonly name: string
  readonly level: string
  /** Activities for the region itself. */
  readonly held: number
  readonly lastOn: PlainDate | null
  /** Desa and kelurahan in it, and how many of them had one of their own. */
  readonly places: number
  readonly reached: number
}

export type LevelReach = { readonly level: string; readonly places: number; readonly reached: number }

/** Publications and maps reach nobody by themselves: they are counted as forms, and cover no region. */
const meeting = sql`coalesce(a.prevention_form, 7) not in (1, 6)`
const citizens = sql`array['politik-uang', 'kampanye-hitam', 'hoaks']::text[]`

const held = ({ from, to, about }: ReachFilter) => sql`
  select a.region_code as code, count(*)::integer as n, max(a.held_on) as last_on
  from netra.activities a
  where ${meeting}
    and ${about === 'warga' ? sql`a.subjects && ${citizens}` : sql`(cardinality(a.subjects) = 0 or 'netralitas' = any (a.subjects))`}
    ${from === undefined ? sql`` : sql`and a.held_on >= ${from}`}
    ${to === undefined ? sql`` : sql`and a.held_on <= ${to}`}
  group by a.region_code`

/** The column by which a desa names the child of `region` that it lies in. */
const childColumn = (region: string) =>
  region === '00'
    ? sql`d.province_code`
    : region.length === 2
      ? sql`d.regency_code`
      : region.length === 5
        ? sql`d.district_code`
        : sql`d.code`

const within = (region: string) =>
  region === '00'
    ? sql`true`
    : region.length === 2
      ? sql`d.province_code = ${region}`
      : region.length === 5
        ? sql`d.regency_code = ${region}`
        : sql`d.district_code = ${region}`

/** The regions right below one, by code. */
export async function reachBelow(db: Db, region: string, filter: ReachFilter): Promise<readonly RegionReach[]> {
  const { rows } = await sql<RegionReach>`
    with held as (${held(filter)}),
    places as (
      select ${childColumn(region)} as code, count(*)::integer as places, count(h.code)::integer as reached
      from netra.regions d left join held h on h.code = d.code
      where ${within(region)} and d.level in ('desa', 'kelurahan') and d.valid_to is null
      group by 1
    )
    select r.code, r.name, r.level, coalesce(h.n, 0) as held, h.last_on as "lastOn", coalesce(p.places, 0) as places,
      coalesce(p.reached, 0) as reached
    from netra.regions r
    left join held h on h.code = r.code
    left join places p on p.code = r.code
    where r.parent_code = ${region} and r.valid_to is null
    order by r.code`.execute(db)
  return rows
}

/** Each level in and below a region: how many places it has, and how many had an activity of their own. */
export async function reachByLevel(db: Db, region: string, filter: ReachFilter): Promise<readonly LevelReach[]> {
  const { rows } = await sql<LevelReach>`
    with held as (${held(filter)})
    select case d.level when 'kota' then 'kabupaten' else d.level end as level, count(*)::integer as places,
      count(h.code)::integer as reached
    from netra.regions d left join held h on h.code = d.code
    where (${within(region)} or d.code = ${region}) and d.valid_to is null and d.level <> 'nasional'
    group by 1
    order by min(length(d.code)), 1 desc`.execute(db)
  return rows
}

export type ReachOfPlace = LevelReach & { readonly regionCode: string; readonly regionName: string }

/** As `reachByLevel` has it, of the nation, of each province and of each regency. */
export async function reachOfAll(db: Db, filter: ReachFilter): Promise<readonly ReachOfPlace[]> {
  const { rows } = await sql<ReachOfPlace>`
    with held as (${held(filter)}),
    counted as (
      select whole.code, case d.level when 'kota' then 'kabupaten' else d.level end as level, count(*)::integer as places,
        count(h.code)::integer as reached
      from netra.regions d
      left join held h on h.code = d.code
      cross join lateral (values ('00'), (left(d.code, 2)), (case when length(d.code) >= 5 then left(d.code, 5) end)) whole (code)
      where d.valid_to is null and d.level <> 'nasional' and whole.code is not null
      group by 1, 2
    )
    select c.code as "regionCode", r.name as "regionName", c.level, c.places, c.reached
    from counted c join netra.regions r on r.code = c.code
    order by c.code, c.level`.execute(db)
  return rows
}

export type HeldFor = { readonly regionCode: string; readonly regionName: string; readonly activities: number }

/** Activities for each region itself, at any level; a region of none is left out. */
export async function heldFor(db: Db, filter: ReachFilter): Promise<readonly HeldFor[]> {
  const { rows } = await sql<HeldFor>`
    with held as (${held(filter)})
    select h.code as "regionCode", r.name as "regionName", h.n as activities
    from held h join netra.regions r on r.code = h.code
    order by h.code`.execute(db)
  return rows
}

/** A gap, and whose point it is drawn by. */
export type ListedGap = Gap & { readonly source: string | null; readonly asOf: PlainDate | null }

/** The regions of the lowest levels within one that no activity reached, with the people on the rolls of their offices. */
export async function listGaps(
  db: Db,
  region: string,
  filter: ReachFilter,
  most = 1_000,
): Promise<readonly ListedGap[]> {
  const { rows } = await sql<ListedGap>`
    with held as (${held(filter)}),
    gaps as (
      select d.code, d.name, coalesce(d.district_code, d.code) as near
      from netra.regions d
      where (${within(region)} or d.code = ${region}) and d.valid_to is null
        and d.level = any (${levelsBelow(region)}::text[]) and not exists (select from held h where h.code = d.code)
    )
    select g.code, g.name, g.near, n.name as "nearName",
      coalesce((select sum(s.people) from netra.offices o join netra.roll_sizes s on s.office_id = o.id where o.region_code = g.code), 0)::integer
        as people,
      case when p.region_code is null then null
        else jsonb_build_object('latitude', p.latitude, 'longitude', p.longitude, 'of', case when p.region_code = g.code then 'own' else 'near' end)
        end as at,
      p.source, p.as_of as "asOf"
    from gaps g join netra.regions n on n.code = g.near
    left join lateral (
      select * from netra.region_places p where p.region_code in (g.code, g.near) order by p.region_code = g.code desc limit 1
    ) p on true
    order by people desc, g.code
    limit ${most}`.execute(db)
  return rows
}

/** How many regions those are, and how many of them were never reached: the list is cut, its number is not. */
export async function countGaps(db: Db, region: string, filter: ReachFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with held as (${held(filter)})
    select count(*)::integer as n
    from netra.regions d
    where (${within(region)} or d.code = ${region}) and d.valid_to is null
      and d.level = any (${levelsBelow(region)}::text[]) and not exists (select from held h where h.code = d.code)`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Where an office starts from: the point of its own region, else of the smallest one around it that has one. */
type StartingPoint = EarthPoint & {
  readonly region: string
  readonly source: string
  readonly asOf: PlainDate
}

export async function findStart(db: Db, region: string): Promise<StartingPoint | null> {
  const { rows } = await sql<StartingPoint>`
    select p.latitude, p.longitude, r.name as region, p.source, p.as_of as "asOf"
    from netra.region_places p join netra.regions r on r.code = p.region_code
    where p.region_code = ${region} or ${region} like p.region_code || '.%'
    order by length(p.region_code) desc
    limit 1`.execute(db)
  return rows[0] ?? null
}

/** Whom an office of this rank goes to itself: a regency to its villages, a province to its regencies. */
const levelsBelow = (region: string): readonly string[] =>
  region === '00' ? ['provinsi'] : region.length === 2 ? ['kabupaten', 'kota'] : ['desa', 'kelurahan', 'kecamatan']

/** Activities of a region and below it, by form; people as counted there. */
export type RecapRow = {
  readonly code: string
  readonly name: string
  readonly forms: readonly number[]
  readonly total: number
  readonly people: number
}

/** One row for the region itself, and one for each right below it with everything in it. */
export async function recapBelow(
  db: Db,
  region: string,
  { from, to }: Partial<ReachFilter>,
): Promise<readonly RecapRow[]> {
  const { rows } = await sql<RecapRow>`
    with present as (
      select activity_id, sum(people)::integer as people
      from ${presentByUnit} of_unit
      group by activity_id
    ),
    counted as (
      select ${childColumn(region)} as code, a.prevention_form as form, count(*)::integer as n, coalesce(sum(p.people), 0)::integer as people
      from netra.activities a
      join netra.regions d on d.code = a.region_code
      left join present p on p.activity_id = a.id
      where (${within(region)} or d.code = ${region})
        ${from === undefined ? sql`` : sql`and a.held_on >= ${from}`} ${to === undefined ? sql`` : sql`and a.held_on <= ${to}`}
      group by 1, 2
    )
    select r.code, r.name,
      array(select coalesce((select sum(c.n)::integer from counted c where c.form = f and coalesce(c.code, ${region}) = r.code), 0)
        from generate_series(1, 7) f order by f) as forms,
      coalesce((select sum(c.n)::integer from counted c where coalesce(c.code, ${region}) = r.code), 0) as total,
      coalesce((select sum(c.people)::integer from counted c where coalesce(c.code, ${region}) = r.code), 0) as people
    from netra.regions r
    where (r.parent_code = ${region} or r.code = ${region}) and r.valid_to is null
    order by length(r.code), r.code`.execute(db)
  return rows
}

/** Units of a region with a roll: how many people stand on it, and how many of them were counted at activities at most at once. */
export type UnitReach = {
  readonly name: string
  readonly onRoll: number
  /** The most that came to one activity; 0: nobody ever. Two activities may have had the same people, so they are never added up. */
  readonly most: number
  readonly activities: number
}

export async function reachOfUnits(db: Db, region: string): Promise<readonly UnitReach[]> {
  const { rows } = await sql<UnitReach>`
    select o.name, s.people as "onRoll", coalesce(a.most, 0) as most, coalesce(a.activities, 0) as activities
    from netra.offices o
    join (select office_id, sum(people)::integer as people from netra.roll_sizes group by office_id having sum(people) > 0) s on s.office_id = o.id
    left join (select office_id, max(people)::integer as most, count(distinct activity_id)::integer as activities
      from ${presentByUnit} of_unit where office_id is not null group by office_id) a on a.office_id = o.id
    where ${region === '00' ? sql`true` : sql`(o.region_code = ${region} or o.region_code like ${`${region}.%`})`}
    order by coalesce(a.most, 0) = 0 desc, s.people desc, o.name
    limit 300`.execute(db)
  return rows
}

/** One line of Form Cegah: who, which form, what, when, where, with which evidence. */
export type PreventionRow = {
  readonly code: string
  readonly office: string
  readonly form: number
  readonly kind: string
  readonly heldOn: PlainDate | null
  readonly place: string | null
  readonly region: string
  readonly regionName: string
  readonly level: string
  readonly title: string
  readonly summary: string
  readonly audience: readonly string[]
  readonly people: number
  readonly photos: number
}

export async function listPreventionRows(
  db: Db,
  {
    region,
    officeIds,
    code,
  }: { readonly region?: string; readonly officeIds?: readonly string[]; readonly code?: string },
): Promise<readonly PreventionRow[]> {
  const { rows } = await sql<PreventionRow>`
    select a.code, coalesce(o.name, a.organiser, a.source_name) as office, a.prevention_form as form, a.kind, a.held_on as "heldOn", a.place,
      a.region_code as region, r.name as "regionName", r.level, a.title ->> 'id' as title, a.summary ->> 'id' as summary, a.audience,
      coalesce((select sum(u.people)::integer from ${presentByUnit} u where u.activity_id = a.id), 0)
        as people,
      (select count(*)::integer from netra.activity_photos f where f.activity_id = a.id and f.shown and netra.gone_since(f.id) is null) as photos
    from netra.activities a
    join netra.regions r on r.code = a.region_code
    left join netra.offices o on o.id = a.office_id
    where a.prevention_form is not null
      ${region === undefined || region === '00' ? sql`` : sql`and (a.region_code = ${region} or a.region_code like ${`${region}.%`})`}
      ${officeIds === undefined ? sql`` : sql`and a.office_id = any (${[...officeIds]}::uuid[])`}
      ${code === undefined ? sql`` : sql`and a.code = ${code}`}
    order by a.held_on desc nulls last, a.code
    limit 20000`.execute(db)
  return rows
}

/** The regencies of a province side by side, for its governor. */
type RegencySheet = {
  readonly code: string
  readonly name: string
  readonly activities: number
  readonly places: number
  readonly reached: number
  readonly people: number
  readonly onRoll: number
}

export async function sheetOfProvince(db: Db, province: string): Promise<readonly RegencySheet[]> {
  const reached = await reachBelow(db, province, { about: 'netralitas' })
  const recap = await recapBelow(db, province, {})
  const { rows: rolls } = await sql<{ code: string; people: number }>`
    select left(o.region_code, 5) as code, sum(s.people)::integer as people
    from netra.offices o join netra.roll_sizes s on s.office_id = o.id
    where o.region_code like ${`${province}.%`} group by 1`.execute(db)
  return reached.map(({ code, name, places, reached: had }) => {
    const row = recap.find((one) => one.code === code)
    return {
      ...{ code, name, places, reached: had },
      activities: row?.total ?? 0,
      people: row?.people ?? 0,
      onRoll: rolls.find((one) => one.code === code)?.people ?? 0,
    }
  })
}
