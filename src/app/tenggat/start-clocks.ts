import { recount, startClock, type Deadline, type DaysOff, type Start } from '#core'
import { findRule, localDay, ruleInForce, type Instant, type RuleRow, type Zone } from '#law'
import { deadlineStore, type StoredDeadline, type Tx } from '#store'
import { confirmedRules, type ConfirmedRules } from '../hukum/confirmed-rules.ts'
import { clockOwner } from './clock-owner.ts'
import { readDaysOff } from './days-off.ts'

export type Place = { readonly caseId: string; readonly officeId: string; readonly zone: Zone }
export type Started = { readonly id: string; readonly ruleId: string; readonly dueOn: string; readonly acting: boolean }

const rowFor = (ruleId: string, startedAt: Instant, zone: Zone): RuleRow => {
  const rule = ruleInForce(ruleId, localDay(startedAt, zone)) ?? findRule(ruleId)
  if (rule === null) throw new Error(`the tables name a rule that the catalogue does not have: ${ruleId}`)
  return rule
}

/** What clocks are computed with now: the days off as decreed, and what the legal officer confirmed. Read once for many. */
export type Reckoning = { readonly confirmed: ConfirmedRules; readonly daysOff: DaysOff }

export const readReckoning = async (tx: Tx): Promise<Reckoning> => ({
  confirmed: await confirmedRules(tx),
  daysOff: await readDaysOff(tx),
})

type Begun = {
  readonly ruleId: string
  readonly startedAt: Instant
  readonly zone: Zone
} & Pick<Start, 'extended' | 'amount' | 'pauses'>

/**
 * One clock by the version of its rule that is in force on the day it starts, in the zone of its office. Faults for a rule that the catalogue does not
 * have.
 */
export function clockBy({ confirmed, daysOff }: Reckoning, { ruleId, ...begun }: Begun): Deadline {
  const rule = rowFor(ruleId, begun.startedAt, begun.zone)
  const confirmation = confirmed.on(ruleId, localDay(begun.startedAt, begun.zone))
  return startClock({ ...begun, rule, daysOff, confirmation })
}

/** The clock as it would be frozen now, with what the legal officer has confirmed of its rule. */
export const clockOf = async (
  tx: Tx,
  ruleId: string,
  startedAt: Instant,
  zone: Zone,
  set: Pick<Start, 'extended' | 'amount' | 'pauses'> = {},
): Promise<Deadline> => clockBy(await readReckoning(tx), { ruleId, startedAt, zone, ...set })

/** Those of the rules that have a term. */
export const timedRules = (ruleIds: readonly string[], startedAt: Instant, zone: Zone): readonly string[] =>
  ruleIds.filter((ruleId) => rowFor(ruleId, startedAt, zone).term !== null)

/** Freezes the clocks of `ruleIds` at the office; a rule without a term has none. */
export async function startClocks(
  tx: Tx,
  ruleIds: readonly string[],
  startedAt: Instant,
  place: Place,
): Promise<readonly Started[]> {
  const timed = timedRules(ruleIds, startedAt, place.zone)
  if (timed.length === 0) return []
  const reckoning = await readReckoning(tx)
  const started: Started[] = []
  for (const ruleId of timed) {
    const clock = clockBy(reckoning, { ruleId, startedAt, zone: place.zone })
    const id = await deadlineStore.start(tx, clock, { ...place, owner: clockOwner(ruleId) })
    started.push({ id, ruleId, dueOn: clock.dueOn, acting: clock.acting })
  }
  return started
}

type Replacement = { readonly at: Instant; readonly place: Place }

async function replaceWith(tx: Tx, old: StoredDeadline, clock: Deadline, { at, place }: Replacement): Promise<Started> {
  await deadlineStore.close(tx, old.id, at, 'diganti')
  const id = await deadlineStore.start(tx, clock, {
    ...place,
    owner: old.owner,
    replacesId: old.id,
    actsFrom: old.actsFrom,
  })
  return { id, ruleId: old.ruleId, dueOn: clock.dueOn, acting: clock.acting }
}

/** The same clock with the rule's extension (3 + 2): the old row is closed as replaced and stays. */
export async function extendClock(tx: Tx, old: StoredDeadline, replacement: Replacement): Promise<Started> {
  const { ruleId, startedAt, pauses } = old
  const clock = await clockOf(tx, ruleId, startedAt, replacement.place.zone, { extended: true, pauses })
  return replaceWith(tx, old, clock, replacement)
}

/** Another office takes over: the frozen parameters go along, and days are counted on its own calendar page. */
export async function handOverClock(tx: Tx, old: StoredDeadline, replacement: Replacement): Promise<Started> {
  const { zone } = replacement.place
  return replaceWith(tx, old, recount({ ...old, zone }, await readDaysOff(tx)), replacement)
}
