import { sql } from 'kysely'
import type { Capacity, Role } from '#core'
import { asActor, type ActorId, type Db } from '../database.ts'

/** Which account a signed-in user is; null when it is closed, or is nobody of ours. */
export async function findAccountOf(db: Db, authUserId: string): Promise<ActorId | null> {
  const { rows } = await sql<{ id: ActorId | null }>`select netra.account_of(${authUserId}) as id`.execute(db)
  return rows[0]?.id ?? null
}

/** The account with what it holds today, each in the zone of its office. */
export const findHeld = (db: Db, account: ActorId) =>
  asActor(db, account, async (tx) => {
    const person = await tx
      .selectFrom('netra.accounts')
      .select(['name', 'demonstration'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    const memberships = await tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select([
        'm.id',
        'm.role',
        'm.capacity',
        'o.id as officeId',
        'o.code',
        'o.name',
        'o.short_name',
        'o.kind',
        'o.zone',
        'o.region_code',
      ])
      .select([
        'o.national_office_id',
        'o.province_office_id',
        'o.regency_office_id',
        'o.kecamatan_office_id',
        'o.desa_office_id',
      ])
      .where('m.account_id', '=', account)
      .where(
        sql<boolean>`m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)`,
      )
      .orderBy('m.valid_from', 'desc')
      .orderBy('m.id')
      .execute()
    return heldOf({ id: account, ...person, memberships })
  })

/** As the database has it, however it was asked. */
export const heldOf = ({
  id,
  name,
  demonstration,
  memberships,
}: {
  readonly id: ActorId
  readonly name: string
  readonly demonstration: boolean
  readonly memberships: readonly Row[]
}) => ({ id, name, demonstration, memberships: memberships.map(readMembership) })

type Row = {
  id: string
  role: string
  capacity: string
  officeId: string
  code: string
  name: string
  short_name: string
  kind: string
  zone: string
  region_code: string
  national_office_id: string | null
  province_office_id: string | null
  regency_office_id: string | null
  kecamatan_office_id: string | null
  desa_office_id: string | null
}

function readMembership(row: Row) {
  const chain = [
    row.national_office_id,
    row.province_office_id,
    row.regency_office_id,
    row.kecamatan_office_id,
    row.desa_office_id,
  ]
  return {
    id: row.id,
    role: row.role as Role,
    capacity: row.capacity as Capacity,
    office: {
      id: row.officeId,
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      zone: row.zone as 'WIB' | 'WITA' | 'WIT',
      regionCode: row.region_code,
      above: chain.filter((id) => id !== null && id !== row.officeId) as readonly string[],
    },
  }
}
