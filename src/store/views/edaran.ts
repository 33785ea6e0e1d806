import { sql } from 'kysely'
import type { CircularKind, CircularWay, Capacity, Role, SignatureVerdict } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Db, Tx } from '../database.ts'
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
  readonly withdrawnAt: Instant | null
  readonly withdrawalReason: string | null
  /** Since when everybody may read its text. */
  readonly publishedAt: Instant | null
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

/** What became of a letter, by the link of the office that took it: as far as the actor sees it. */
export type CascadeByLink = {
  readonly code: string
  readonly circularId: string
  readonly nodeId: string
  readonly units: number
  readonly unitsAcknowledged: number
  readonly unitsLate: number
}

export const listCascadesByLink = async (tx: Tx, codes: readonly string[]): Promise<readonly CascadeByLink[]> => {
  const asked = codes.filter((code) => code !== '')
  return asked.length === 0
    ? []
    : tx
        .selectFrom('netra.edaran_nodes as n')
        .select([
          'n.link_code as code',
          'n.edaran_id as circularId',
          'n.id as nodeId',
          'n.units',
          'n.units_acknowledged as unitsAcknowledged',
          'n.units_late as unitsLate',
        ])
        .where('n.link_code', 'in', asked)
        .execute()
}

/** The meeting at which a letter was handed over. */
type HandedAt = {
  readonly activityCode: string
  readonly title: string
  readonly heldOn: PlainDate | null
  readonly toName: string
}

/** Where a circular was handed over, for whoever took part there. */
export const listHandedAt = (tx: Tx, circularId: string): Promise<readonly HandedAt[]> =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.activity_documents as d', 'd.edaran_code', 'n.link_code')
    .innerJoin('netra.activities as a', 'a.id', 'd.activity_id')
    .select([
      'a.code as activityCode',
      sql<string>`a.title ->> 'id'`.as('title'),
      'a.held_on as heldOn',
      'd.to_name as toName',
    ])
    .where('n.edaran_id', '=', circularId)
    .where('n.acknowledged_way', '=', 'kertas')
    .where(sql<boolean>`cardinality(n.line) = 2`)
    .limit(5)
    .$castTo<HandedAt>()
    .execute()

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
      'e.withdrawn_at as withdrawnAt',
      'e.withdrawal_reason as withdrawalReason',
      'e.published_at as publishedAt',
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
  readonly unitsSent: number
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
      n.units, n.units_sent as "unitsSent", n.units_acknowledged as "unitsAcknowledged", n.units_late as "unitsLate", n.acknowledged_at as "acknowledgedAt",
      n.passed_on_at as "passedOnAt", n.late_at as "lateAt", (select max(r.reminded_at) from netra.edaran_reminders r where r.node_id = n.id) as "remindedAt",
      (select count(*) from netra.edaran_nodes c where c.parent_id = n.id) as children
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices i on i.id = e.issuer_office_id
    join netra.offices o on o.id = n.office_id
    where n.office_id = any (${offices}::uuid[]) and n.parent_id is not null and n.sent_at is not null and n.merged_into_office_id is null
      and e.state <> 'konsep'
    order by e.state = 'dicabut', n.acknowledged_at is not null, n.due_at, n.id
    limit 100`.execute(tx)
  return rows
}

export async function listIssuedCirculars(tx: Tx, offices: readonly string[]): Promise<readonly CircularLine[]> {
  const { rows } = await sql<CircularLine>`
    select e.id, n.id as "nodeId", e.kind, e.number, e.subject, i.name as issuer, i.zone, e.state, coalesce(e.sent_at, e.created_at) as at,
      e.deadline_at as "deadlineAt", coalesce(n.units, 0) as units, coalesce(n.units_sent, 0) as "unitsSent", coalesce(n.units_acknowledged, 0) as "unitsAcknowledged",
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
  readonly withdrawnAt: Instant | null
  readonly withdrawalReason: string | null
  /** For fewer than five offices: nothing is told of how far it came. */
  readonly isFew: boolean
  /** As it was counted last; null before the first count after the deadline of the sender, and where it went to few. */
  readonly coverage: {
    readonly note: string | null
    readonly units: number
    readonly unitsAcknowledged: number
    /** Null: not shown, because so few are meant or it moved by so few. */
    readonly people: number | null
    readonly peopleRead: number | null
    readonly peopleAttested: number | null
    readonly asOf: Instant
  } | null
  /** Null where the sender does not show it. */
  readonly text: {
    readonly n: number
    readonly fileId: string
    readonly fileName: string
    readonly bytes: number
    readonly sha256: string
    readonly verdict: SignatureVerdict
    readonly senderWords: string | null
    readonly basis: string
    readonly actIds: readonly string[]
  } | null
}

/** What the public sees: coverage as it was counted last after the deadline, the text where it is shown. The latest first. */
export async function listPublicCirculars(
  db: Db,
  at: Instant,
  { most, only = null }: { readonly most: number; readonly only?: string | null },
): Promise<readonly PublicCircular[]> {
  const { rows } = await sql<PublicCircular>`
    select id, kind, number, letter_on as "letterOn", subject, issuer, zone, sent_at as "sentAt", deadline_at as "deadlineAt",
      withdrawn_at as "withdrawnAt", withdrawal_reason as "withdrawalReason",
      is_few as "isFew",
      case when as_of is not null then json_build_object('note', public_note, 'units', units, 'unitsAcknowledged', acknowledged, 'people', people,
        'peopleRead', people_read, 'peopleAttested', attested, 'asOf', as_of) end as coverage,
      case when version is not null then json_build_object('n', version, 'fileId', file_id, 'fileName', file_name, 'bytes', bytes, 'sha256', sha256,
        'verdict', verdict, 'senderWords', sender_words, 'basis', basis, 'actIds', act_ids) end as text
    from netra.public_edaran(${at}, ${most}, ${only}::uuid)`.execute(db)
  return rows
}

/** One of them; null: nothing of it is for everybody. */
export const findPublicCircular = async (db: Db, at: Instant, id: string): Promise<PublicCircular | null> =>
  (await listPublicCirculars(db, at, { most: 1, only: id }))[0] ?? null

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

export const findOfficesByCode = async (tx: Tx, codes: readonly string[]): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('netra.offices')
      .select('id')
      .where('code', 'in', [...new Set(codes.map((code) => code.toUpperCase()))])
      .execute()
  ).map(({ id }) => id)

type StageAhead = {
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

type MergerLine = {
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
