import { conditionsFor, findRule, type PlainDate, type RegimeId, type ReportCondition } from '#law'
import type { DaysOff } from '../tenggat/counted-days.ts'
import type { Confirmation } from '../tenggat/start-clock.ts'
import type { Condition, ConditionWhy, Met } from './condition.ts'
import { reportingLimit } from './reporting-limit.ts'

/** What is known of a report, without a word of what it says. */
export type ReportFacts = {
  readonly regime: RegimeId
  readonly lane: 'informasi' | 'laporan'
  /** Sent through the web or the API: the ink and the ID come later, at the counter. */
  readonly online: boolean
  /** Name and address are given, in the clear to us or sealed. */
  readonly reporterNamed: boolean
  readonly subjectNamed: boolean
  readonly knownOn: PlainDate | null
  readonly signed: boolean
  readonly identityShown: boolean
  readonly placeGiven: boolean
  readonly timeGiven: boolean
  readonly described: boolean
  readonly evidenceGiven: boolean
}

/** The day it is judged, and the calendar and confirmation of the reporting limit. */
export type Judged = {
  readonly today: PlainDate
  readonly daysOff: DaysOff
  readonly confirmation: Confirmation | null
}

type Answer = { readonly met: Met; readonly why: ConditionWhy }

const given = (yes: boolean): Answer =>
  yes ? { met: true, why: { kind: 'given' } } : { met: false, why: { kind: 'missing' } }
const atTheCounter = (done: boolean, online: boolean): Answer =>
  !done && online ? { met: 'later', why: { kind: 'at-the-counter' } } : given(done)

/** What each condition of the catalogue looks at. */
const answers: Readonly<Record<ReportCondition['id'], (facts: ReportFacts, judged: Judged) => Answer>> = {
  'reporter-named': ({ reporterNamed }) => given(reporterNamed),
  'subject-named': ({ subjectNamed }) => given(subjectNamed),
  'in-time': inTime,
  signature: ({ signed, online }) => atTheCounter(signed, online),
  place: ({ placeGiven }) => given(placeGiven),
  time: ({ timeGiven }) => given(timeGiven),
  description: ({ described }) => given(described),
  evidence: ({ evidenceGiven }) => given(evidenceGiven),
}

function inTime({ regime, knownOn }: ReportFacts, { today, daysOff, confirmation }: Judged): Answer {
  if (knownOn === null) return { met: false, why: { kind: 'day-not-known' } }
  const { left, lastDay } = reportingLimit({ regime, knownOn, today, daysOff, confirmation })
  return left < 0
    ? { met: false, why: { kind: 'too-late', lastDay } }
    : { met: true, why: { kind: 'days-left', left, lastDay } }
}

/**
 * The live checklist: each condition of the regime with its reason and article. Informasi awal needs no reporter, no
 * form and no proof: only what, where and when.
 */
export function checkConditions(facts: ReportFacts, judged: Judged): readonly Condition[] {
  const rows = conditionsFor(facts.regime, judged.today)
  const asked =
    facts.lane === 'informasi' ? rows.filter(({ kind, id }) => kind === 'materiel' && id !== 'evidence') : rows
  const lines = asked.map((row): Condition => ({
    id: row.id,
    kind: row.kind,
    ...answers[row.id](facts, judged),
    article: row.cite,
    mark: row.id === 'in-time' && facts.knownOn !== null ? limitMark(facts.regime, facts.knownOn, judged) : row.mark,
  }))
  return facts.lane === 'laporan' && facts.online ? [...lines, identityLine(facts)] : lines
}

/** The condition is as sure as the reading of its days. */
const limitMark = (regime: RegimeId, knownOn: PlainDate, judged: Judged) =>
  reportingLimit({ regime, knownOn, ...judged }).mark

const onlineRule: Readonly<Record<RegimeId, string>> = { pilkada: 'P-DARING', pemilu: 'M-DARING' }

function identityLine({ regime, identityShown }: ReportFacts): Condition {
  const rule = findRule(onlineRule[regime])
  if (rule === null) throw new Error(`no rule ${onlineRule[regime]}`)
  return {
    id: 'identity-shown',
    kind: 'formal',
    ...atTheCounter(identityShown, true),
    article: rule.cite,
    mark: rule.step,
  }
}
