import type { MatchWay, NumberKind, Since } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

export const matchPapers = ['cetak-siasn', 'surat', 'lain'] as const
export type MatchPaper = (typeof matchPapers)[number]

/** Who an accused is, as recorded last. The number is sealed and in none of these fields. */
export type SubjectMatch = {
  readonly id: string
  readonly allegationId: string
  readonly way: MatchWay
  readonly onDay: PlainDate
  readonly employerId: string | null
  readonly employer: string | null
  readonly employerKind: string | null
  readonly unit: string | null
  readonly post: string | null
  readonly since: Since | null
  readonly employerToday: string | null
  readonly numberKind: NumberKind | null
  readonly officeKeyId: string | null
  readonly paperKind: MatchPaper | null
  readonly paperNumber: string | null
  readonly paperOn: PlainDate | null
  readonly accordingTo: string | null
  readonly reason: string | null
  readonly recordedAt: Instant
}

export type NewMatch = Omit<SubjectMatch, 'employerKind'> & {
  readonly caseId: string
  readonly pegawaiId: string | null
  readonly number: Uint8Array | null
  readonly recordedBy: ActorId
}

export const matchStore = {
  /** The newest of each allegation of the case. */
  list: (tx: Tx | Db, caseId: string): Promise<readonly SubjectMatch[]> =>
    tx
      .selectFrom('netra.subject_matches as s')
      .leftJoin('netra.offices as o', 'o.id', 's.employer_office_id')
      .distinctOn('s.allegation_id')
      .select([
        's.id',
        's.allegation_id as allegationId',
        's.way',
        's.on_day as onDay',
        's.employer_office_id as employerId',
        's.employer_name as employer',
        'o.kind as employerKind',
        's.unit_name as unit',
        's.post',
        's.since',
        's.employer_today as employerToday',
        's.number_kind as numberKind',
        's.office_key_id as officeKeyId',
        's.paper_kind as paperKind',
        's.paper_number as paperNumber',
        's.paper_on as paperOn',
        's.according_to as accordingTo',
        's.reason',
        's.recorded_at as recordedAt',
      ])
      .where('s.case_id', '=', caseId)
      .orderBy('s.allegation_id')
      .orderBy('s.recorded_at', 'desc')
      .orderBy('s.id', 'desc')
      .$castTo<SubjectMatch>()
      .execute(),

  async record(tx: Tx, row: NewMatch): Promise<void> {
    await tx
      .insertInto('netra.subject_matches')
      .values({
        id: row.id,
        case_id: row.caseId,
        allegation_id: row.allegationId,
        way: row.way,
        on_day: row.onDay,
        pegawai_id: row.pegawaiId,
        employer_office_id: row.employerId,
        employer_name: row.employer,
        unit_name: row.unit,
        post: row.post,
        since: row.since,
        employer_today: row.employerToday,
        number_kind: row.numberKind,
        number_hmac: row.number === null ? null : Buffer.from(row.number),
        office_key_id: row.officeKeyId,
        paper_kind: row.paperKind,
        paper_number: row.paperNumber,
        paper_on: row.paperOn,
        according_to: row.accordingTo,
        reason: row.reason,
        recorded_at: row.recordedAt,
        recorded_by: row.recordedBy,
      })
      .execute()
  },
}
