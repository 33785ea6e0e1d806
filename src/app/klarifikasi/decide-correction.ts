import { accept, refuse, type Result } from '#base'
import { accusedCodeStates } from '#core'
import { accusedStore, recordEvent } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type Work } from '../perkara/work-on.ts'
import { hearingBasis } from './hearing-basis.ts'

export type DecideCorrection = Work & {
  readonly statementId: string
  readonly granted: boolean
  readonly reason: string
}

/** Answers a terlapor who says that something about him is wrong. He reads the decision and its reason by his code. */
export const decideCorrection = (desk: Desk, command: DecideCorrection): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: accusedCodeStates,
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, now } = work.value
    const invalid = textRefusal({ reason: command.reason }, 2_000)
    if (invalid !== null) return refuse(invalid)
    if ((await accusedStore.findCorrection(tx, held.id, command.statementId)) === null) return refuse(notFound)
    const { statementId, granted, reason, actor } = command
    await accusedStore.decideCorrection(tx, { statementId, granted, reason, decidedAt: now, decidedBy: actor })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'accused-correction-decided',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: hearingBasis[held.regime],
      data: { statementId, granted },
    })
    return accept(null)
  })
