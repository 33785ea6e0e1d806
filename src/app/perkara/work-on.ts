import { accept, refuse, type Result } from '#base'
import { isBefore, type CaseState, type Party, type Refusal } from '#core'
import type { Instant } from '#law'
import { caseStore, partiesOn, type ActorId, type HeldCase, type Tx } from '#store'
import { happenedAt, type Happened } from './happened-at.ts'
import { movedMeanwhile, notFound, type DeskRefusal } from './refused.ts'

/** A step inside a state: it changes what is known of the case, and not where the case stands. */
export type Work = Happened & {
  readonly caseId: string
  readonly actor: ActorId
  readonly seenVersion?: number
  /** How many events the page showed. Work inside a state leaves the version alone, and a form sent twice is told so. */
  readonly seenEvents?: number
}

type Wanted = { readonly states: readonly CaseState[]; readonly by: readonly Party[]; readonly basis: string }
export type AtWork = { readonly held: HeldCase; readonly at: Instant; readonly now: Instant }

/** Locks the case for such a step, or says why not: not seen, not the actor's, another state, another time. */
export async function workOn(
  tx: Tx,
  now: Instant,
  work: Work,
  wanted: Wanted,
): Promise<Result<AtWork, Refusal | DeskRefusal>> {
  const { states, by, basis } = wanted
  const held = (await caseStore.findToMove(tx, work.caseId)) ?? (await caseStore.find(tx, work.caseId))
  if (held === null) return refuse(notFound)
  const parties = await partiesOn(tx, held, work.actor, now)
  if (!by.some((party) => parties.includes(party)))
    return refuse({ reason: 'not-your-move', needs: by[0] ?? 'penanganan', basis })
  if (work.seenVersion !== undefined && work.seenVersion !== held.version) return refuse(movedMeanwhile)
  // The row is locked by now: of two at once, the second counts what the first wrote.
  if (work.seenEvents !== undefined && work.seenEvents !== (await caseStore.countEvents(tx, held.id)))
    return refuse(movedMeanwhile)
  if (!states.includes(held.state)) return refuse({ reason: 'wrong-state', state: held.state, needs: states, basis })
  const at = happenedAt(work, held.since, now, held.zone)
  if (isBefore(now, at)) return refuse({ reason: 'in-the-future', latest: now, basis })
  if (isBefore(at, held.since)) return refuse({ reason: 'not-before', earliest: held.since, basis })
  return accept({ held, at, now })
}
