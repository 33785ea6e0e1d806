import { sql } from 'kysely'
import type { Zone } from '#law'
import type { Db } from '#store'

export type PastOffice = { readonly id: string; readonly kind: string; readonly zone: Zone }

/** An office that handles cases, its people, and the bodies to which its files go. */
export type PastPlace = {
  readonly region: string
  readonly province: string
  readonly isCity: boolean
  readonly zone: Zone
  readonly officeId: string
  readonly provinceOfficeId: string
  readonly nationalOfficeId: string
  readonly districts: readonly string[]
  readonly bodies: readonly PastOffice[]
}

/** Told whole: the province of the story, the one whose regencies are ten (Halmahera Selatan is one of them), and a small one. */
export const wholeProvinces = ['34', '64', '82']
/** Two of each other province: next to each other, so that neither is hidden for the other. */
const ofOthers = 2

/** The regencies of which the past tells, in the order of their codes. */
export async function pastPlaces(tx: Db): Promise<readonly PastPlace[]> {
  const { rows } = await sql<PastPlace & { readonly nth: number }>`
    with regencies as (
      select r.code as region, r.province_code as province, r.level = 'kota' as "isCity", o.zone, o.id as "officeId",
        o.province_office_id as "provinceOfficeId", o.national_office_id as "nationalOfficeId",
        row_number() over (partition by r.province_code order by r.code)::integer as nth
      from netra.regions r
      join netra.offices o on o.region_code = r.code and o.kind = 'bawaslu-kabkota' and o.valid_to is null
      where r.level in ('kabupaten', 'kota') and r.valid_to is null and r.province_code is not null
    )
    select g.*,
      (select coalesce(array_agg(d.code order by d.code), '{}') from netra.regions d
        where d.regency_code = g.region and d.level = 'kecamatan' and d.valid_to is null) as districts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'zone', b.zone) order by b.code), '[]') from netra.offices b
        where b.valid_to is null and (b.kind = 'bkn'
          or (b.region_code = g.region and b.kind in ('kepala-daerah', 'propam', 'ankum'))
          or (b.region_code like g.region || '.%' and b.kind = 'kecamatan'))) as bodies
    from regencies g
    where g.province = any (${wholeProvinces}) or g.nth <= ${ofOthers}
    order by g.region`.execute(tx)
  return rows.map(({ nth: _nth, ...place }) => place)
}
