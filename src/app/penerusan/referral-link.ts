import { accept, refuse, type Result } from '#base'
import { linkLasts } from '#core'
import { addHours, type Instant } from '#law'
import {
  caseStore,
  linkStore,
  newId,
  newReceipt,
  newSpokenCode,
  printReceipt,
  recordEvent,
  referralStore,
  type ActorId,
  type HeldCase,
  type Referral,
  type SecondWay,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

export { secondWays } from '#store'

type LinkOf = { readonly referralId: string; readonly actor: ActorId }

/** Both are shown once, because only hashes are kept. `spoken` null: the second code stands on the letter and the slip. */
type MadeLink = { readonly code: string; readonly spoken: string | null; readonly expiresAt: Instant }

type Held = { readonly referral: Referral; readonly held: HeldCase }

/** The file with its row locked, for the office that handles its case and nobody else. */
async function heldFile(tx: Tx, referralId: string): Promise<Held | null> {
  const referral = await referralStore.findToAnswer(tx, referralId)
  const held = referral === null ? null : await caseStore.findToMove(tx, referral.caseId)
  return referral === null || held === null ? null : { referral, held }
}

/** A link for one file and the body that has it. One that stood before opens nothing from now on. */
export const makeReferralLink = (
  desk: Desk,
  { referralId, actor, secondWay }: LinkOf & { readonly secondWay: SecondWay },
): Promise<Result<MadeLink, DeskRefusal>> =>
  decideAs<MadeLink, DeskRefusal>(desk, actor, async (tx) => {
    const file = await heldFile(tx, referralId)
    if (file === null) return refuse(notFound)
    const { state } = file.referral
    if (state === 'diteruskan')
      return refuse({
        reason: 'wrong-state',
        state,
        needs: ['dikirim', 'diterima', 'diperiksa'],
        basis: linkLasts.basis,
      })
    if (await linkStore.accusesAddressee(tx, referralId))
      return refuse({ reason: 'accused-at-addressee', basis: 'N21' })
    const now = desk.clock()
    await revokeStanding(tx, file, { actor, now })
    const [id, code] = [newId(), newReceipt()]
    const spoken = secondWay === 'telepon' ? newSpokenCode() : null
    const expiresAt = addHours(now, 24 * linkLasts.days)
    const officeId = file.held.officeId
    await linkStore.keep(tx, { id, referralId, officeId, code, spoken, madeAt: now, madeBy: actor, expiresAt })
    await noteLink(tx, 'referral-link-made', file, { actor, now, data: { linkId: id, secondWay, expiresAt } })
    return accept({ code: printReceipt(code), spoken: spoken?.replace(/.{4}(?=.)/g, '$&-') ?? null, expiresAt })
  })

/** In wrong hands, or no longer needed: it opens nothing from now on. */
export const revokeReferralLink = (desk: Desk, { referralId, actor }: LinkOf): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const file = await heldFile(tx, referralId)
    if (file === null) return refuse(notFound)
    return (await revokeStanding(tx, file, { actor, now: desk.clock() })) ? accept(null) : refuse(notFound)
  })

type By = { readonly actor: ActorId; readonly now: Instant }

async function revokeStanding(tx: Tx, file: Held, by: By): Promise<boolean> {
  const standing = await linkStore.findStanding(tx, file.referral.id)
  if (standing === null) return false
  await linkStore.revoke(tx, standing, by.now)
  await noteLink(tx, 'referral-link-revoked', file, { ...by, data: { linkId: standing } })
  return true
}

const noteLink = (
  tx: Tx,
  type: 'referral-link-made' | 'referral-link-revoked',
  { referral, held }: Held,
  { actor, now, data }: By & { readonly data: { readonly [key: string]: string } },
) =>
  recordEvent(tx, {
    stream: 'penerusan',
    type,
    about: { caseId: referral.caseId, referralId: referral.id, officeId: held.officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: linkLasts.basis,
    data,
  })
