import { isRecordId, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { caseStore, type Tx } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { moveWithin } from './move-case.ts'
import type { Moved } from './record-move.ts'
import { notFound, type Refused } from './refused.ts'
import type { Work } from './work-on.ts'

type LinkCases = Work & {
  /** The case that goes on; it counts for both. */
  readonly linkTo: string
  readonly reason: string
}

/** One report that came through two doors: this case is linked to the other, its clocks end, and it is counted once. */
export const linkCases = (desk: Desk, command: LinkCases): Promise<Result<Moved, Refused>> =>
  decideAs(desk, command.actor, (tx) => linkWithin(tx, desk.clock(), command))

/** The same inside a transaction of the caller's. */
export async function linkWithin(tx: Tx, now: Instant, command: LinkCases): Promise<Result<Moved, Refused>> {
  // Both may come out of a form, where anything may stand.
  if (![command.caseId, command.linkTo].every(isRecordId)) return refuse(notFound)
  await lockBoth(tx, command)
  const other = await caseStore.find(tx, command.linkTo)
  // What the actor may not see is not there to be linked to; what is itself linked would make a chain.
  if (other === null) return refuse(notFound)
  if (other.state === 'ditautkan')
    return refuse({ reason: 'wrong-state', state: other.state, needs: ['diterima'], basis: 'N2' } as const)
  // So would a case to which others are linked: their reporters would be led to it, and no further.
  const count = await caseStore.countLinkedTo(tx, command.caseId)
  if (count > 0) return refuse({ reason: 'others-linked', count, basis: 'N2' } as const)
  return moveWithin(tx, now, { ...command, action: 'link' })
}

/** Always in the same order, so that two who link at once, each to the other's case, wait and do not block each other. */
async function lockBoth(tx: Tx, { caseId, linkTo }: LinkCases): Promise<void> {
  for (const id of [caseId, linkTo].sort()) await caseStore.findToMove(tx, id)
}
