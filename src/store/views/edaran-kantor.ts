import { sql } from 'kysely'
import type { Capacity, Role } from '#core'
import type { Instant, Zone } from '#law'
import type { Tx } from '../database.ts'
import { officeAddresses } from '../edaran/mail-store.ts'

/** The counters of a node: itself and all below it. */
type NodeCounts = {
  readonly units: number
  readonly unitsSent: number
  readonly unitsUndeliverable: number
  readonly unitsOpened: number
  readonly unitsAcknowledged: number
  readonly unitsLate: number
  readonly people: number
  readonly peopleDelivered: number
  readonly peopleRead: number
  readonly peopleUnderstood: number
}

export type NodeRow = NodeCounts & {
  readonly id: string
  readonly officeId: string
  readonly officeName: string
  readonly officeCode: string
  readonly officeKind: string
  readonly zone: Zone
  readonly parentId: string | null
  readonly children: number
  readonly mergedInto: string | null
  readonly requiredVersion: number
  readonly sentAt: Instant | null
  readonly dueAt: Instant | null
  readonly undeliverableAt: Instant | null
  /** The code that says why, of a mail that came back or of a server that refused it; null: nobody knows, or it is not unreached. */
  readonly undeliverableCode: string | null
  readonly openedAt: Instant | null
  readonly openedWay: 'akun' | 'tautan' | 'kertas' | null
  readonly acknowledgedAt: Instant | null
  readonly acknowledgedCapacity: Capacity | null
  readonly acknowledgedWay: 'akun' | 'kertas' | null
  readonly acknowledgedVersion: number | null
  readonly passedOnAt: Instant | null
  readonly coverNote: string | null
  readonly lateAt: Instant | null
  readonly remindedAt: Instant | null
  /** From the sender down to itself. */
  readonly line: readonly string[]
  readonly linkCode: string
  readonly linkOpened: number
}

const nodes = (db: Tx) =>
  db
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .leftJoin('netra.offices as heir', 'heir.id', 'n.merged_into_office_id')
    .select((eb) => [
      'n.id',
      'n.office_id as officeId',
      'o.name as officeName',
      'o.code as officeCode',
      'n.office_kind as officeKind',
      'o.zone',
      'n.parent_id as parentId',
      eb
        .selectFrom('netra.edaran_nodes as c')
        .select(({ fn }) => fn.countAll<number>().as('children'))
        .whereRef('c.parent_id', '=', 'n.id')
        .as('children'),
      'heir.name as mergedInto',
      'n.required_version as requiredVersion',
      'n.sent_at as sentAt',
      'n.due_at as dueAt',
      'n.undeliverable_at as undeliverableAt',
      sql<string | null>`case when n.undeliverable_at is not null then (
        select case when m.returned_at is null then m.code::text else m.returned_status end from netra.edaran_mails m
        where m.node_id = n.id and m.state = 'tidak-sampai' order by m.settled_at desc limit 1) end`.as(
        'undeliverableCode',
      ),
      'n.opened_at as openedAt',
      'n.opened_way as openedWay',
      'n.acknowledged_at as acknowledgedAt',
      'n.acknowledged_capacity as acknowledgedCapacity',
      'n.acknowledged_way as acknowledgedWay',
      'n.acknowledged_version as acknowledgedVersion',
      'n.passed_on_at as passedOnAt',
      'n.cover_note as coverNote',
      'n.late_at as lateAt',
      eb
        .selectFrom('netra.edaran_reminders as r')
        .select(({ fn }) => fn.max('r.reminded_at').as('last'))
        .whereRef('r.node_id', '=', 'n.id')
        .as('remindedAt'),
      'n.line',
      'n.link_code as linkCode',
      'n.link_opened as linkOpened',
      'n.units',
      'n.units_sent as unitsSent',
      'n.units_undeliverable as unitsUndeliverable',
      'n.units_opened as unitsOpened',
      'n.units_acknowledged as unitsAcknowledged',
      'n.units_late as unitsLate',
      'n.people',
      'n.people_delivered as peopleDelivered',
      'n.people_read as peopleRead',
      'n.people_understood as peopleUnderstood',
    ])

