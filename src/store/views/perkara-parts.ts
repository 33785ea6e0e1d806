import { sql } from 'kysely'
import type { AllegationOutcome, Attendance, Condition } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Json } from '#base'
import { holdWords, reportWords } from '../catatan/told.ts'
import type { Tx } from '../database.ts'
import type { PlenoMember } from '../pleno/pleno-store.ts'
import { followUpLines } from './follow-up-lines.ts'
import type { ChainLink } from './penerusan.ts'

/** The lists of the case page, each one query under the reader's own rights. */

/** Each report of a case. `words`: whether they are still those that its event commits to (decision 0177). */
export async function listReports(tx: Tx, caseId: string) {
  const rows = await reportRows(tx, caseId)
  return rows.map(({ regionCode, toldSalt, told, ...line }) => ({
    ...line,
    words: holdWords(told, {
      salt: toldSalt,
      words: reportWords({
        ...{ act_id: line.actId, evidence: line.evidence, happened_on: line.happenedOn, kind: line.kind },
        ...{ known_on: line.knownOn, lane: line.lane, narrative: line.narrative, place: line.place },
        ...{ region_code: regionCode, subject_kind: line.subjectKind, subject_name: line.subjectName },
        ...{ subject_office_name: line.subjectOfficeName, subject_position: line.subjectPosition },
      }),
    }),
  }))
}

const reportRows = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('netra.reports as r')
    .select((eb) => [
      'id',
      'lane',
      'kind',
      'door',
      'received_at as receivedAt',
      'happened_on as happenedOn',
      'known_on as knownOn',
      'place',
      'narrative',
      'evidence',
      'subject_kind as subjectKind',
      'subject_name as subjectName',
      'subject_position as subjectPosition',
      'subject_office_name as subjectOfficeName',
      'act_id as actId',
      'region_code as regionCode',
      'told_salt as toldSalt',
      eb
        .selectFrom('netra.events as e')
        .select(sql<Json>`e.data -> 'told'`.as('told'))
        .whereRef('e.report_id', '=', 'r.id')
        .where('e.type', '=', 'report-received')
        .limit(1)
        .as('told'),
      'identity_sealed as identitySealed',
      'identity_checked_on as identityCheckedOn',
      // Of what day the letter of a proxy is; who he is, the seal keeps.
      eb
        .selectFrom('netra.events as e')
        .select(sql<string | null>`max(e.data ->> 'letterOn')`.as('letterOn'))
        .whereRef('e.report_id', '=', 'r.id')
        .where('e.type', '=', 'proxy-came')
        .as('proxyLetterOn'),
      eb
        .selectFrom('netra.events as e')
        .select(sql<boolean | null>`bool_or(e.data ->> 'byVoice' = 'true')`.as('byVoice'))
        .whereRef('e.report_id', '=', 'r.id')
        .where('e.type', '=', 'report-received')
        .as('byVoice'),
      // As it was written down last.
      eb
        .selectFrom('netra.report_transcripts as t')
        .select('t.body')
        .whereRef('t.report_id', '=', 'r.id')
        .orderBy('t.written_at', 'desc')
        .orderBy('t.id', 'desc')
        .limit(1)
        .as('transcript'),
    ])
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute()
export type ReportLine = Awaited<ReturnType<typeof listReports>>[number]

export type AllegationLine = {
  readonly id: string
  readonly ordinal: number
  readonly subjectKind: string
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOfficeId: string | null
  readonly subjectOfficeName: string | null
  readonly actId: string | null
  readonly class: string | null
  readonly articles: readonly string[]
  readonly route: string | null
  readonly outcome: AllegationOutcome | null
  readonly outcomeBasis: string | null
  readonly decidedOn: PlainDate | null
}

