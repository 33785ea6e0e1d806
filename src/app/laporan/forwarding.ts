import { isLate, startClock, type Deadline } from '#core'
import { findRule, localDay, ruleInForce, type Instant, type Zone } from '#law'
import type { ConfirmedRules } from '../hukum/confirmed-rules.ts'
import { catalogueDaysOff } from '../tenggat/days-off.ts'
import type { Door } from './report.ts'

/** The row of the catalogue that speaks of another post passing a report on. Whether it gives a term, the row says. */
const rules: Readonly<Partial<Record<Door, string>>> = { tni: 'POSKO-TNI', propam: 'POSKO-PROPAM' }

type Forwarding = {
  readonly door: Door
  readonly receivedThereAt: Instant
  readonly zone: Zone
  /** What the legal officer confirmed; the rule as it stands is enough to say what is late. */
  readonly confirmed?: ConfirmedRules
}

/** The term within which a post had to pass a report on to Bawaslu; null where no term was found for such a post. */
export function forwardingTerm({ door, receivedThereAt, zone, confirmed }: Forwarding): Deadline | null {
  const ruleId = rules[door]
  if (ruleId === undefined) return null
  const day = localDay(receivedThereAt, zone)
  const rule = ruleInForce(ruleId, day) ?? findRule(ruleId)
  if (rule === null || rule.term === null) return null
  const confirmation = confirmed?.on(ruleId, day) ?? null
  // Its term is in hours, which no calendar moves.
  return startClock({ rule, startedAt: receivedThereAt, zone, daysOff: catalogueDaysOff, confirmation })
}

/** Whether it was passed on after that term; never where no term was found. */
export function isForwardedLate(forwarding: Forwarding, receivedHereAt: Instant): boolean {
  const term = forwardingTerm(forwarding)
  return term !== null && isLate(term, receivedHereAt)
}
