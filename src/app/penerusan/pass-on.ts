import { accept, refuse, type Result } from '#base'
import { isBefore, rowFor } from '#core'
import { referralStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { accusedBy } from './accused-of.ts'
import { isSettled } from './move-referral.ts'
import { recordPassedOn } from './record-passed-on.ts'
import { recorderOf } from './recorder.ts'
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
    const recorder = await recorderOf(tx, parent)
    if (recorder === null) return refuse(notFound)
    const accordingTo = recorder.via === parent.id ? parent.receivingOfficeName : (command.accordingTo ?? '').trim()
    if (accordingTo === '') return refuse(badField('accordingTo', 'blank'))
    const basis = rowFor('diteruskan', accusedBy(parent, undefined))?.basis ?? 'N12'
    if (isSettled(parent)) {
      return refuse({
        reason: 'wrong-state',
        state: parent.state,
        needs: ['dikirim', 'diterima', 'diperiksa', 'dikembalikan'],
        basis,
      })
    }
    const at = happenedAt(command, parent.stateSince, now, parent.receivingZone)
    if (isBefore(now, at)) return refuse({ reason: 'in-the-future', latest: now, basis })
    if (isBefore(at, parent.stateSince)) return refuse({ reason: 'not-before', earliest: parent.stateSince, basis })
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
        basis,
      },
    )
    if (!sent.ok) return sent
    const { officeId } = recorder
    await recordPassedOn(tx, parent, { actor: command.actor, officeId, accordingTo, basis, at, now, sent: sent.value })
    return accept(sent.value)
  })