export const listAllegations = (tx: Tx, caseId: string): Promise<readonly AllegationLine[]> =>
  tx
    .selectFrom('netra.allegations as a')
    .leftJoin('netra.offices as o', 'o.id', 'a.subject_office_id')
    .select(({ fn }) => [
      'a.id',
      'a.ordinal',
      'a.subject_kind as subjectKind',
      'a.subject_name as subjectName',
      'a.subject_position as subjectPosition',
      'a.subject_office_id as subjectOfficeId',
      fn.coalesce('o.name', 'a.subject_office_name').as('subjectOfficeName'),
      'a.act_id as actId',
      'a.class',
      'a.articles',
      'a.route',
      'a.outcome',
      'a.outcome_basis as outcomeBasis',
      'a.decided_on as decidedOn',
    ])
    .where('a.case_id', '=', caseId)
    .orderBy('a.ordinal')
    .$castTo<AllegationLine>()
    .execute()

export type KajianLine = {
  readonly id: string
  readonly kind: 'kajian-awal' | 'kajian'
  readonly madeOn: PlainDate
  readonly recordedAt: Instant
  readonly conditions: readonly Condition[]
  readonly violation: string | null
  readonly jurisdiction: string | null
  readonly body: string
  /** Null where the reader may not know the person. */
  readonly authorName: string | null
}

export const listKajian = (tx: Tx, caseId: string): Promise<readonly KajianLine[]> =>
  tx
    .selectFrom('netra.kajian as k')
    .leftJoin('netra.accounts as a', 'a.id', 'k.recorded_by')
    .select([
      'k.id',
      'k.kind',
      'k.made_on as madeOn',
      'k.recorded_at as recordedAt',
      'k.conditions',
      'k.violation',
      'k.jurisdiction',
      'k.body',
      'a.name as authorName',
    ])
    .where('k.case_id', '=', caseId)
    .orderBy('k.recorded_at')
    .orderBy('k.id')
    .$castTo<KajianLine>()
    .execute()

/** `minutes` is null for the rank above, which reads that a hearing was held and not what was said. */
export const listHearings = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('netra.hearings as h')
    .leftJoin('netra.hearing_minutes as m', 'm.hearing_id', 'h.id')
    .leftJoin('netra.hearing_recordings as r', 'r.hearing_id', 'h.id')
    .leftJoin('netra.hearing_signatures as s', 's.hearing_id', 'h.id')
    .leftJoin('netra.hearing_delegations as d', (join) =>
      join.onRef('d.hearing_id', '=', 'h.id').on('d.state', '<>', 'ditarik'),
    )
    .leftJoin('netra.offices as o', 'o.id', 'd.to_office_id')
    .select([
      'h.id',
      'h.party',
      'h.allegation_id as allegationId',
      'h.ordinal',
      'h.round',
      'h.again_of as againOf',
      'h.method',
      'h.scheduled_at as scheduledAt',
      'h.place',
      'h.state',
      'h.held_at as heldAt',
      'h.oath',
      'm.body as minutes',
      'r.made as recorded',
      'r.consented',
      'r.sha256 as recordingHash',
      'r.minutes_long as recordingMinutes',
      'r.kept_where as recordingWhere',
      'r.why_not as whyNotRecorded',
      's.way as signedWay',
      's.signed_on as signedOn',
      'd.state as delegation',
      'd.asked as delegatedAsked',
      'o.name as delegatedTo',
    ])
    .where('h.case_id', '=', caseId)
    .orderBy('h.scheduled_at')
    .execute()
export type HearingLine = Awaited<ReturnType<typeof listHearings>>[number]

/** None for the rank above: the timeline tells it that there was a discussion, and the minutes stay where the case is handled. */
export const listDiscussions = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('netra.gakkumdu_discussions')
    .select(['id', 'round', 'held_on as heldOn', 'number', 'minutes', 'elements'])
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .execute()
export type DiscussionLine = Awaited<ReturnType<typeof listDiscussions>>[number]

/** A line of the attendance as somebody reads it. */
export type Attended = { readonly member: string; readonly as: Attendance['as']; readonly reason?: string }

