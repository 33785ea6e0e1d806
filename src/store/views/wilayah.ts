import { sql } from 'kysely'
import type { PlainDate, Zone } from '#law'
import type { Db } from '../database.ts'

export const regionLevels = ['nasional', 'provinsi', 'kabupaten', 'kota', 'kecamatan', 'desa', 'kelurahan'] as const
export type RegionLevel = (typeof regionLevels)[number]

export type Region = {
  readonly code: string
  readonly level: RegionLevel
  readonly name: string
  readonly parentCode: string | null
  readonly zone: Zone
}
/** `within` names the regions above it, the nearest first, without the nation. */
export type PlacedRegion = Region & { readonly within: readonly string[] }

type RegionSearch = {
  readonly words: string
  readonly level?: RegionLevel | undefined
  readonly parent?: string | undefined
  readonly most?: number
  /** As the regions were on this day; today where it is left out. */
  readonly day?: PlainDate | undefined
}

/** Regions in force on the day by name as people type it ("kukar", "kab paser"), best first. */
export async function searchRegions(
  db: Db,
  { words, level, parent, most = 20, day }: RegionSearch,
): Promise<readonly PlacedRegion[]> {
  const { rows } = await sql<PlacedRegion>`
    select ${placed(day)}
    from netra.search_regions(${words.replaceAll('\0', '')}, ${level ?? null}, ${parent ?? null}, ${most}, ${onDay(day)}) with ordinality as found (code, likeness, nth)
    join netra.regions r on r.code = found.code
    ${above}
    order by found.nth`.execute(db)
  return rows
}

/** As many regions as one list answers at most; only a nation or a province has more villages. */
export const mostListed = 1000

/** The regions directly below one, or with a level all of that level within it; in force on the day, by code. */
export async function listRegionsBelow(
  db: Db,
  parent: string,
  { level, day }: Pick<RegionSearch, 'level' | 'day'> = {},
): Promise<readonly PlacedRegion[]> {
  const within =
    level === undefined ? sql`r.parent_code = ${parent}` : sql`${ancestorAt(parent)} = ${parent} and r.level = ${level}`
  const { rows } = await sql<PlacedRegion>`
    select ${placed(day)}
    from netra.regions r
    ${above}
    where ${within} and r.valid_from <= ${onDay(day)} and (r.valid_to is null or ${onDay(day)} < r.valid_to) and r.code <> ${parent}
    order by r.code
    limit ${mostListed}`.execute(db)
  return rows
}

/** The latest version of a code, also when it is no longer in force. */
export async function findRegion(db: Db, code: string): Promise<PlacedRegion | null> {
  const { rows } = await sql<PlacedRegion>`
    select ${placed()} from netra.regions r ${above} where r.code = ${code}`.execute(db)
  return rows[0] ?? null
}

/** The version of a code in force on `day`; null when it was not in force. */
export async function findRegionOn(db: Db, code: string, day: PlainDate): Promise<Region | null> {
  const { rows } = await sql<Region>`
    select code, level, name, parent_code as "parentCode", zone from netra.region_on(${code}, ${day})`.execute(db)
  return rows[0] ?? null
}

/** A code is in force from a day of the ministry on, which sits in Jakarta. */
const onDay = (day: PlainDate | undefined) => (day === undefined ? sql`netra.today_in('WIB')` : sql`${day}::date`)

/** The name of its latest version, or of the version of the day. */
const nameOn = (day: PlainDate | undefined) =>
  day === undefined
    ? sql`r.name`
    : sql`(select v.name from netra.region_versions v where v.code = r.code and v.valid_from <= ${day} and (v.valid_to is null or ${day} < v.valid_to))`

const placed = (day?: PlainDate) => sql`
  r.code, r.level, ${nameOn(day)} as name, r.parent_code as "parentCode", r.zone,
  array_remove(array[
    case when district.code <> r.code then district.name end,
    case when regency.code <> r.code then regency.name end,
    case when province.code <> r.code then province.name end
  ], null) as within`

const above = sql`
  left join netra.regions district on district.code = r.district_code
  left join netra.regions regency on regency.code = r.regency_code
  left join netra.regions province on province.code = r.province_code`

/** The column in which regions name `code` as their ancestor: a Kemendagri code is as long as its rank is low. */
function ancestorAt(code: string) {
  if (code === '00') return sql`'00'`
  if (code.length === 2) return sql`r.province_code`
  return code.length === 5 ? sql`r.regency_code` : sql`r.parent_code`
}

type ListedRegion = Region & { readonly validFrom: PlainDate }
const regionsAtOnce = 5_000

/** Every region in force, by code, some thousands at a time: villages are 83,000. */
export async function* allRegions(db: Db): AsyncGenerator<readonly ListedRegion[]> {
  for (let after = ''; ;) {
    const regions = await db
      .selectFrom('netra.regions')
      .select(['code', 'level', 'name', 'parent_code as parentCode', 'zone', 'valid_from as validFrom'])
      .where('valid_to', 'is', null)
      .where('code', '>', after)
      .orderBy('code')
      .limit(regionsAtOnce)
      .$castTo<ListedRegion>()
      .execute()
    if (regions.length === 0) return
    yield regions
    after = regions.at(-1)?.code ?? ''
  }
}
