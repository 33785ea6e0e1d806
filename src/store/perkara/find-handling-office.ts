import type { Zone } from '#law'
import type { Tx } from '../database.ts'

export type HandlingOffice = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly rank: string
  readonly zone: Zone
  readonly regionLevel: string
  readonly regionCode: string
}

/** The office with what numbers and clocks need of it. */
export async function findHandlingOffice(tx: Tx, id: string): Promise<HandlingOffice | null> {
  const row = await tx
    .selectFrom('netra.offices as o')
    .innerJoin('netra.regions as r', 'r.code', 'o.region_code')
    .select(['o.id', 'o.name', 'o.kind', 'o.rank', 'o.zone', 'o.region_code', 'r.level'])
    .where('o.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        name: row.name,
        kind: row.kind,
        rank: row.rank,
        zone: row.zone as Zone,
        regionCode: row.region_code,
        regionLevel: row.level,
      }
    : null
}

/** The one office of a kind that there is one of, in the whole country. */
export async function findOfficeByKind(tx: Tx, kind: 'bawaslu-ri'): Promise<HandlingOffice | null> {
  const row = await tx.selectFrom('netra.offices').select('id').where('kind', '=', kind).executeTakeFirst()
  return row ? findHandlingOffice(tx, row.id) : null
}
