import { accept, refuse, type Result } from '#base'
import { recordEvent, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { holdsCounter } from './holds-counter.ts'
import type { Netra } from '../ports.ts'

export type RefuseAtCounter = {
  readonly actor: ActorId
  readonly officeId: string
  /** Why the paper was not taken in. Nobody is named. */
  readonly reason: string
}

const longest = 2_000

/** A reporter who was sent away leaves a trace too: the auditor can count how often a counter says no, and why. */
export const refuseAtCounter = (
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, officeId, reason }: RefuseAtCounter,
): Promise<Result<string, DeskRefusal>> =>
  decideAs(netra, actor, async (tx) => {
    if (reason.trim() === '') return refuse(badField('reason', 'blank'))
    if (reason.length > longest) return refuse(badField('reason', 'too-long'))
    if (!(await holdsCounter(tx, officeId))) return refuse(notFound)
    const now = netra.clock()
    const id = await recordEvent(tx, {
      stream: 'kantor',
      type: 'report-refused-at-counter',
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      data: { reason: reason.trim() },
    })
    return accept(id)
  })
