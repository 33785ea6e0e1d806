import { sql } from 'kysely'
import type { CircularKind, CircularWay, Capacity, SignatureVerdict } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Db, Tx } from '../database.ts'

/** The counters of a node: itself and all below it. */
export type NodeCounts = {
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
  readonly remindedTimes: number
  readonly linkCode: string
  readonly linkOpened: number
}

export type CircularHead = {
  readonly id: string
  readonly kind: CircularKind
  readonly number: string
  readonly letterOn: PlainDate
  readonly subject: string
  readonly basis: string
  readonly stageTitle: string | null
  readonly electionName: string | null
  readonly issuerOfficeId: string
  readonly issuer: string
  readonly zone: Zone
  readonly way: CircularWay
  readonly pegawaiKinds: readonly string[]
  readonly actIds: readonly string[]
  readonly deadlineAt: Instant
  readonly publicNote: string | null
  readonly state: 'konsep' | 'terkirim' | 'dicabut'
  readonly sentAt: Instant | null
}

export type CircularText = {
  readonly n: number
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly verdict: SignatureVerdict
  readonly signers: readonly string[]
  readonly senderWords: string | null
  readonly changes: string | null
  readonly reopens: 'semua' | 'jenis' | 'tidak'
  readonly reopenedKinds: readonly string[]
  readonly addedAt: Instant
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
      'n.opened_at as openedAt',
      'n.opened_way as openedWay',
      'n.acknowledged_at as acknowledgedAt',
      'n.acknowledged_capacity as acknowledgedCapacity',
      'n.acknowledged_way as acknowledgedWay',
      'n.acknowledged_version as acknowledgedVersion',
      'n.passed_on_at as passedOnAt',
      'n.cover_note as coverNote',
      'n.late_at as lateAt',
      'n.reminded_at as remindedAt',
      'n.reminded_times as remindedTimes',
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
  'belum-terus': sql<boolean>`n.acknowledged_at is not null and n.passed_on_at is null and exists (select from netra.edaran_nodes c where c.parent_id = n.id)`,
}

export type BelowPlace = { readonly circularId: string; readonly officeId: string; readonly isTop: boolean }

