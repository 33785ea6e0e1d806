import { accept, refuse, type Result } from '#base'
import { caseStates } from '#core'
import { judgeClaim, newId, recordEvent } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { notFound, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type Work } from './work-on.ts'

export type JudgeConflict = Work & {
  /** The office below that the report accuses. */
  readonly officeId: string
  readonly founded: boolean
  readonly reason: string
}

/**
 * Naming an office is a claim, and the rank above judges it (N80). Founded, the wall stays. Unfounded, it comes down for that office alone, and
 * the case may be handed to it as any other; the reason stays with the case.
 */
export const judgeConflict = (desk: Desk, command: JudgeConflict): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const { officeId, founded, reason, actor } = command
    const work = await workOn(tx, desk.clock(), command, { states: caseStates, by: ['pleno'], basis: 'N80' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const blank = textRefusal({ reason })
    if (blank !== null) return refuse(blank)
    const id = newId()
    if (!(await judgeClaim(tx, { id, caseId: held.id, officeId, founded, reason, at: now }))) return refuse(notFound)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'conflict-judged',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis: 'N80',
      data: { judgementId: id, accusedOfficeId: officeId, founded },
    })
    return accept(null)
  })
