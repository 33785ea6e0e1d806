import { sql } from 'kysely'
import type { ActorId, Db } from '#store'
import type { LoaderHands } from '../../loader.ts'
import { loadReceivers } from '../../loaders/kantor.ts'
import { pastPlaces } from './places.ts'

type Member = { readonly id: ActorId; readonly name: string; readonly role: string }
export type PastPeople = { readonly staff: ActorId; readonly ketua: ActorId; readonly members: readonly Member[] }

const posts = [
  { title: 'Penanganan', role: 'staf-penanganan' },
  { title: 'Ketua', role: 'ketua' },
  { title: 'Anggota Satu', role: 'anggota' },
  { title: 'Anggota Dua', role: 'anggota' },
] as const

/** Of a region and a post, the same in every installation. */
const numbered = (block: string, region: string, post: number) =>
  `00000000-0000-7000-${block}-${`3${region.replace('.', '').padEnd(4, '0')}`.padStart(8, '0')}${String(post).padStart(4, '0')}`

/** They must be committed before what is told by them, as must the offices that get files. Whoever serves at an office already is its people. */
export async function loadPastPeople({ client, tx }: Pick<LoaderHands, 'client' | 'tx'>): Promise<void> {
  const places = await pastPlaces(tx)
  await loadReceivers(
    client,
    places.map(({ region }) => region),
  )
  const regions = new Set(places.flatMap(({ region, province }) => [region, province]))
  const served = await pastPeople(
    tx,
    [...regions].map((region) => `BAWASLU-${region}`),
  )
  for (const region of regions) if (!served.has(`BAWASLU-${region}`)) await keepPeople(tx, region)
}

/** Accounts without a user of the sign-in: they are in no list at the door. */
async function keepPeople(tx: Db, region: string): Promise<void> {
  for (const [post, { title, role }] of posts.entries())
    await sql`
      with person as (
        insert into netra.accounts (id, kind, name, born_on, demonstration)
        values (${numbered('8002', region, post)}, 'person', ${`Contoh ${title} ${region}`}, ${`197${String(post)}-03-15`}, true)
        returning id)
      insert into netra.memberships (id, account_id, office_id, role, decree_number, decree_on, valid_from, demonstration)
      select ${numbered('8003', region, post)}, person.id, o.id, ${role}, ${`Contoh/Arsip/${region}/${String(post + 1)}`},
        date '2023-08-01', date '2023-08-01', true
      from person, netra.offices o where o.code = ${`BAWASLU-${region}`}`.execute(tx)
}

type Serving = { readonly office: string; readonly id: string; readonly name: string; readonly role: string }

/** Who serves at these offices, by the code of the office; none where it has no head or nobody who handles cases. */
export async function pastPeople(tx: Db, offices: readonly string[]): Promise<ReadonlyMap<string, PastPeople>> {
  const { rows } = await sql<Serving>`
    select o.code as office, a.id, a.name, m.role
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    join netra.offices o on o.id = m.office_id
    where o.code = any (${[...offices]}) and m.role in ('ketua', 'anggota', 'staf-penanganan')
      and m.valid_to is null and m.capacity = 'definitif'
    order by o.code, m.role desc, a.id`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ office }) => office)].flatMap(([office, serving]) => {
      const people = serving.map(({ id, name, role }) => ({ id: id as ActorId, name, role }))
      const ketua = people.find(({ role }) => role === 'ketua')
      if (ketua === undefined) return []
      const staff = people.find(({ role }) => role === 'staf-penanganan') ?? ketua
      const members = people.filter(({ role }) => role !== 'staf-penanganan')
      return [[office, { staff: staff.id, ketua: ketua.id, members }] as const]
    }),
  )
}
