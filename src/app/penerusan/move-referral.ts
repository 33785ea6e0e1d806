import { isBefore } from '#core'
import type { Instant } from '#law'
import {
  deadlineStore,
  findHandlingOffice,
  referralStore,
  type FollowUpKind,
  type Referral,
  type ReferralState,
  type Tx,
} from '#store'
import { clockFromReceipt } from './receiving-kinds.ts'
import { startReceiverClock } from './send-referral.ts'

/** What the kind says of the referral; no news says nothing, and is kept all the same. */
const stateAfter: Readonly<Record<FollowUpKind, ReferralState | null>> = {
  diterima: 'diterima',
  'mulai-diperiksa': 'diperiksa',
  diteruskan: 'diteruskan',
  dikembalikan: 'dikembalikan',
  sanksi: 'diputus',
  'tidak-terbukti': 'diputus',
  'belum-ada-kabar': null,
}
export const isSettled = ({ state }: Referral) => state === 'diputus' || state === 'diteruskan'

/** Where the referral stands with this said. Settled, it stays; decided for some of its allegations, it is being examined. */
export async function stateWith(tx: Tx, referral: Referral, kind: FollowUpKind): Promise<ReferralState> {
  const wanted = stateAfter[kind]
  if (wanted === null || isSettled(referral)) return referral.state
  if (wanted !== 'diputus') return wanted
  const answered = await referralStore.listAnswered(tx, referral.id)
  return referral.allegationIds.every((id) => answered.includes(id)) ? 'diputus' : 'diperiksa'
}

export async function moveReferral(tx: Tx, referral: Referral, state: ReferralState, at: Instant): Promise<void> {
  if (state === referral.state) return
  await referralStore.move(tx, referral.id, state, at)
  if (state === 'diputus') await closeReceiverClocks(tx, referral.id, at)
  if (state === 'diterima') await startOnReceipt(tx, referral, at)
}

export async function closeReceiverClocks(tx: Tx, referralId: string, at: Instant): Promise<void> {
  for (const clock of await deadlineStore.listOfReferral(tx, referralId)) {
    if (clock.closedAt === null)
      await deadlineStore.close(tx, clock.id, at, isBefore(at, clock.dueAt) ? 'dipenuhi' : 'lewat')
  }
}

async function startOnReceipt(tx: Tx, referral: Referral, at: Instant): Promise<void> {
  const office = await findHandlingOffice(tx, referral.receivingOfficeId)
  if (office === null || referral.state !== 'dikirim') return
  await startReceiverClock(tx, clockFromReceipt(office.kind), at, {
    caseId: referral.caseId,
    referralId: referral.id,
    office,
  })
}
