import {
  conflictLateFrom,
  isLate,
  movesFrom,
  type Case,
  type CaseState,
  type Moment,
  type Move,
  type Party,
} from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { ppkConflicts, type PpkConflict } from '../kantor/ppk-conflicts.ts'
import { matchStore, type SubjectMatch } from '../pencocokan/match-store.ts'
import { kajianFiles, type KajianFile } from '../naskah/kajian-files.ts'
import { signedPapers, type SignedLine } from '../naskah/signed-papers.ts'
import { caseStore, type HeldCase } from '../perkara/case-store.ts'
import { listConflictClaims, type ConflictClaim } from '../perkara/conflict-store.ts'
import { threadStore, type ReportThread } from '../pesan/thread-store.ts'
import { momentOf } from '../perkara/moment-of.ts'
import { partiesOn, readCase } from '../perkara/read-case.ts'
import { calendarStore, type DecreedRow } from '../tenggat/calendar-store.ts'
import { deadlineColumns, storedDeadline, type StoredDeadline } from '../tenggat/deadline-row.ts'
import {
  listAllegations,
  listDiscussions,
  listHearings,
  listKajian,
  listPlenos,
  listReferrals,
  listReports,
  type AllegationLine,
  type DiscussionLine,
  type HearingLine,
  type KajianLine,
  type PlenoLine,
  type ReferralLine,
  type ReportLine,
} from './perkara-parts.ts'
import { findCaseRecord, type CaseRecord } from './perkara-record.ts'
import { findAccusedSide, type AccusedSide } from './perkara-terlapor.ts'
import { listFindings, type FindingLine } from './perkara-temuan.ts'
import { findRetaliation, type RetaliationSide } from './perkara-pembalasan.ts'
import { listTimeline, type TimelineEntry } from './perkara-timeline.ts'

/** As much of a case as says who holds it: what every page of it shows beside its own. */
export type HeldPage = Pick<CasePage, 'held' | 'facts' | 'referrals' | 'clocks'> & {
  readonly officeName: string
  /** Of those that the rank below was asked to hold: whether and by whom. None for the rank above. */
  readonly hearings: readonly Pick<HearingLine, 'delegation' | 'delegatedTo'>[]
  readonly allegations: readonly Pick<AllegationLine, 'id' | 'ordinal' | 'subjectKind'>[]
}

/** Everything the case page shows. No field holds who reported: that is sealed and opened elsewhere. */
export type CasePage = {
  readonly held: HeldCase
  readonly summary: CaseSummary
  readonly reports: readonly ReportLine[]
  readonly allegations: readonly AllegationLine[]
  /** Every clock that ever ran, running ones first, each with its worked arithmetic. */
  readonly clocks: readonly (StoredDeadline & { readonly late: boolean })[]
  /** The days off decreed since the catalogue was written, as they hold now: the calendar row behind a day. */
  readonly decreed: readonly DecreedRow[]
  readonly kajian: readonly KajianLine[]
  /** Kajian as they came back from Word; none for the rank above. */
  readonly kajianFiles: readonly KajianFile[]
  readonly hearings: readonly HearingLine[]
  readonly discussions: readonly DiscussionLine[]
  readonly plenos: readonly PlenoLine[]
  /** Empty for a case that no LHP made. */
  readonly findings: readonly FindingLine[]
  readonly referrals: readonly ReferralLine[]
  /** Who the accused are, by number, employer and post on the day of the act, as recorded last. */
  readonly matches: readonly SubjectMatch[]
  /** PPK who stand for election or are kin of the accused, as recorded. */
  readonly ppkConflicts: readonly PpkConflict[]
  /** What came back signed; none for the rank above. */
  readonly signed: readonly SignedLine[]
  readonly timeline: readonly TimelineEntry[]
  /** Law, calendar and posts with the times they were recorded at. */
  readonly record: CaseRecord
  /** The accused and what they sent by their codes: for the office that handles the case, empty for anybody else. */
  readonly accused: AccusedSide
  /** What was done because of a report, and what it hangs together with. */
  readonly retaliation: RetaliationSide
  /** What the case claims of Bawaslu offices and their people, and what the rank above said of that. */
  readonly claims: readonly ConflictClaim[]
  /** Of reports whose reporters can be written to: for the office that handles the case, none for anybody else. */
  readonly threads: readonly Pick<ReportThread, 'reportId' | 'unread'>[]
  /** Of those the clock named, the ones the actor may read and nobody joined yet. */
  readonly twins: readonly SuspectedTwin[]
  /** What the actor may act as on this case; empty for whoever only reads. */
  readonly parties: readonly Party[]
  /** What may be done now and by whom, and why not the rest. */
  readonly moves: readonly Move[]
  readonly facts: Case
  /** By which an act is a breach of ethics or of discipline. */
  readonly moment: Moment
}

type CaseSummary = {
  readonly officeName: string
  readonly regionName: string
  readonly electionName: string | null
  readonly happenedOn: string
  readonly knownOn: string
  readonly openedAt: Instant
  readonly receiptNumber: string | null
  readonly registeredOn: string | null
  readonly demonstration: boolean
  /** Cases that were linked to this one: the same report through another door. */
  readonly linkedHere: readonly { readonly id: string; readonly receiptNumber: string | null }[]
}

