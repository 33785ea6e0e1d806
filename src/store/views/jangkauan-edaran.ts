import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Db } from '../database.ts'

/** How far a circular came in a region, as it was told last; null: not shown. */
export type RegionCoverage = {
  readonly circularId: string
  readonly regionCode: string
  readonly regionName: string
  readonly units: number | null
  readonly acknowledged: number | null
  readonly people: number | null
  readonly read: number | null
  readonly asOf: Instant
}

type Of = { readonly circular?: string; readonly region?: string }

/** Of one circular in all regions, or of all circulars in one. */
export async function coverageOf(db: Db, { circular, region }: Of): Promise<readonly RegionCoverage[]> {
  const { rows } = await sql<RegionCoverage>`
    select c.edaran_id as "circularId", c.region_code as "regionCode", r.name as "regionName", c.units, c.acknowledged, c.people,
      c.people_read as read, c.as_of as "asOf"
    from (
      select distinct on (edaran_id, region_code) * from netra.published_coverage
      where (${circular ?? null}::uuid is null or edaran_id = ${circular ?? null}::uuid)
        and (${region ?? null}::text is null or region_code = ${region ?? null})
      order by edaran_id, region_code, as_of desc
    ) c
    join netra.regions r on r.code = c.region_code
    order by c.region_code, c.edaran_id`.execute(db)
  return rows
}