export const circularPageSize = 50

/** What hangs right below a node; those where something is missing first. */
export const listChildren = (tx: Tx, parentId: string, page: number): Promise<readonly NodeRow[]> =>
  nodes(tx)
    .where('n.parent_id', '=', parentId)
    .orderBy('n.units_late', 'desc')
    .orderBy(sql`n.units - n.units_acknowledged`, 'desc')
    .orderBy('o.code')
    .limit(circularPageSize)
    .offset((page - 1) * circularPageSize)
    .$castTo<NodeRow>()
    .execute()

/** Kept apart by what is missing: late, not acknowledged, unreached, not passed on. */
export const nodeFilters = ['telat', 'belum-terima', 'tidak-sampai', 'belum-terus'] as const
export type NodeFilter = (typeof nodeFilters)[number]

const filtered: Readonly<Record<NodeFilter, ReturnType<typeof sql<boolean>>>> = {
  telat: sql<boolean>`n.late_at is not null and n.acknowledged_at is null`,
  'belum-terima': sql<boolean>`n.sent_at is not null and n.acknowledged_at is null`,
  'tidak-sampai': sql<boolean>`n.undeliverable_at is not null and n.acknowledged_at is null`,
  'belum-terus': sql<boolean>`n.acknowledged_at is not null and n.passed_on_at is null and n.units_sent < n.units`,
}

type BelowPlace = { readonly circularId: string; readonly line: readonly string[] }

/** Lines begin with those above, so all below one stand together: after it, and before the next that does not begin like it. */
const underLine = ({ line }: BelowPlace) => sql<boolean>`n.line > ${[...line]}::uuid[]
  and n.line < ${[...line, 'ffffffff-ffff-ffff-ffff-ffffffffffff']}::uuid[]`

const below = (tx: Tx, place: BelowPlace, filter: NodeFilter) => {
  const all = nodes(tx)
    .where('n.edaran_id', '=', place.circularId)
    .where('n.parent_id', 'is not', null)
    .where('n.merged_into_office_id', 'is', null)
    .where(filtered[filter])
  // Below the topmost is everything, read in the order of what is missing.
  return place.line.length === 1 ? all : all.where(underLine(place))
}

/** Over all ranks below a node, those of one filter: one more than a page holds says that there are more. */
export const listBelowNode = (
  tx: Tx,
  place: BelowPlace,
  filter: NodeFilter,
  page: number,
): Promise<readonly NodeRow[]> =>
  below(tx, place, filter)
    .orderBy('n.due_at')
    .orderBy('n.id')
    .limit(circularPageSize + 1)
    .offset((page - 1) * circularPageSize)
    .$castTo<NodeRow>()
    .execute()

export type CascadeRow = Pick<
  NodeRow,
  | 'officeCode'
  | 'officeName'
  | 'officeKind'
  | 'mergedInto'
  | 'sentAt'
  | 'undeliverableAt'
  | 'openedAt'
  | 'acknowledgedAt'
  | 'acknowledgedWay'
  | 'passedOnAt'
  | 'lateAt'
  | 'remindedAt'
  | 'units'
  | 'unitsAcknowledged'
  | 'unitsLate'
  | 'people'
  | 'peopleRead'
>

