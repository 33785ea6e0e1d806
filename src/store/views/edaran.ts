import { sql } from 'kysely'
import type { CircularKind, CircularWay, SignatureVerdict } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Db, Tx } from '../database.ts'

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
