import { sql } from 'kysely'
import type { Zone } from '#law'
import type { Db } from '../database.ts'

/** The region a report names, and every office that serves it, its regency, its province or the nation. */
export type Place = {
  readonly code: string
  readonly name: string
  readonly zone: Zone
  readonly provinceCode: string | null
  readonly regencyCode: string | null
  readonly districtCode: string | null
  readonly offices: readonly PlaceOffice[]
}

export type PlaceOffice = {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly rank: string
  readonly name: string
  /** Its names in the form of region_term(), to compare with what a reporter typed. */
  readonly terms: readonly string[]
  readonly zone: Zone
  readonly regionCode: string
  readonly regencyOfficeId: string | null
  readonly provinceOfficeId: string | null
  readonly nationalOfficeId: string | null
}

/** Null when there is no such region. */
export async function findPlace(db: Db, code: string): Promise<Place | null> {
  const region = await db
    .selectFrom('netra.regions')
    .select(['name', 'zone', 'province_code', 'regency_code', 'district_code'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (region === undefined) return null
  return {
    code,
    name: region.name,
    zone: region.zone as Zone,
    provinceCode: region.province_code,
    regencyCode: region.regency_code,
    districtCode: region.district_code,
    offices: await listOffices(
      db,
      [region.province_code, '00'].filter((above) => above !== null),
      region.regency_code,
    ),
  }
}

/** Offices of the ranks above, and all within the regency: a few hundred where a region is filled in, twenty elsewhere. */
async function listOffices(db: Db, above: readonly string[], regency: string | null): Promise<readonly PlaceOffice[]> {
  const rows = await db
    .selectFrom('netra.offices as o')
    .innerJoin('netra.regions as r', 'r.code', 'o.region_code')
    .select(['o.id', 'o.code', 'o.kind', 'o.rank', 'o.name', 'o.zone', 'o.region_code'])
    .select(['o.regency_office_id', 'o.province_office_id', 'o.national_office_id'])
    .select(sql<string[]>`array[netra.region_term(o.name), netra.region_term(o.short_name)]`.as('terms'))
    .where((where) => where.or([where('o.region_code', 'in', above), where('r.regency_code', '=', regency)]))
    .where('o.rank', 'not in', ['desa', 'tps'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    rank: row.rank,
    name: row.name,
    terms: row.terms,
    zone: row.zone as Zone,
    regionCode: row.region_code,
    regencyOfficeId: row.regency_office_id,
    provinceOfficeId: row.province_office_id,
    nationalOfficeId: row.national_office_id,
  }))
}

export async function findOfficeByCode(
  db: Db,
  code: string,
): Promise<{ id: string; code: string; kind: string; name: string; zone: Zone } | null> {
  const row = await db
    .selectFrom('netra.offices')
    .select(['id', 'code', 'kind', 'name', 'zone'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, zone: row.zone as Zone }
}
