import { blockingOf, foundClocks } from '#core'
import type { Instant } from '#law'
import { deadlineStore, readCase, type HeldCase, type Tx } from '#store'
import { startClocks, type Started } from '../tenggat/start-clocks.ts'

/** What a finding did to the clocks, for the event that tells of it. */
type ClocksMoved = { readonly started: readonly Started[]; readonly stopped: readonly string[] }

/** The kajian awal found the report incomplete: the days to tell the reporter run. Found complete after all, there is nothing to tell. */
export async function followConditions(tx: Tx, held: HeldCase, at: Instant): Promise<ClocksMoved> {
  const { conditions } = await readCase(tx, held)
  const ruleId = foundClocks[held.regime].incomplete
  return blockingOf(conditions).length > 0 ? startOnce(tx, held, ruleId, at) : drop(tx, held, ruleId, at)
}

/**
 * An allegation became a crime after registration, or the last one ceased to be: the first discussion with police and
 * prosecutor is due from the registration, as its row says, and not from the day somebody noticed.
 */
export async function followCrime(tx: Tx, held: HeldCase, at: Instant): Promise<ClocksMoved> {
  const { allegations, clocks } = await readCase(tx, held)
  const ruleId = foundClocks[held.regime].criminal
  if (allegations.criminal === 0) return drop(tx, held, ruleId, at)
  // The clock of handling counts from the registration too, and runs until the case is decided.
  const handling = clocks.find((clock) => clock.startsAt === 'registered' && clock.ruleId !== ruleId)
  if (handling === undefined || (await deadlineStore.everCounted(tx, held.id, ruleId))) return nothing
  return startOnce(tx, held, ruleId, handling.startedAt)
}

const nothing: ClocksMoved = { started: [], stopped: [] }

async function startOnce(tx: Tx, held: HeldCase, ruleId: string, at: Instant): Promise<ClocksMoved> {
  const running = await deadlineStore.listRunning(tx, held.id)
  if (running.some((clock) => clock.ruleId === ruleId)) return nothing
  const place = { caseId: held.id, officeId: held.officeId, zone: held.zone }
  return { started: await startClocks(tx, [ruleId], at, place), stopped: [] }
}

async function drop(tx: Tx, held: HeldCase, ruleId: string, at: Instant): Promise<ClocksMoved> {
  const running = (await deadlineStore.listRunning(tx, held.id)).filter((clock) => clock.ruleId === ruleId)
  for (const { id } of running) await deadlineStore.close(tx, id, at, 'gugur')
  return { started: [], stopped: running.map((clock) => clock.ruleId) }
}
