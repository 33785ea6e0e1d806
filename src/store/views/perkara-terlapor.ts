import { sql } from 'kysely'
import type { AccusedStatementKind } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { SubjectChange } from '../klarifikasi/accused-door.ts'

/** One person the case accuses, by the first allegation against him, and whether a code of his still opens. */
type AccusedSubject = {
  readonly allegationId: string
  readonly subjectKind: string
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOfficeName: string | null
  readonly codeMadeAt: Instant | null
  /** From when that code opens nothing any more. */
  readonly codeExpiresAt: Instant | null
}

export type AccusedSide = {
  readonly subjects: readonly AccusedSubject[]
  readonly statements: readonly {
    readonly id: string
    readonly kind: AccusedStatementKind
    readonly body: string
    readonly receivedAt: Instant
    readonly subjectName: string | null
    /** The letter it was recorded from; null where it came by his code. */
    readonly paper: { readonly number: string | null; readonly accordingTo: string } | null
    readonly file: { readonly id: string; readonly size: number } | null
    readonly decision: { readonly granted: boolean; readonly reason: string; readonly decidedAt: Instant } | null
    readonly changes: readonly SubjectChange[]
  }[]
  readonly deliveries: readonly {
    readonly hearingId: string
    readonly way: string
    readonly deliveredAt: Instant
    readonly proof: string
  }[]
  readonly signatures: readonly { readonly hearingId: string; readonly way: string; readonly signedOn: PlainDate }[]
}

/** A granted correction in every allegation it changed says the same; one line is enough. */
async function listChanges(tx: Tx, caseId: string): Promise<ReadonlyMap<string, SubjectChange>> {
  const rows = await tx
    .selectFrom('netra.subject_corrections')
    .select(['statement_id as statementId', 'field', 'was', 'becomes'])
    .where('case_id', '=', caseId)
    .$castTo<SubjectChange & { readonly statementId: string }>()
    .execute()
  return new Map(rows.map(({ statementId, ...change }) => [statementId, change]))
}

export async function findAccusedSide(tx: Tx, caseId: string): Promise<AccusedSide> {
  return {
    subjects: await listSubjects(tx, caseId),
    statements: await listStatements(tx, caseId),
    deliveries: await tx
      .selectFrom('netra.hearing_deliveries as d')
      .innerJoin('netra.hearings as h', 'h.id', 'd.hearing_id')
      .select(['d.hearing_id as hearingId', 'd.way', 'd.delivered_at as deliveredAt', 'd.proof'])
      .where('h.case_id', '=', caseId)
      .orderBy('d.delivered_at')
      .execute(),
    signatures: await tx
      .selectFrom('netra.hearing_signatures as s')
      .innerJoin('netra.hearings as h', 'h.id', 's.hearing_id')
      .select(['s.hearing_id as hearingId', 's.way', 's.signed_on as signedOn'])
      .where('h.case_id', '=', caseId)
      .$castTo<AccusedSide['signatures'][number]>()
      .execute(),
  }
}

async function listSubjects(tx: Tx, caseId: string): Promise<readonly AccusedSubject[]> {
  const { rows } = await sql<AccusedSubject>`
    select a.id as "allegationId", a.subject_kind as "subjectKind", a.subject_name as "subjectName",
      a.subject_position as "subjectPosition", coalesce(o.name, a.subject_office_name) as "subjectOfficeName",
      (select max(k.made_at) from netra.accused_codes k join netra.allegations b on b.id = k.allegation_id
        where k.case_id = a.case_id and k.revoked_at is null and netra.same_subject(a, b)) as "codeMadeAt",
      (select max(k.expires_at) from netra.accused_codes k join netra.allegations b on b.id = k.allegation_id
        where k.case_id = a.case_id and k.revoked_at is null and netra.same_subject(a, b)) as "codeExpiresAt"
    from netra.allegations a
    left join netra.offices o on o.id = a.subject_office_id
    where a.case_id = ${caseId}
      and not exists (select from netra.allegations b
        where b.case_id = a.case_id and b.ordinal < a.ordinal and netra.same_subject(a, b))
    order by a.ordinal`.execute(tx)
  return rows
}

async function listStatements(tx: Tx, caseId: string): Promise<AccusedSide['statements']> {
  const rows = await tx
    .selectFrom('netra.accused_statements as s')
    .innerJoin('netra.allegations as a', 'a.id', 's.allegation_id')
    .leftJoin('netra.accused_corrections as d', 'd.statement_id', 's.id')
    .leftJoin('netra.accused_files as f', 'f.statement_id', 's.id')
    .select([
      's.id',
      's.kind',
      's.body',
      's.received_at as receivedAt',
      'a.subject_name as subjectName',
      's.paper_number as paperNumber',
      's.according_to as accordingTo',
      'd.granted',
      'd.reason',
      'd.decided_at as decidedAt',
      'f.id as fileId',
      'f.size as fileSize',
    ])
    .where('s.case_id', '=', caseId)
    .orderBy('s.received_at')
    .execute()
  const changes = await listChanges(tx, caseId)
  return rows.map(({ granted, reason, decidedAt, kind, fileId, fileSize, paperNumber, accordingTo, ...line }) => ({
    ...line,
    kind: kind as AccusedStatementKind,
    paper: accordingTo === null ? null : { number: paperNumber, accordingTo },
    file: fileId === null || fileSize === null ? null : { id: fileId, size: fileSize },
    changes: [changes.get(line.id)].filter((change) => change !== undefined),
    decision: granted === null || reason === null || decidedAt === null ? null : { granted, reason, decidedAt },
  }))
}
