import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type FieldOffice =
  | { readonly kind: 'pkd'; readonly villageCode: string }
  | { readonly kind: 'ptps'; readonly villageCode: string; readonly tps: number }

/** Whether a village can have supervisors: it is in force, and its kecamatan has a Panwascam. */
export async function isSupervised(tx: Tx, villageCode: string): Promise<boolean> {
  const village = await tx
    .selectFrom('netra.regions as r')
    .innerJoin('netra.offices as above', 'above.region_code', 'r.district_code')
    .select('r.code')
    .where('r.code', '=', villageCode)
    .where('r.level', 'in', ['desa', 'kelurahan'])
    .where('r.valid_to', 'is', null)
    .where('above.kind', '=', 'panwascam')
    .executeTakeFirst()
  return village !== undefined
}

/** The id of the PKD of a village, or of the PTPS of a polling place; made when first asked for. Throws if there is no such village. */
export async function ensureFieldOffice(tx: Tx, office: FieldOffice): Promise<string> {
  const tps = office.kind === 'ptps' ? office.tps : null
  const { rows } = await sql<{ id: string }>`
    select netra.ensure_field_office(${office.kind}, ${office.villageCode}, ${tps}) as id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('ensure_field_office answered nothing')
  return row.id
}
