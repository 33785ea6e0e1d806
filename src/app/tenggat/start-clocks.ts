import { dueFrom, startClock, type Deadline, type Start } from '#core'
import { findRule, localDay, ruleInForce, type Instant, type RuleRow, type Zone } from '#law'
import { deadlineStore, type StoredDeadline, type Tx } from '#store'
import { confirmedRules } from '../hukum/confirmed-rules.ts'
import { clockOwner } from './clock-owner.ts'
import { daysOff } from './days-off.ts'

export type Place = { readonly caseId: string; readonly officeId: string; readonly zone: Zone }
export type Started = { readonly id: string; readonly ruleId: string; readonly dueOn: string; readonly acting: boolean }

const rowFor = (ruleId: string, startedAt: Instant, zone: Zone): RuleRow => {
  const rule = ruleInForce(ruleId, localDay(startedAt, zone)) ?? findRule(ruleId)
  if (rule === null) throw new Error(`the tables name a rule that the catalogue does not have: ${ruleId}`)
  return rule
}

/** The clock as it would be frozen now, with what the legal officer has confirmed of its rule. */
export async function clockOf(
  tx: Tx,
  ruleId: string,
  startedAt: Instant,
  zone: Zone,
  set: Pick<Start, 'extended' | 'amount'> = {},
): Promise<Deadline> {
  const confirmations = await confirmedRules(tx)
  const rule = rowFor(ruleId, startedAt, zone)
  return startClock({ rule, startedAt, zone, daysOff, confirmation: confirmations.on(ruleId, localDay(startedAt, zone)), ...set })
}

/** Freezes the clocks of `ruleIds` at the office; a rule without a term has none. */
export async function startClocks(
  tx: Tx,
  ruleIds: readonly string[],
  startedAt: Instant,
  place: Place,
): Promise<readonly Started[]> {
  const started: Started[] = []
  for (const ruleId of ruleIds) {
    if (rowFor(ruleId, startedAt, place.zone).term === null) continue
    const clock = await clockOf(tx, ruleId, startedAt, place.zone)
    const id = await deadlineStore.start(tx, clock, { ...place, owner: clockOwner(ruleId) })
    started.push({ id, ruleId, dueOn: clock.dueOn, acting: clock.acting })
  }
  return started
}

type Replacement = { readonly at: Instant; readonly place: Place }

async function replaceWith(tx: Tx, old: StoredDeadline, clock: Deadline, { at, place }: Replacement): Promise<Started> {
  await deadlineStore.close(tx, old.id, at, 'diganti')
  const id = await deadlineStore.start(tx, clock, { ...place, owner: old.owner, replacesId: old.id })
  return { id, ruleId: old.ruleId, dueOn: clock.dueOn, acting: clock.acting }
}

/** The same clock with the rule's extension (3 + 2): the old row is closed as replaced and stays. */
export async function extendClock(tx: Tx, old: StoredDeadline, replacement: Replacement): Promise<Started> {
  const clock = await clockOf(tx, old.ruleId, old.startedAt, replacement.place.zone, { extended: true })
  return replaceWith(tx, old, clock, replacement)
}

/** Another office takes over: the frozen parameters go along, and days are counted on its own calendar page. */
export function handOverClock(tx: Tx, old: StoredDeadline, replacement: Replacement): Promise<Started> {
  const { zone } = replacement.place
  return replaceWith(tx, old, { ...old, zone, ...dueFrom(old.used, old.startedAt, { zone, daysOff }) }, replacement)
}
