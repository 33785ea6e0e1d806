import { daysBetween, findRule, weakestMark, type Mark, type PlainDate, type RegimeId } from '#law'
import { dueOn, type DaysOff } from '../tenggat/counted-days.ts'
import { actsOn, chosenIn, type Confirmation } from '../tenggat/start-clock.ts'

const limitRule: Readonly<Record<RegimeId, 'P1' | 'M1'>> = { pilkada: 'P1', pemilu: 'M1' }

type LimitInput = {
  readonly regime: RegimeId
  /** The day it became known: the limit runs from here, not from the event. */
  readonly knownOn: PlainDate
  readonly today: PlainDate
  readonly daysOff: DaysOff
  readonly confirmation: Confirmation | null
}

export type ReportingLimit = {
  readonly ruleId: string
  readonly lastDay: PlainDate
  /** Days until and with the last day; 0 on the last day itself, negative when it has passed. */
  readonly left: number
  readonly mark: Mark
  /** Whether the reading behind it is confirmed enough to stop anything. */
  readonly acting: boolean
}

/** How long a report may still be made: 7 days in Pilkada, 7 working days in Pemilu, from the day it was known. */
export function reportingLimit({ regime, knownOn, today, daysOff, confirmation }: LimitInput): ReportingLimit {
  const rule = findRule(limitRule[regime])
  if (!rule?.term) throw new Error(`rule ${limitRule[regime]} has no term`)
  const { amount, unit, firstDay, calendar } = rule.term
  const plain = {
    amount: amount.value,
    unit: unit.value,
    firstDay: firstDay?.value ?? 'free',
    calendar: calendar?.value ?? null,
  }
  const used = { ...plain, ...chosenIn(confirmation) }
  if (used.unit === 'hours') throw new Error(`rule ${rule.id} counts days, not hours`)
  const lastDay = dueOn({ ...used, unit: used.unit, firstDay: used.firstDay ?? 'free' }, knownOn, daysOff)
  const weakest = weakestMark(rule)
  const acting = actsOn(weakest, confirmation)
  const mark = acting && confirmation !== null ? 'C1' : weakest
  return { ruleId: rule.id, lastDay, left: daysBetween(today, lastDay), mark, acting }
}
