import { sql } from 'kysely'
import type { Capacity, Holder, OfficeId, Role } from '#core'
import { localDay, plainDate, type Instant, type Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** The actor's memberships with the chain above each office: what the rules ask before they let somebody act. Each office has its own day, as in `actor_offices`. */
export async function holderOf(tx: Tx, actor: ActorId, now: Instant): Promise<Holder> {
  const rows = await tx
    .selectFrom('netra.memberships as m')
    .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
    .select([
      'm.office_id',
      'm.role',
      'm.capacity',
      'm.valid_from',
      'm.valid_to',
      'm.home_office_id',
      'o.zone',
      'o.desa_office_id',
      'o.kecamatan_office_id',
      'o.regency_office_id',
      'o.province_office_id',
      'o.national_office_id',
    ])
    .select(
      sql<string[]>`case when m.role = 'gakkumdu-polisi' then netra.police_unit(m.home_office_id) else '{}' end`.as(
        'unit',
      ),
    )
    .where('m.account_id', '=', actor)
    .execute()
  const memberships = rows.map((row) => ({
    office: row.office_id as OfficeId,
    above: [
      row.desa_office_id,
      row.kecamatan_office_id,
      row.regency_office_id,
      row.province_office_id,
      row.national_office_id,
    ].filter((id): id is string => id !== null && id !== row.office_id) as OfficeId[],
    role: row.role as Role,
    capacity: row.capacity as Capacity,
    from: plainDate(row.valid_from),
    until: row.valid_to === null ? null : plainDate(row.valid_to),
    today: localDay(now, row.zone as Zone),
    home: row.home_office_id as OfficeId | null,
    unit: row.unit as OfficeId[],
  }))
  return { memberships }
}
