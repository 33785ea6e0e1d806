import { accept, refuse, type Result } from '#base'
import {
  findRule,
  instantAt,
  localDay,
  ruleInForce,
  withOffset,
  type Mark,
  type RegimeId,
  type RuleRow,
  type Zone,
} from '#law'
import { confirmationOn, type DecidedValue } from '../hukum/decided-law.ts'
import type { CountedDay, DaysOff } from './counted-days.ts'
import { chosenIn, startClock, type Confirmation, type TermUsed } from './start-clock.ts'

/** What anybody may ask: when would this term end? Nothing is started by the answer. */
export type DueQuestion = {
  readonly regime: RegimeId
  readonly ruleId: string
  /** The longer term, where the row has one: 3 + 2, or 14 in all. */
  readonly extended: boolean
  /** Wall-clock time at the office, `2024-10-17T09:00`. */
  readonly start: string
  /** Of the handling office. */
  readonly zone: Zone
  readonly daysOff: DaysOff
  /** What the legal desk decided, as a clock would be started by it; the catalogue's own where it is left out. */
  readonly decided?: readonly DecidedValue[]
}

export type DueAnswer = {
  /** The first instant that is too late, with the office's offset. */
  readonly dueAt: string
  /** Days: the last day that counts. Hours: the day on which the last hour ends. */
  readonly dueOn: string
  readonly zone: Zone
  readonly rule: string
  readonly article: string
  /** The weakest mark of the row's parameters. */
  readonly verification: Mark
  readonly used: TermUsed
  /** By what decision the row may act though it is not confirmed in its sources, or no longer acts. */
  readonly confirmation: Confirmation | null
  /** Empty for hours, which are not days. */
  readonly steps: readonly Pick<CountedDay, 'day' | 'counts' | 'why'>[]
}

export type DueRefusal = {
  readonly reason: 'not-a-time' | 'unknown-rule' | 'other-regime' | 'no-term' | 'no-longer-term'
}

/** Of 1900 to 2199: a term from further off could end where the calendar itself does. */
const inYears = /^(19|20|21)/

export function computeDue({
  regime,
  ruleId,
  extended,
  start,
  zone,
  daysOff,
  decided = [],
}: DueQuestion): Result<DueAnswer, DueRefusal> {
  const startedAt = inYears.test(start) ? instantAt(start, zone) : null
  if (startedAt === null) return refuse({ reason: 'not-a-time' })
  const newest = findRule(ruleId)
  // Before the first day that a source states, the oldest text we hold is the best there is.
  const rule = ruleInForce(ruleId, localDay(startedAt, zone)) ?? newest
  if (rule === null || newest === null) return refuse({ reason: 'unknown-rule' })
  const refusal = whyNot(rule, regime, extended)
  if (refusal !== null) return refuse({ reason: refusal })
  const confirmation = confirmationOn(newest, decided, localDay(startedAt, zone))
  const { dueAt, dueOn, cite, mark, used, working } = startClock({
    rule,
    startedAt,
    zone,
    daysOff,
    confirmation,
    extended,
  })
  return accept({
    dueAt: withOffset(dueAt, zone),
    dueOn,
    zone,
    rule: rule.id,
    article: cite,
    verification: mark,
    used,
    confirmation,
    steps: working.map(({ day, counts, why }) => ({ day, counts, why })),
  })
}

/** As programs are answered. What the legal desk decided otherwise than the catalogue is named, and only then. */
export function dueFacts({ used: _used, confirmation, ...facts }: DueAnswer) {
  const decided = confirmation !== null && 'outOfForce' in confirmation ? { inForce: false } : chosenIn(confirmation)
  return Object.keys(decided).length === 0 ? facts : { ...facts, decided }
}

function whyNot(rule: RuleRow, regime: RegimeId, extended: boolean): DueRefusal['reason'] | null {
  if (rule.regime !== 'both' && rule.regime !== regime) return 'other-regime'
  if (rule.term === null) return 'no-term'
  return extended && rule.term.extension === undefined ? 'no-longer-term' : null
}