export type PlenoLine = {
  readonly id: string
  readonly number: string | null
  readonly officeName: string
  readonly heldOn: PlainDate
  readonly recordedAt: Instant
  readonly openness: string
  readonly chairId: string
  readonly chairName: string | null
  readonly size: number
  readonly quorum: number
  readonly quorumRule: string
  /** Without the reasons where the reader has none of its words. */
  readonly attendance: readonly Attended[]
  /** Whom the minutes name. */
  readonly members: readonly PlenoMember[]
  readonly mode: string
  readonly action: string | null
  /** Null where the reader may not read the LHP it decided on, and the copy is older than its words. */
  readonly decision: string | null
  readonly minutes: string | null
  readonly votesFor: number | null
  readonly votesAgainst: number | null
}

export const listPlenos = async (tx: Tx, caseId: string): Promise<readonly PlenoLine[]> =>
  asCopied(tx, caseId, await plenos(tx).where('p.case_id', '=', caseId).$castTo<PlenoLine>().execute())

type CopiedWords = Readonly<Record<string, Partial<Pick<PlenoLine, 'decision' | 'minutes' | 'attendance'>>>>

/** Plenos in the words that the copies of the case's LHPs have of them: the sitting may have written down a finder's name. */
export async function asCopied(tx: Tx, caseId: string, held: readonly PlenoLine[]): Promise<readonly PlenoLine[]> {
  const copies = await tx
    .selectFrom('netra.lhp_copies')
    .select(sql<CopiedWords>`coalesce(contents -> 'plenos', '{}')`.as('words'))
    .where('case_id', '=', caseId)
    .execute()
  return held.map((pleno) => copies.reduce((line, { words }) => ({ ...line, ...words[pleno.id] }), pleno))
}

export const listPlenosOfLhp = (tx: Tx, lhpId: string): Promise<readonly PlenoLine[]> =>
  plenos(tx).where('p.lhp_id', '=', lhpId).$castTo<PlenoLine>().execute()

const plenos = (tx: Tx) =>
  tx
    .selectFrom('netra.plenos as p')
    .innerJoin('netra.offices as o', 'o.id', 'p.office_id')
    .leftJoin('netra.pleno_words as w', 'w.pleno_id', 'p.id')
    .select([
      'p.id',
      'p.number',
      'p.held_on as heldOn',
      'p.recorded_at as recordedAt',
      'p.openness',
      'p.chair_id as chairId',
      'o.name as officeName',
      // By the minutes, and not by the account: the reader may know nobody of that office.
      sql<
        string | null
      >`(select m ->> 'name' from jsonb_array_elements(p.members) m where m ->> 'id' = p.chair_id::text)`.as(
        'chairName',
      ),
      'p.size',
      'p.quorum',
      'p.quorum_rule as quorumRule',
      sql<readonly Attended[]>`coalesce(w.attendance, p.attendance)`.as('attendance'),
      'p.members',
      'p.mode',
      'p.action',
      'w.decision',
      'w.minutes',
      'p.votes_for as votesFor',
      'p.votes_against as votesAgainst',
    ])
    .orderBy('p.held_on')
    .orderBy('p.recorded_at')

/** What came back on a referral, by whom and according to whom; contradicting lines stand side by side. */
export const listReferrals = (tx: Tx, caseId: string): Promise<readonly ReferralLine[]> =>
  tx
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
    .innerJoin('netra.offices as f', 'f.id', 'r.from_office_id')
    .select([
      'r.id',
      'r.parent_id as parentId',
      'r.route',
      'r.letter_number as letterNumber',
      'r.letter_on as letterOn',
      'r.sent_at as sentAt',
      'r.state',
      'r.state_since as stateSince',
      'o.id as receivingOfficeId',
      'o.name as receivingOfficeName',
      'o.kind as receivingKind',
      'f.name as fromOfficeName',
      'r.allegation_ids as allegationIds',
      followUpLines(tx).as('followUps'),
    ])
    .where('r.case_id', '=', caseId)
    .orderBy('r.sent_at')
    .$castTo<ReferralLine>()
    .execute()

/** A file of the case on its way; its clocks stand with those of the case. */
export type ReferralLine = Omit<ChainLink, 'zone' | 'clocks'> & {
  readonly parentId: string | null
  readonly route: string
  readonly stateSince: Instant
  readonly receivingOfficeId: string
  readonly allegationIds: readonly string[]
}
