import { accept, refuse, type Result } from '#base'
import { localDay } from '#law'
import { lhpStore, recordEvent, type ActorId, type Lhp } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { closeAdvised } from './lhp-clocks.ts'

type FollowAdvice = Happened & {
  readonly lhpId: string
  readonly actor: ActorId
  readonly result: 'dilaksanakan' | 'tidak-dilaksanakan'
  readonly note: string
}

/** What came of the advice. Carried out, the LHP ends; not carried out, it goes back to the pleno, by a person's word and never by time. */
export const followAdvice = (
  desk: Desk,
  command: FollowAdvice,
): Promise<Result<{ readonly state: Lhp['state'] }, Refused>> =>
  decideAs<{ readonly state: Lhp['state'] }, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const lhp = await lhpStore.findToMove(tx, command.lhpId)
    if (lhp === null) return refuse(notFound)
    if (lhp.state !== 'saran-perbaikan')
      return refuse({ reason: 'wrong-state', state: lhp.state, needs: ['saran-perbaikan'], basis: 'LHP-C' })
    const blank = textRefusal({ note: command.note })
    if (blank !== null) return refuse(blank)
    const at = happenedAt(command, lhp.since, now, lhp.decidingZone)
    if (!(await lhpStore.answerAdvice(tx, lhp.id, command.result, localDay(at, lhp.decidingZone), command.note)))
      return refuse(notFound)
    await closeAdvised(tx, lhp.id, at, command.result)
    const state = command.result === 'dilaksanakan' ? 'selesai' : 'diajukan'
    await lhpStore.move(tx, lhp.id, { state, since: at })
    await recordEvent(tx, {
      stream: 'lhp',
      type: 'advice-followed',
      about: { lhpId: lhp.id, officeId: lhp.decidingOfficeId },
      actor: command.actor,
      happenedAt: at,
      recordedAt: now,
      basis: 'LHP-C',
      data: { result: command.result, lhp: { state } },
    })
    return accept({ state })
  })
