import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** People, never ceremonies. `attested` comes from signed lists and is part of none of the others. */
export type ReachNumbers = {
  readonly people: number
  readonly delivered: number
  readonly read: number
  readonly understood: number
  readonly attested: number
}

export type ReachRow = ReachNumbers & {
  readonly nodeId: string
  readonly office: string
  readonly sentAt: string | null
}

type Circular = {
  readonly kind: 'imbauan' | 'surat-edaran' | 'nota-dinas' | 'surat-telegram' | 'skb'
  readonly number: string
  readonly subject: string
  readonly issuer: string
  readonly deadlineAt: string
  readonly zone: 'WIB' | 'WITA' | 'WIT'
}
export type ReachedCircular = ReachRow & Circular

export type ReachNode = ReachedCircular & {
  readonly edaranId: string
  readonly officeId: string
  readonly link: string
  readonly opened: number
  readonly version: number
  readonly required: number
  readonly own: ReachNumbers
  /** Whether the reader acts for this very office. */
  readonly isOwn: boolean
  readonly pegawaiKinds: readonly string[]
}

const totals = sql`n.people, n.people_delivered as delivered, n.people_read as read, n.people_understood as understood,
  n.people_attested as attested`
const circular = sql`e.kind, e.number, e.subject, i.name as issuer, e.deadline_at as "deadlineAt", i.zone`

/** Circulars that came to the actor's own offices, or went out from them, newest first. */
export async function listReached(tx: Tx, most: number): Promise<readonly ReachedCircular[]> {
  const { rows } = await sql<ReachedCircular>`
    select n.id as "nodeId", o.name as office, n.sent_at as "sentAt", ${totals}, ${circular}
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices o on o.id = n.office_id
    join netra.offices i on i.id = e.issuer_office_id
    where n.office_id = any ((select netra.actor_takes())::uuid[]) and n.sent_at is not null and e.state = 'terkirim'
    order by e.sent_at desc, o.name limit ${most}`.execute(tx)
  return rows
}

type Flat = Omit<ReachNode, 'own'> & Readonly<Record<`own_${keyof ReachNumbers}`, number>>

/** One node that the actor may see: of his own office or below it. */
export async function findReachNode(tx: Tx, nodeId: string): Promise<ReachNode | null> {
  const { rows } = await sql<Flat>`
    select n.id as "nodeId", n.edaran_id as "edaranId", n.office_id as "officeId", o.name as office, n.sent_at as "sentAt", ${totals},
      ${circular}, n.link_code as link, n.link_opened as opened, v.n as version, n.required_version as required, e.person_kinds as "pegawaiKinds",
      n.office_id = any ((select netra.actor_takes())::uuid[]) as "isOwn", n.own_people, n.own_delivered, n.own_read, n.own_understood, n.own_attested
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices o on o.id = n.office_id
    join netra.offices i on i.id = e.issuer_office_id
    cross join lateral (select max(v.n) as n from netra.edaran_versions v where v.edaran_id = e.id) v
    where n.id = ${nodeId} and n.sent_at is not null`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  const { own_people, own_delivered, own_read, own_understood, own_attested, ...node } = row
  const own = { people: own_people, delivered: own_delivered, read: own_read, understood: own_understood }
  return { ...node, own: { ...own, attested: own_attested } }
}

/** The nodes right below one. */
export async function listReachBelow(tx: Tx, nodeId: string, most: number): Promise<readonly ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    select n.id as "nodeId", o.name as office, n.sent_at as "sentAt", ${totals}
    from netra.edaran_nodes n join netra.offices o on o.id = n.office_id
    where n.parent_id = ${nodeId} and n.merged_into_office_id is null
    order by n.people = 0, o.name limit ${most}`.execute(tx)
  return rows
}

type RollKindCount = { readonly kind: string; readonly people: number }
export async function listRollKinds(tx: Tx, { officeId, pegawaiKinds }: ReachNode): Promise<readonly RollKindCount[]> {
  const { rows } = await sql<RollKindCount>`
    select s.kind, s.people from netra.roll_sizes s
    where s.office_id = ${officeId} and s.kind = any (${[...pegawaiKinds]}) and s.people > 0 order by s.people desc, s.kind`.execute(
    tx,
  )
  return rows
}

/** Who of the unit has not read the text that counts; empty for whoever keeps no roll of it (the policies say so). */
export async function listUnread(tx: Tx, node: ReachNode, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from netra.penempatan w
    join netra.pegawai p on p.id = w.pegawai_id
    left join netra.edaran_readings r on r.edaran_id = ${node.edaranId} and r.pegawai_id = p.id
    where w.office_id = ${node.officeId} and w.main and w.valid_to is null and p.kind = any (${[...node.pegawaiKinds]})
      and coalesce(r.read_version, 0) < ${node.required}
    order by p.name, p.id limit ${most}`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Whether the actor keeps the roll of anybody at the unit. */
export async function keepsRollOf(tx: Tx, { officeId }: ReachNode): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`
    select exists (select from netra.penempatan w where w.office_id = ${officeId} and w.main and w.valid_to is null) as keeps`.execute(
    tx,
  )
  return rows[0]?.keeps ?? false
}

export type KeptList = {
  readonly id: string
  readonly people: number
  readonly heldOn: string
  readonly accordingTo: string
  readonly fileId: string
  readonly fileName: string
  readonly mediaType: string
  readonly officeKeyId: string
  readonly isReplaced: boolean
}
export async function listReadingLists(tx: Tx, nodeId: string): Promise<readonly KeptList[]> {
  const { rows } = await sql<KeptList>`
    select l.id, l.people, l.held_on as "heldOn", l.according_to as "accordingTo", l.file_id as "fileId", l.file_name as "fileName",
      l.media_type as "mediaType", l.office_key_id as "officeKeyId",
      exists (select from netra.edaran_lists x where x.replaces_id = l.id) as "isReplaced"
    from netra.edaran_lists l where l.node_id = ${nodeId} order by l.recorded_at desc`.execute(tx)
  return rows
}