/** All below a node, as they come down: for a file, at most so many, and no column that it does not have. */
export const listForCascadeFile = (tx: Tx, place: BelowPlace, most: number): Promise<readonly CascadeRow[]> =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .leftJoin('netra.offices as heir', 'heir.id', 'n.merged_into_office_id')
    .select((eb) => [
      'o.code as officeCode',
      'o.name as officeName',
      'n.office_kind as officeKind',
      'heir.name as mergedInto',
      'n.sent_at as sentAt',
      'n.undeliverable_at as undeliverableAt',
      'n.opened_at as openedAt',
      'n.acknowledged_at as acknowledgedAt',
      'n.acknowledged_way as acknowledgedWay',
      'n.passed_on_at as passedOnAt',
      'n.late_at as lateAt',
      eb
        .selectFrom('netra.edaran_reminders as r')
        .select(({ fn }) => fn.max('r.reminded_at').as('last'))
        .whereRef('r.node_id', '=', 'n.id')
        .as('remindedAt'),
      'n.units',
      'n.units_acknowledged as unitsAcknowledged',
      'n.units_late as unitsLate',
      'n.people',
      'n.people_read as peopleRead',
    ])
    .where('n.edaran_id', '=', place.circularId)
    .where(place.line.length === 1 ? sql<boolean>`n.parent_id is not null` : underLine(place))
    .orderBy('n.line')
    .limit(most)
    .$castTo<CascadeRow>()
    .execute()

/** Whether the actor acts for this office or one above it, and may say where it takes its post. */
export const mayKeepAddress = (tx: Tx, officeId: string): Promise<boolean> => officeAddresses.mayKeep(tx, officeId)

export const findNode = async (tx: Tx, nodeId: string): Promise<NodeRow | null> =>
  (await nodes(tx).where('n.id', '=', nodeId).$castTo<NodeRow>().executeTakeFirst()) ?? null

/** Where the actor comes in: the topmost node of these offices in a circular. */
export const findOwnNode = async (tx: Tx, circularId: string, offices: readonly string[]): Promise<NodeRow | null> =>
  offices.length === 0
    ? null
    : ((await nodes(tx)
        .where('n.edaran_id', '=', circularId)
        .where('n.office_id', 'in', [...offices])
        .orderBy(sql`cardinality(n.line)`)
        .limit(1)
        .$castTo<NodeRow>()
        .executeTakeFirst()) ?? null)

/** The nodes from the topmost that the actor may see down to this one, without it. */
export const listNodePath = (
  tx: Tx,
  nodeId: string,
): Promise<readonly { readonly id: string; readonly officeName: string }[]> =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.edaran_nodes as a', (join) =>
      join.onRef('a.edaran_id', '=', 'n.edaran_id').on(sql<boolean>`a.office_id = any (n.line)`),
    )
    .innerJoin('netra.offices as o', 'o.id', 'a.office_id')
    .where('n.id', '=', nodeId)
    .whereRef('a.id', '<>', 'n.id')
    .select(['a.id', 'o.short_name as officeName'])
    .orderBy(sql`cardinality(a.line)`)
    .execute()

type WayDown = readonly { readonly office: string; readonly note: string | null; readonly at: Instant | null }[]

export async function readWayDown(tx: Tx, nodeId: string): Promise<WayDown> {
  const { rows } = await sql<{ way: WayDown }>`select netra.edaran_way_down(${nodeId}) as way`.execute(tx)
  return rows[0]?.way ?? []
}

export type NodeReceipt = {
  readonly id: string
  readonly version: number
  readonly at: Instant
  readonly recordedAt: Instant
  /** Who said it; of one from paper, who wrote it down. */
  readonly name: string
  readonly role: Role | null
  readonly capacity: Capacity | null
  readonly way: 'akun' | 'kertas'
  readonly accordingTo: string | null
  /** The scan of the paper is kept, for whoever stands on its line. */
  readonly hasScan: boolean
}

/** All acknowledgements of one office, the newest text first. */
export async function listNodeReceipts(tx: Tx, nodeId: string): Promise<readonly NodeReceipt[]> {
  const { rows } = await sql<NodeReceipt>`
    select r.version, r.at, r.recorded_at as "recordedAt", r.name, r.role, r.capacity, r.way, r.according_to as "accordingTo", a.id,
      s.acknowledgement_id is not null as "hasScan"
    from netra.edaran_receipts(${nodeId}) r
    join netra.edaran_acknowledgements a on a.node_id = ${nodeId} and a.version = r.version
    left join netra.edaran_receipt_scans s on s.acknowledgement_id = a.id`.execute(tx)
  return rows
}
