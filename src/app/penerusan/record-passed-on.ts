import { localDay, type Instant } from '#law'
import { newId, recordEvent, referralStore, type ActorId, type Referral, type Tx } from '#store'
import { closeClocks } from './receiver-clocks.ts'
import type { Sent } from './send-referral.ts'

type PassedOn = {
  readonly actor: ActorId
  readonly officeId: string
  readonly accordingTo: string
  readonly basis: string
  readonly at: Instant
  readonly now: Instant
  readonly sent: Sent
}

/** The file left this body for the next: its clocks end, and its history says where it went. */
export async function recordPassedOn(tx: Tx, file: Referral, passed: PassedOn): Promise<void> {
  const { actor, officeId, accordingTo, basis, at, now, sent } = passed
  await referralStore.move(tx, file.id, 'diteruskan', at)
  await closeClocks(tx, file.id, at)
  const followUpId = newId()
  await referralStore.recordFollowUp(tx, {
    id: followUpId,
    referralId: file.id,
    caseId: file.caseId,
    kind: 'diteruskan',
    allegationId: null,
    sanctionCode: null,
    sanctionWords: null,
    lasts: null,
    paperNumber: null,
    decreeNumber: null,
    decreeOn: null,
    happenedOn: localDay(at, file.receivingZone),
    recordedAt: now,
    accordingTo,
    note: null,
    officeId,
    recordedBy: actor,
    through: null,
    slipId: null,
  })
  await recordEvent(tx, {
    stream: 'penerusan',
    type: 'referral-passed-on',
    about: { caseId: file.caseId, referralId: file.id, officeId },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis,
    accordingTo,
    data: { followUpId, childId: sent.referralId, receivingOfficeId: sent.receivingOfficeId },
  })
}
