import { sql } from 'kysely'
import type { RollOffice, RollPlace } from '#core'
import type { Zone } from '#law'
import type { Tx } from '../database.ts'

/** The office a list is brought for, and in whose roll its people stand. */
export type RollHome = { readonly office: RollOffice; readonly employerId: string; readonly zone: Zone }

const columns = ['id', 'code', 'kind', 'name', 'short_name', 'region_code', 'parent_id'] as const
type Row = {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly short_name: string
  readonly region_code: string
  readonly parent_id: string | null
}
const officeOf = ({ short_name, region_code, parent_id, ...row }: Row): RollOffice => ({
  ...row,
  shortName: short_name,
  regionCode: region_code,
  parentId: parent_id,
})

export const rollOffices = {
  /** By its code; null: there is none. */
  async home(tx: Tx, code: string): Promise<RollHome | null> {
    const row = await tx
      .selectFrom('netra.offices')
      .select([...columns, 'zone', sql<string>`netra.roll_of(id)`.as('employer')])
      .where('code', '=', code)
      .executeTakeFirst()
    if (row === undefined) return null
    const { zone, employer, ...office } = row
    return { office: officeOf(office), employerId: employer, zone: zone as Zone }
  },

  /** Whether the actor keeps this roll. */
  async isKept(tx: Tx, employerId: string): Promise<boolean> {
    const { rows } = await sql<{ kept: boolean }>`select netra.keeps_roll(${employerId}) as kept`.execute(tx)
    return rows[0]?.kept === true
  },

  /** Every office whose people stand in this roll, today. */
  async list(tx: Tx, employerId: string): Promise<readonly RollOffice[]> {
    const rows = await tx
      .selectFrom('netra.offices')
      .select(columns)
      .where((is) => is.or([is('id', '=', employerId), is('employer_office_id', '=', employerId)]))
      .where('valid_to', 'is', null)
      .orderBy('code')
      .execute()
    return rows.map(officeOf)
  },

  /** The places an office may mean: those of its own regency, province, or of the country. */
  async places(tx: Tx, regionCode: string): Promise<readonly RollPlace[]> {
    const { rows } = await sql<RollPlace>`
      select r.code, r.level, r.short_name as name, r.district_code as district,
        concat_ws(', ', case when r.level <> 'kecamatan' then d.name end, k.name) as within
      from netra.regions at
      join netra.regions r on case at.level when 'nasional' then true when 'provinsi' then r.province_code = at.code
        else r.regency_code = coalesce(at.regency_code, at.code) end
      left join netra.regions d on d.code = r.district_code
      left join netra.regions k on k.code = r.regency_code
      where at.code = ${regionCode} and r.valid_to is null`.execute(tx)
    return rows
  },
}