const below = (tx: Tx, { circularId, officeId, isTop }: BelowPlace, filter: NodeFilter) => {
  const all = nodes(tx)
    .where('n.edaran_id', '=', circularId)
    .where('n.parent_id', 'is not', null)
    .where('n.merged_into_office_id', 'is', null)
    .where('n.office_id', '<>', officeId)
    .where(filtered[filter])
  return isTop ? all : all.where(sql<boolean>`n.line @> array[${officeId}]::uuid[]`)
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
export const listForCascadeFile = (
  tx: Tx,
  { circularId, officeId, isTop }: BelowPlace,
  most: number,
): Promise<readonly CascadeRow[]> => {
  const all = tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .leftJoin('netra.offices as heir', 'heir.id', 'n.merged_into_office_id')
    .select([
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
      'n.reminded_at as remindedAt',
      'n.units',
      'n.units_acknowledged as unitsAcknowledged',
      'n.units_late as unitsLate',
      'n.people',
      'n.people_read as peopleRead',
    ])
    .where('n.edaran_id', '=', circularId)
    .where('n.parent_id', 'is not', null)
  return (isTop ? all : all.where(sql<boolean>`n.line @> array[${officeId}]::uuid[]`))
    .orderBy('n.line')
    .limit(most)
    .$castTo<CascadeRow>()
    .execute()
}

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

export type WayDown = readonly { readonly office: string; readonly note: string | null; readonly at: Instant | null }[]

export async function readWayDown(tx: Tx, nodeId: string): Promise<WayDown> {
  const { rows } = await sql<{ way: WayDown }>`select netra.edaran_way_down(${nodeId}) as way`.execute(tx)
  return rows[0]?.way ?? []
}

export const findCircular = async (tx: Tx, circularId: string): Promise<CircularHead | null> =>
  (await tx
    .selectFrom('netra.edaran as e')
    .innerJoin('netra.offices as o', 'o.id', 'e.issuer_office_id')
    .leftJoin('netra.elections as l', 'l.id', 'e.election_id')
    .leftJoin('netra.stages as s', (join) =>
      join.onRef('s.election_id', '=', 'e.election_id').onRef('s.code', '=', 'e.stage_code'),
    )
    .select([
      'e.id',
      'e.kind',
      'e.number',
      'e.letter_on as letterOn',
      'e.subject',
      'e.basis',
      's.title as stageTitle',
      'l.name as electionName',
      'e.issuer_office_id as issuerOfficeId',
      'o.name as issuer',
      'o.zone',
      'e.way',
      'e.person_kinds as pegawaiKinds',
      'e.act_ids as actIds',
      'e.deadline_at as deadlineAt',
      'e.public_note as publicNote',
      'e.state',
      'e.sent_at as sentAt',
    ])
    .where('e.id', '=', circularId)
    .$castTo<CircularHead>()
    .executeTakeFirst()) ?? null

/** The newest first. */
export const listTexts = async (tx: Tx, circularId: string): Promise<readonly CircularText[]> => {
  const { rows } = await sql<CircularText>`
    select n, file_id as "fileId", file_name as "fileName", bytes, encode(sha256, 'hex') as sha256, verdict,
      array(select s ->> 'signer' from jsonb_array_elements(signatures) s where s ->> 'signer' is not null) as signers,
      sender_words as "senderWords", changes, reopens, reopened_kinds as "reopenedKinds", added_at as "addedAt"
    from netra.edaran_versions where edaran_id = ${circularId} order by n desc`.execute(tx)
  return rows
}

export type CircularLine = {
  readonly id: string
  readonly nodeId: string | null
  readonly kind: CircularKind
  readonly number: string
  readonly subject: string
  readonly issuer: string
  readonly zone: Zone
  readonly state: 'konsep' | 'terkirim' | 'dicabut'
  readonly at: Instant
  readonly deadlineAt: Instant
  readonly units: number
  readonly unitsAcknowledged: number
  readonly unitsLate: number
  readonly acknowledgedAt: Instant | null
  readonly passedOnAt: Instant | null
  readonly lateAt: Instant | null
  readonly remindedAt: Instant | null
  readonly children: number
}

/** What came to these offices, what waits for them first; what has not been passed on to them yet is not there. */
export async function listReceivedCirculars(tx: Tx, offices: readonly string[]): Promise<readonly CircularLine[]> {
  const { rows } = await sql<CircularLine>`
    select e.id, n.id as "nodeId", e.kind, e.number, e.subject, i.name as issuer, o.zone, e.state, n.sent_at as at, e.deadline_at as "deadlineAt",
      n.units, n.units_acknowledged as "unitsAcknowledged", n.units_late as "unitsLate", n.acknowledged_at as "acknowledgedAt",
      n.passed_on_at as "passedOnAt", n.late_at as "lateAt", n.reminded_at as "remindedAt",
      (select count(*) from netra.edaran_nodes c where c.parent_id = n.id) as children
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices i on i.id = e.issuer_office_id
    join netra.offices o on o.id = n.office_id
    where n.office_id = any (${offices}::uuid[]) and n.parent_id is not null and n.sent_at is not null and n.merged_into_office_id is null
      and e.state = 'terkirim'
    order by n.acknowledged_at is not null, n.due_at, n.id
    limit 100`.execute(tx)
  return rows
}

export async function listIssuedCirculars(tx: Tx, offices: readonly string[]): Promise<readonly CircularLine[]> {
  const { rows } = await sql<CircularLine>`
    select e.id, n.id as "nodeId", e.kind, e.number, e.subject, i.name as issuer, i.zone, e.state, coalesce(e.sent_at, e.created_at) as at,
      e.deadline_at as "deadlineAt", coalesce(n.units, 0) as units, coalesce(n.units_acknowledged, 0) as "unitsAcknowledged",
      coalesce(n.units_late, 0) as "unitsLate", null as "acknowledgedAt", null as "passedOnAt", null as "lateAt", null as "remindedAt", 0 as children
    from netra.edaran e
    join netra.offices i on i.id = e.issuer_office_id
    left join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    where e.issuer_office_id = any (${offices}::uuid[])
    order by e.created_at desc
    limit 100`.execute(tx)
  return rows
}

export type PublicCircular = {
  readonly id: string
  readonly kind: CircularKind
  readonly number: string
  readonly letterOn: PlainDate
  readonly subject: string
  readonly issuer: string
  readonly zone: Zone
  readonly sentAt: Instant
  readonly deadlineAt: Instant
  readonly publicNote: string | null
  readonly units: number
  readonly unitsAcknowledged: number
  readonly people: number
  readonly peopleRead: number
}

/** Of those whose sender's own deadline has passed, the latest first. */
export async function listPublicCirculars(db: Db, at: Instant, most: number): Promise<readonly PublicCircular[]> {
  const { rows } = await sql<PublicCircular>`
    select id, kind, number, letter_on as "letterOn", subject, issuer, zone, sent_at as "sentAt", deadline_at as "deadlineAt",
      public_note as "publicNote", units, units_acknowledged as "unitsAcknowledged", people, people_read as "peopleRead"
    from netra.public_edaran(${at}, ${most})`.execute(db)
  return rows
}

export const findOfficesByCode = async (tx: Tx, codes: readonly string[]): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('netra.offices')
      .select('id')
      .where('code', 'in', [...new Set(codes.map((code) => code.toUpperCase()))])
      .execute()
  ).map(({ id }) => id)

export type StageAhead = {
  readonly electionId: string
  readonly code: string
  readonly title: string
  readonly electionName: string
  readonly startsOn: PlainDate | null
}

/** Stages that have not ended by that day. */
export const listStagesAhead = (tx: Tx, day: string): Promise<readonly StageAhead[]> =>
  tx
    .selectFrom('netra.stages as s')
    .innerJoin('netra.elections as e', 'e.id', 's.election_id')
    .select(['s.election_id as electionId', 's.code', 's.title', 'e.name as electionName', 's.starts_on as startsOn'])
    .where('s.ends_on', '>=', day)
    .orderBy('s.ends_on')
    .limit(40)
    .$castTo<StageAhead>()
    .execute()

export type MergerLine = {
  readonly code: string
  readonly name: string
  readonly into: string
  readonly onDay: PlainDate
  readonly basis: string
}

export const listMergers = (tx: Tx): Promise<readonly MergerLine[]> =>
  tx
    .selectFrom('netra.office_mergers as m')
    .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
    .innerJoin('netra.offices as h', 'h.id', 'm.into_office_id')
    .select(['o.code', 'o.name', 'h.name as into', 'm.on_day as onDay', 'm.basis'])
    .orderBy('m.recorded_at', 'desc')
    .limit(200)
    .$castTo<MergerLine>()
    .execute()
