import { startClock, type Deadline } from '#core'
import { findRule, localDay, ruleInForce, type Instant, type Zone } from '#law'
import type { Reference } from './reference.ts'

/** The clocks that a step starts where nobody is signed in, by the law and the calendar as remembered. Writes nothing. */
export async function clocksStarting(
  known: Pick<Reference, 'confirmed' | 'daysOff'>,
  ruleIds: readonly string[],
  zone: Zone,
  startedAt: Instant,
): Promise<readonly Deadline[]> {
  const [confirmed, daysOff] = await Promise.all([known.confirmed(), known.daysOff()])
  const today = localDay(startedAt, zone)
  return ruleIds.flatMap((ruleId) => {
    const rule = ruleInForce(ruleId, today) ?? findRule(ruleId)
    if (rule === null) throw new Error(`a step names a rule that the catalogue does not have: ${ruleId}`)
    return rule.term === null
      ? []
      : [startClock({ rule, startedAt, zone, daysOff, confirmation: confirmed.on(ruleId, today) })]
  })
}