/** A case that may tell the same: named by the clock, joined only by a person. */
type SuspectedTwin = {
  readonly id: string
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly state: CaseState
  readonly happenedOn: PlainDate
}

/** The page of one case, or null for whoever may not see it. Open it through the use case openCasePage, which notes the reading. */
export async function findCasePage(tx: Tx, id: string, actor: ActorId, now: Instant): Promise<CasePage | null> {
  const held = await caseStore.find(tx, id)
  if (held === null) return null
  const facts = await readCase(tx, held)
  const parties = await partiesOn(tx, held, actor, now)
  const timeline = await listTimeline(tx, id)
  const clocks = await clocksOf(tx, id, now)
  return {
    held,
    summary: await summaryOf(tx, held),
    reports: await listReports(tx, id),
    allegations: await listAllegations(tx, id),
    clocks,
    decreed: await calendarStore.listCurrent(tx),
    kajian: await listKajian(tx, id),
    kajianFiles: await kajianFiles.list(tx, id),
    hearings: await listHearings(tx, id),
    discussions: await listDiscussions(tx, id),
    plenos: await listPlenos(tx, id),
    findings: await listFindings(tx, id),
    referrals: await listReferrals(tx, id),
    matches: await matchStore.list(tx, id),
    ppkConflicts: await ppkConflicts.list(tx, id),
    signed: await signedPapers.list(tx, id),
    timeline,
    record: await findCaseRecord(tx, id, [...new Set(clocks.map(({ ruleId }) => ruleId))]),
    accused: await findAccusedSide(tx, id),
    retaliation: await findRetaliation(tx, held),
    claims: await listConflictClaims(tx, id, conflictLateFrom(now)),
    threads: await threadStore.listOfCase(tx, id),
    twins: await listTwins(tx, timeline),
    parties,
    moves: movesFrom(facts, parties, now),
    facts,
    moment: await momentOf(tx, held),
  }
}

/** For the pages of a case that note their own reading; null for whoever may not see it. */
export async function findHeldPage(tx: Tx, id: string, now: Instant): Promise<HeldPage | null> {
  const held = await caseStore.find(tx, id)
  if (held === null) return null
  const facts = await readCase(tx, held)
  // Also of a finished case: a sanction that nobody said was carried out is waited for.
  const referrals = await listReferrals(tx, id)
  const isOut = referrals.length > 0
  const { officeName } = await tx
    .selectFrom('netra.offices')
    .select('name as officeName')
    .where('id', '=', held.officeId)
    .executeTakeFirstOrThrow()
  return {
    held,
    facts,
    officeName,
    hearings: await listHearings(tx, id),
    allegations: isOut ? await listAllegations(tx, id) : [],
    referrals,
    clocks: isOut ? await clocksOf(tx, id, now) : [],
  }
}

const clocksOf = async (tx: Tx, id: string, now: Instant) =>
  (await listClocks(tx, id)).map((clock) => ({ ...clock, late: clock.closedAt === null && isLate(clock, now) }))

async function summaryOf(tx: Tx, held: HeldCase): Promise<CaseSummary> {
  const row = await tx
    .selectFrom('netra.cases as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .leftJoin('netra.elections as e', 'e.id', 'c.election_id')
    .select([
      'o.name as officeName',
      'r.name as regionName',
      'e.name as electionName',
      'c.happened_on as happenedOn',
      'c.known_on as knownOn',
      'c.opened_at as openedAt',
      'c.receipt_number as receiptNumber',
      'c.registered_on as registeredOn',
      'c.demonstration',
    ])
    .where('c.id', '=', held.id)
    .executeTakeFirstOrThrow()
  const linkedHere = await tx
    .selectFrom('netra.cases')
    .select(['id', 'receipt_number as receiptNumber'])
    .where('linked_case_id', '=', held.id)
    .execute()
  return { ...row, linkedHere }
}

async function listTwins(tx: Tx, timeline: readonly TimelineEntry[]): Promise<readonly SuspectedTwin[]> {
  const named = timeline
    .filter(({ type }) => type === 'twins-suspected')
    .flatMap(({ data: { caseIds } }) => (Array.isArray(caseIds) ? caseIds.map(String) : []))
  if (named.length === 0) return []
  return tx
    .selectFrom('netra.cases')
    .select([
      'id',
      'register_number as registerNumber',
      'receipt_number as receiptNumber',
      'state',
      'happened_on as happenedOn',
    ])
    .where('id', 'in', named)
    .where('state', '<>', 'ditautkan')
    .orderBy('id')
    .$castTo<SuspectedTwin>()
    .execute()
}

async function listClocks(tx: Tx, caseId: string): Promise<readonly StoredDeadline[]> {
  const rows = await tx
    .selectFrom('netra.deadlines')
    .select(deadlineColumns)
    .where('case_id', '=', caseId)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .orderBy('due_at')
    .execute()
  return rows.map(storedDeadline)
}
