import { actsOn } from '#core'
import { localDay, ruleInForce, rules, weakestMark } from '#law'
import type { Netra } from '../ports.ts'
import { confirmedRules } from './confirmed-rules.ts'

/**
 * The rules in force today whose clocks are counted and shown and do nothing: no reminder, no escalation, no closing. They wait for
 * the legal desk; an installation begins with all of its unconfirmed ones.
 */
export async function sleepingClocks({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<readonly string[]> {
  // The westernmost day, as wherever a day of the nation is asked for.
  const today = localDay(clock(), 'WIB')
  const confirmed = await confirmedRules(db)
  const ids = [...new Set(rules.filter(({ term }) => term !== null).map(({ id }) => id))]
  return ids.filter((id) => {
    const rule = ruleInForce(id, today)
    return rule !== null && rule.term !== null && !actsOn(weakestMark(rule), confirmed.on(id, today))
  })
}
