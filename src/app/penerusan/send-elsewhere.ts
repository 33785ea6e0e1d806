import { accept, refuse, type Result } from '#base'
import { isBefore } from '#core'
import { caseStore, findHandlingOffice, referralStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { recordPassedOn } from './record-passed-on.ts'
import { sendReferral, type Addressee, type Sent } from './send-referral.ts'

export type SendElsewhere = Happened & {
  readonly referralId: string
  readonly actor: ActorId
  readonly to: Omit<Addressee, 'allegationIds'>
}

const basis = 'N13'

/** "Not ours": a file that came back goes to another body, from the office that handles the case. It stays one referral. */
export const sendElsewhere = (desk: Desk, command: SendElsewhere): Promise<Result<Sent, Refused>> =>
  decideAs<Sent, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const returned = await referralStore.findToAnswer(tx, command.referralId)
    const held = returned === null ? null : await caseStore.findToMove(tx, returned.caseId)
    if (returned === null || held === null) return refuse(notFound)
    if (returned.state !== 'dikembalikan')
      return refuse({ reason: 'wrong-state', state: returned.state, needs: ['dikembalikan'], basis })
    if (command.to.receivingOfficeId === returned.receivingOfficeId)
      return refuse({ reason: 'office-cannot-take', basis })
    const at = happenedAt(command, returned.stateSince, now, held.zone)
    if (isBefore(now, at)) return refuse({ reason: 'in-the-future', latest: now, basis })
    if (isBefore(at, returned.stateSince)) return refuse({ reason: 'not-before', earliest: returned.stateSince, basis })
    const sent = await sendReferral(
      tx,
      { ...command.to, allegationIds: returned.allegationIds },
      {
        caseId: returned.caseId,
        parentId: null,
        replacesId: returned.id,
        fromOfficeId: held.officeId,
        walled: held.walled,
        contents: returned.contents,
        actor: command.actor,
        at,
        now,
        basis,
      },
    )
    if (!sent.ok) return sent
    const accordingTo = (await findHandlingOffice(tx, held.officeId))?.name ?? ''
    const said = { actor: command.actor, officeId: held.officeId, accordingTo, basis, at, now, sent: sent.value }
    await recordPassedOn(tx, returned, said)
    return accept(sent.value)
  })
