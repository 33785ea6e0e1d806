import type { MarkNumber } from '#app'
import { newId, systemActors } from '#store'
import type { OfficeCode, World } from './desk-world.ts'

export type Staff = { readonly id: string; readonly number: string; readonly name: string }

type Wanted = {
  readonly employer: OfficeCode
  readonly office: OfficeCode | null
  readonly kind?: string
  readonly number?: string
  readonly left?: boolean
  readonly mail?: string
  readonly phone?: string
}

let sequence = 0

/** An invented person on a roll ("Contoh"), with one main post, as whoever keeps the roll would have written him. */
export async function hire(
  world: World,
  { employer, office, kind = 'pns', number, left = false, mail, phone }: Wanted,
): Promise<Staff> {
  sequence++
  const own = number ?? `19800229200501${String(2_000 + sequence)}`
  const [id, name] = [newId(), `Contoh Pegawai ${String(sequence)}`]
  const mark: MarkNumber = world.desk.markNumber
  await world.owner.query(
    `insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, now(), $6)`,
    [id, world.office(employer), kind, name, Buffer.from(mark('nip', own)), systemActors.loader],
  )
  const post = newId()
  await world.owner.query(
    `insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
     values ($1, $2, $3, 'Unit Contoh', 'Guru', '33.19', '2015-01-02', '2024-01-01', $4)`,
    [post, id, office === null ? null : world.office(office), systemActors.loader],
  )
  if (left) await world.owner.query(`update netra.penempatan set valid_to = '2024-06-01' where id = $1`, [post])
  for (const [way, address] of [
    ['surel', mail],
    ['telepon', phone],
  ] as const)
    if (address !== undefined)
      await world.owner.query(
        `insert into netra.pegawai_contacts (pegawai_id, way, sealed, recorded_at, recorded_by) values ($1, $2, $3, now(), $4)`,
        [id, way, Buffer.from(world.desk.contacts.seal(address)), systemActors.loader],
      )
  return { id, number: own, name }
}
