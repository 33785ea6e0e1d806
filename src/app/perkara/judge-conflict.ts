import { accept, refuse, type Result } from '#base'
import { caseStates, conflictLateFrom, transitions } from '#core'
import { judgeClaim, judgingOffice, listConflictClaims, newId, recordEvent, type HeldCase, type Tx } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { moveWithin } from './move-case.ts'
import { notFound, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type Work } from './work-on.ts'

export type JudgeConflict = Work & {
  /** The office that the report accuses, or whose people. */
  readonly officeId: string
  readonly founded: boolean
  readonly reason: string
}

/**
 * Naming an office, or somebody of it, is a claim, and the rank above judges it (N80, N105). Founded, the wall stays, and a case that still lies with that office
 * is taken over by whoever judged. Unfounded, the wall comes down for that office alone; the reason stays with the case.
 */
export const judgeConflict = (desk: Desk, command: JudgeConflict): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const { officeId, founded, reason, actor } = command
    const work = await workOn(tx, desk.clock(), command, { states: caseStates, by: ['pleno', 'atasan'], basis: 'N80' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const blank = textRefusal({ reason })
    if (blank !== null) return refuse(blank)
    const waiting = (await listConflictClaims(tx, held.id, conflictLateFrom(now))).filter(
      (claim) => claim.officeId === officeId && claim.judged === null,
    )
    if (waiting.length === 0) return refuse(notFound)
    const id = newId()
    if (!(await judgeClaim(tx, { id, caseId: held.id, officeId, founded, reason, at: now })))
      return refuse({ reason: 'not-your-move', needs: 'pleno', basis: 'N80' })
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
    return founded && held.officeId === officeId ? takeUp(tx, desk, { ...command, held }) : accept(null)
  })

/** The office that is accused does not keep the case: the judging rank takes it over, where the procedure of that state knows such a step. */
async function takeUp(
  tx: Tx,
  desk: Desk,
  { held, actor, reason }: JudgeConflict & { readonly held: HeldCase },
): Promise<Result<null, Refused>> {
  if (transitions[held.regime][held.state]['take-over'] === undefined) return accept(null)
  const officeId = await judgingOffice(tx, held.id, held.officeId)
  if (officeId === null) return accept(null)
  const command = { caseId: held.id, actor, action: 'take-over', officeId, reason } as const
  const taken = await moveWithin(tx, desk.clock(), command)
  return taken.ok ? accept(null) : taken
}
