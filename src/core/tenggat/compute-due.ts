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
import type { CountedDay, DaysOff } from './counted-days.ts'
import { startClock, type TermUsed } from './start-clock.ts'

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
}: DueQuestion): Result<DueAnswer, DueRefusal> {
  const startedAt = inYears.test(start) ? instantAt(start, zone) : null
  if (startedAt === null) return refuse({ reason: 'not-a-time' })
  // Before the first day that a source states, the oldest text we hold is the best there is.
  const rule = ruleInForce(ruleId, localDay(startedAt, zone)) ?? findRule(ruleId)
  if (rule === null) return refuse({ reason: 'unknown-rule' })
  const refusal = whyNot(rule, regime, extended)
  if (refusal !== null) return refuse({ reason: refusal })
  const { dueAt, dueOn, cite, mark, used, working } = startClock({
    rule,
    startedAt,
    zone,
    daysOff,
    confirmation: null,
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
    steps: working.map(({ day, counts, why }) => ({ day, counts, why })),
  })
}

function whyNot(rule: RuleRow, regime: RegimeId, extended: boolean): DueRefusal['reason'] | null {
  if (rule.regime !== 'both' && rule.regime !== regime) return 'other-regime'
  if (rule.term === null) return 'no-term'
  return extended && rule.term.extension === undefined ? 'no-longer-term' : null
}
