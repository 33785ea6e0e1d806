import { accept, refuse, type Result } from '#base'
import { isBefore } from '#core'
import { caseStore, newId, recordEvent, referralStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { localDay } from '#law'
import { closeReceiverClocks } from './move-referral.ts'
import { sendReferral, type Addressee, type Sent } from './send-referral.ts'

export type PassOn = Happened & {
  readonly referralId: string
  readonly actor: ActorId
  /** All the allegations of the referral go along; the route is the law's from there on (BKN to the PPK: F4). */
  readonly to: Omit<Addressee, 'allegationIds'>
  /** The handling office writes it down from a letter, and says whose. */
  readonly accordingTo?: string
}

/** BKN passes Bawaslu's file to the PPK (or any body to the next): a referral below the first, with its own clock. */
export const passOn = (desk: Desk, command: PassOn): Promise<Result<Sent, Refused>> =>
  decideAs<Sent, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const parent = await referralStore.findToAnswer(tx, command.referralId)
    if (parent === null) return refuse(notFound)
    const isReceiver = (await referralStore.caseBehind(tx, parent.id)) !== null
    const accordingTo = isReceiver ? parent.receivingOfficeName : (command.accordingTo ?? '').trim()
    if (accordingTo === '') return refuse(badField('accordingTo', 'blank'))
    if (parent.state === 'diputus' || parent.state === 'diteruskan') {
      return refuse({
        reason: 'wrong-state',
        state: parent.state,
        needs: ['dikirim', 'diterima', 'diperiksa', 'dikembalikan'],
        basis: 'F4',
      })
    }
    const at = happenedAt(command, parent.stateSince, now, parent.receivingZone)
    if (isBefore(now, at)) return refuse({ reason: 'in-the-future', latest: now, basis: 'F4' })
    if (isBefore(at, parent.stateSince))
      return refuse({ reason: 'not-before', earliest: parent.stateSince, basis: 'F4' })
    const sent = await sendReferral(
      tx,
      { ...command.to, allegationIds: parent.allegationIds },
      {
        caseId: parent.caseId,
        parentId: parent.id,
        fromOfficeId: parent.receivingOfficeId,
        walled: parent.walled,
        contents: parent.contents,
        actor: command.actor,
        at,
        now,
        basis: 'F4',
      },
    )
    if (!sent.ok) return sent
    await referralStore.move(tx, parent.id, 'diteruskan', at)
    await closeReceiverClocks(tx, parent.id, at)
    const officeId = isReceiver
      ? parent.receivingOfficeId
      : ((await caseStore.find(tx, parent.caseId))?.officeId ?? parent.receivingOfficeId)
    const followUpId = newId()
    await referralStore.recordFollowUp(tx, {
      id: followUpId,
      referralId: parent.id,
      caseId: parent.caseId,
      kind: 'diteruskan',
      allegationId: null,
      sanctionCode: null,
      decreeNumber: null,
      decreeOn: null,
      happenedOn: localDay(at, parent.receivingZone),
      recordedAt: now,
      accordingTo,
      note: null,
      officeId,
      recordedBy: command.actor,
    })
    await recordEvent(tx, {
      stream: 'penerusan',
      type: 'referral-passed-on',
      about: { caseId: parent.caseId, referralId: parent.id, officeId },
      actor: command.actor,
      happenedAt: at,
      recordedAt: now,
      basis: 'F4',
      accordingTo,
      data: { followUpId, childId: sent.value.referralId, receivingOfficeId: sent.value.receivingOfficeId },
    })
    return accept(sent.value)
  })
