import { sql } from 'kysely'
import type { LoaderHands } from '../loader.ts'

/** Offices whose accounts at the door are too few for a pleno, and how many commissioners sit beside them. */
const benches = [
  { office: 'PANWASCAM-64.01.04', place: 'Kecamatan', seats: 1 },
  { office: 'BAWASLU-64', place: 'Provinsi', seats: 3 },
  { office: 'BAWASLU-RI', place: 'Pusat', seats: 3 },
] as const

const words = ['Satu', 'Dua', 'Tiga'] as const
const numbered = (block: string, bench: number, seat: number) =>
  `00000000-0000-7000-${block}-${(0x300 + bench * 0x10 + seat).toString(16).padStart(12, '0')}`

/** Commissioners who fill their pleno. Like the people of the archive they never sign in, and are in no list at the door. */
export async function loadPlenoPeople({ tx }: Pick<LoaderHands, 'tx'>): Promise<void> {
  for (const [bench, { office, place, seats }] of benches.entries()) {
    for (const [seat, word] of words.slice(0, seats).entries()) {
      const id = numbered('8000', bench, seat)
      await sql`
        insert into netra.accounts (id, kind, name, born_on, demonstration)
        values (${id}, 'person', ${`Contoh Anggota ${word} ${place}`}, ${`198${String(bench)}-0${String(seat + 1)}-20`}, true)
        on conflict (id) do nothing`.execute(tx)
      await sql`
        insert into netra.memberships (id, account_id, office_id, role, decree_number, decree_on, valid_from, demonstration)
        select ${numbered('8001', bench, seat)}, ${id}, o.id, 'anggota', ${`Contoh/Pleno/${String(bench + 1)}/${String(seat + 1)}`}, date '2023-08-01', date '2023-08-01', true
        from netra.offices o where o.code = ${office}
        on conflict (id) do nothing`.execute(tx)
    }
  }
}
