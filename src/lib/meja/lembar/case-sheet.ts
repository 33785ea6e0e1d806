import { catalogueDaysOff } from '#app'
import { withDecreed } from '#core'
import type { Instant } from '#law'
import type { CasePage } from '#store/views'
import { here, m, momentInWords, numberInWords, stateInWords } from '#wording'
import { kindOfReportInWords } from '../../laporan/words.ts'
import { caseHolds } from '../../pemegang/case-holds.ts'
import { numberOf } from '../inbox-rows.ts'
import { lookOf } from '../state-look.ts'
import { allegationSheet } from './allegations.ts'
import { caseClockLine } from './clocks.ts'
import { findingSheet } from './finding.ts'
import { factsOf } from './facts.ts'
import { mayHandle, papersSheet } from './papers.ts'
import { linkedLine } from './linked-line.ts'
import { ppkSheet } from './ppk.ts'
import { conflictSheet } from './conflict.ts'
import { retaliationSheet } from './retaliation.ts'
import { referralSheet } from './referrals.ts'
import { stepsOf } from './steps.ts'
import { timelineLine } from './timeline.ts'
import { discussionSheet, hearingSheet, kajianSheet, plenoSheet, reportSheet } from './work.ts'

/** The whole page of a case in the reader's words. Made on the server, so that a phone need not carry the law. */
export type CaseSheet = ReturnType<typeof caseSheet>

export function caseSheet(page: CasePage, now: Instant) {
  const { held, summary } = page
  const { clocks: all, decreed, record } = page
  const daysOff = withDecreed(catalogueDaysOff, decreed)
  const around = { now, regime: held.regime, decreed, daysOff, decided: record.decided, clocks: all }
  const clocks = all.map((clock) => ({ ...caseClockLine(clock, around), running: clock.closedAt === null }))
  return {
    id: held.id,
    title: numberOf({ registerNumber: held.registerNumber, receiptNumber: summary.receiptNumber, id: held.id }),
    caption: m.meja_case_caption({ kind: kindOfReportInWords(held.kind), place: summary.regionName }),
    state: { says: stateInWords(held.state), look: lookOf(held.state) },
    late: held.lateSince !== null,
    demonstration: summary.demonstration,
    holds: caseHolds({ ...page, officeName: summary.officeName }, now),
    steps: stepsOf(page, now),
    facts: factsOf(page),
    twins: held.linkedCaseId === null ? page.twins.map(linkedLine) : [],
    linked: {
      here: summary.linkedHere.map(({ id, receiptNumber }) => ({ id, says: receiptNumber ?? id.slice(-6) })),
      to: held.linkedCaseId,
    },
    allegations: page.allegations.map((line) => allegationSheet(line, page)),
    running: clocks.filter(({ running }) => running),
    ended: clocks.filter(({ running }) => !running),
    reports: page.reports.map((line) => reportSheet(line, held.zone)),
    findings: page.findings.map((line) => findingSheet(line, page)),
    kajian: page.kajian.map(kajianSheet),
    hearings: page.hearings.map((line) => hearingSheet(line, page)),
    discussions: page.discussions.map(discussionSheet),
    plenos: page.plenos.map((line) => plenoSheet(line, page)),
    referrals: page.referrals.map((line) => referralSheet(line, page, now)),
    papers: papersSheet(page),
    evidenceHref: mayHandle(page) ? here(`/meja/perkara/${held.id}/bukti`) : null,
    ppk: ppkSheet(page),
    conflict: conflictSheet(page, now),
    retaliation: retaliationSheet(page),
    threads: threadsInWords(page),
    timeline: page.timeline.map((entry) => timelineLine(entry, held.zone)).toReversed(),
    newest: newestOf(page),
    asOf: momentInWords(now, held.zone),
  }
}

/** Null where nobody can be written to, or not by this reader. */
function threadsInWords({ threads }: CasePage): string | null {
  if (threads.length === 0) return null
  const unread = threads.reduce((sum, thread) => sum + thread.unread, 0)
  return unread === 0 ? m.pesan_case_link() : m.pesan_case_unread({ count: numberInWords(unread) })
}

/** What was written down last, which may have happened long before. */
function newestOf({ timeline, held }: CasePage): string | null {
  const [first, ...rest] = timeline
  if (first === undefined) return null
  const newest = rest.reduce(
    (last, entry) => (Date.parse(entry.recordedAt) >= Date.parse(last.recordedAt) ? entry : last),
    first,
  )
  return timelineLine(newest, held.zone).title
}
