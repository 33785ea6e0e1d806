import { sql } from 'kysely'
import type { LoaderHands } from '../loader.ts'

/** Neighbours of Paser whose finished cases are in the archive. */
export const archiveOffices = ['64.02', '64.03', '64.71', '64.72'] as const

const posts = ['staf-penanganan', 'ketua', 'anggota', 'anggota'] as const
const titles = ['Penanganan', 'Ketua', 'Anggota Satu', 'Anggota Dua'] as const
const numbered = (block: string, place: number, post: number) =>
  `00000000-0000-7000-${block}-${(0x200 + place * 0x10 + post).toString(16).padStart(12, '0')}`

export const archiveAccountId = (place: number, post: number) => numbered('8000', place, post)

/** People of the archive. They never sign in: without a user of the sign-in they are in no list at the door. */
export async function loadArchivePeople({ tx }: Pick<LoaderHands, 'tx'>): Promise<void> {
  for (const [place, region] of archiveOffices.entries()) {
    for (const [post, role] of posts.entries()) {
      const id = archiveAccountId(place, post)
      await sql`
        insert into netra.accounts (id, kind, name, born_on, demonstration)
        values (${id}, 'person', ${`Contoh ${titles[post] ?? ''} ${region}`}, ${`197${String(post)}-0${String(place + 1)}-15`}, true)
        on conflict (id) do nothing`.execute(tx)
      await sql`
        insert into netra.memberships (id, account_id, office_id, role, decree_number, decree_on, valid_from, demonstration)
        select ${numbered('8001', place, post)}, ${id}, o.id, ${role}, ${`Contoh/Arsip/${region}/${String(post + 1)}`}, date '2023-08-01', date '2023-08-01', true
        from netra.offices o where o.code = ${`BAWASLU-${region}`}
        on conflict (id) do nothing`.execute(tx)
    }
  }
}
