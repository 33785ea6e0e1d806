import { createHash, randomBytes } from 'node:crypto'
import { newId, systemActors } from '#store'
import type { OfficeCode, World } from './desk-world.ts'

export type Unit = { readonly id: string; readonly line: readonly string[] }

/** An office below one of the world's, e.g. a school below its dinas. */
export async function unitBelow(world: World, code: string, kind: string, parentId: string): Promise<string> {
  const id = newId()
  await world.owner.query(
    `insert into netra.office_kinds (kind, family, rank, title) values ($1, 'pemda', 'kabkota', $1) on conflict do nothing`,
    [kind],
  )
  await world.owner.query(
    `insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, valid_from, mark, source)
     values ($1, $2, $3, 'kabkota', $2, $2, '33.19', 'WIB', $4, '2000-01-01', 'U', 'test')`,
    [id, code, kind, parentId],
  )
  return id
}

type Hired = { readonly officeId: string | null; readonly kind?: string; readonly employer?: OfficeCode }
let hired = 0

/** An invented person on a roll ("Contoh"), with one open main post. */
export async function hireAt(world: World, { officeId, kind = 'pns', employer = 'BUPATI-33.19' }: Hired) {
  hired++
  const id = newId()
  await world.owner.query(
    `insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, now(), $6)`,
    [id, world.office(employer), kind, `Contoh Guru ${String(hired)}`, randomBytes(32), systemActors.loader],
  )
  await world.owner.query(
    `insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
     values ($1, $2, $3, 'Unit Contoh', 'Guru', '33.19', '2015-01-02', '2024-01-01', $4)`,
    [newId(), id, officeId, systemActors.loader],
  )
  return id
}

export const leave = (world: World, pegawaiId: string) =>
  world.owner.query(`update netra.penempatan set valid_to = '2024-06-01' where pegawai_id = $1`, [pegawaiId])

/** Stands in the door for twenty minutes, as if he had come in by a code; the hash of his token. */
export async function standIn(world: World, pegawaiId: string): Promise<Buffer> {
  const hash = createHash('sha256').update(randomBytes(24).toString('base64url')).digest()
  const at = world.desk.clock()
  await world.owner.query(
    `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at)
     values ($1, $2, $3::timestamptz, $3::timestamptz + interval '20 minutes')`,
    [hash, pegawaiId, at],
  )
  return hash
}

export type SentNode = { readonly nodeId: string; readonly link: string }
type Sent = {
  readonly issuerId: string
  /** Each below the one named, or below the issuer. */
  readonly offices: readonly { readonly id: string; readonly below?: string }[]
  readonly kinds?: readonly string[]
  readonly actIds?: readonly string[]
  readonly deadlineAt?: string
}

/** A circular as it stands once it was sent: whole tree, newest text 1, people of each node from the roll. */
export async function sendCircular(
  world: World,
  { issuerId, offices, kinds = ['pns', 'pppk'], actIds = ['SKB-D-06'], deadlineAt = '2024-11-01T00:00:00Z' }: Sent,
) {
  const id = newId()
  const at = world.desk.clock()
  const by = systemActors.loader
  await world.owner.query(
    `insert into netra.edaran (id, kind, number, letter_on, subject, basis, issuer_office_id, way, person_kinds, act_ids, deadline_at, state,
       created_at, created_by, sent_at, sent_by)
     values ($1, 'surat-edaran', '800/1/Contoh/2024', '2024-10-01', 'Netralitas (Contoh)', 'SKB 2022', $2, 'langsung', $3, $4, $5, 'terkirim',
       $6, $7, $6, $7)`,
    [id, issuerId, kinds, actIds, deadlineAt, at, by],
  )
  await addText(world, id, { n: 1, reopens: 'semua' })
  const nodes = new Map<string, { readonly id: string; readonly line: readonly string[] }>()
  const root = newId()
  nodes.set(issuerId, { id: root, line: [issuerId] })
  const insert = `insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, sent_at, own_people)
     select $1, $2, o.id, $4, $5, o.kind, o.region_code, $6,
       case when $4::uuid is null then 0 else coalesce((select sum(s.people) from netra.roll_sizes s where s.office_id = o.id and s.kind = any ($7)), 0) end
     from netra.offices o where o.id = $3`
  await world.owner.query(insert, [root, id, issuerId, null, [issuerId], at, kinds])
  for (const { id: officeId, below = issuerId } of offices) {
    const above = nodes.get(below)
    if (above === undefined) throw new Error('an office comes after the one above it')
    const node = { id: newId(), line: [...above.line, officeId] }
    nodes.set(officeId, node)
    await world.owner.query(insert, [node.id, id, officeId, above.id, node.line, at, kinds])
  }
  await world.owner.query(
    `update netra.edaran_nodes n set people = (select sum(b.own_people) from netra.edaran_nodes b where b.edaran_id = n.edaran_id
       and b.line @> array[n.office_id]) where n.edaran_id = $1`,
    [id],
  )
  const links = await world.owner.query<{ office_id: string; id: string; link_code: string }>(
    `select office_id, id, link_code from netra.edaran_nodes where edaran_id = $1`,
    [id],
  )
  const byOffice = new Map(links.rows.map((row) => [row.office_id, { nodeId: row.id, link: row.link_code }]))
  const node = (officeId: string): SentNode => {
    const found = byOffice.get(officeId)
    if (found === undefined) throw new Error('no such node')
    return found
  }
  return { id, node }
}

type Text = { readonly n: number; readonly reopens: 'semua' | 'jenis' | 'tidak'; readonly kinds?: readonly string[] }

/** One more text, with what it asks for anew, as `add_edaran_version` leaves it. */
export async function addText(world: World, edaranId: string, { n, reopens, kinds = [] }: Text): Promise<void> {
  await world.owner.query(
    `insert into netra.edaran_versions (edaran_id, n, file_id, file_name, bytes, sha256, signatures, verdict, changes, reopens, reopened_kinds,
       added_at, added_by) values ($1, $2, $3, 'contoh.pdf', 10, $4, '[]', 'tanpa', $5, $6, $7, $8, $9)`,
    [
      edaranId,
      n,
      newId(),
      randomBytes(32),
      n === 1 ? null : 'Contoh perubahan',
      reopens,
      kinds,
      world.desk.clock(),
      systemActors.loader,
    ],
  )
  if (n > 1 && reopens !== 'tidak')
    await world.owner.query(
      `update netra.edaran_nodes set required_version = $2 where edaran_id = $1 and parent_id is not null
         and ($3 = 'semua' or office_kind = any ($4))`,
      [edaranId, n, reopens, kinds],
    )
}

export type Counts = Readonly<Record<'people' | 'delivered' | 'read' | 'understood' | 'attested', number>>
export async function countsOf(world: World, nodeId: string, which: 'own' | 'people'): Promise<Counts> {
  const total = which === 'own' ? 'own_people' : 'people'
  const { rows } = await world.owner.query<Counts>(
    `select ${total} as people, ${which}_delivered as delivered, ${which}_read as read, ${which}_understood as understood,
       ${which}_attested as attested from netra.edaran_nodes where id = $1`,
    [nodeId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no such node')
  return row
}
