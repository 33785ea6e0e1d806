import { accept, refuse } from '#base'
import type { PlainDate } from '#law'
import { accountStore, type ActorId, type NewMembership } from '#store'
import { recordAccountEvent } from './account-event.ts'
import { asAdministrator, type Answer, type House } from './as-administrator.ts'
import { end, grant, whyNotEnd, whyNotGrant } from './posts.ts'

type HandOver = Pick<NewMembership, 'capacity' | 'decreeNumber' | 'decreeOn'> & {
  readonly membershipId: string
  readonly successorId: string
  /** The leaver's first day without the right, and the successor's first with it. */
  readonly from: PlainDate
  /** The successor's first day without it; null while no end is known. */
  readonly until: PlainDate | null
}

/** Running cases belong to the office and stay; what the leaver drafted can be finished by the staff of that office. */
export const handOver = (
  house: House,
  actor: ActorId,
  { membershipId, successorId, ...post }: HandOver,
): Answer<null> =>
  asAdministrator(house, actor, async (tx) => {
    const held = await accountStore.findMembership(tx, membershipId)
    const successor = await accountStore.find(tx, successorId)
    if (!held || !successor || successor.id === held.accountId) return refuse({ reason: 'not-found' } as const)
    if (successor.id === (actor as string)) return refuse({ reason: 'own-account' } as const)
    if (successor.closedAt !== null) return refuse({ reason: 'account-closed' } as const)
    const { officeId, role, accountId } = held
    const given: NewMembership = { ...post, officeId, role, homeOfficeId: null }
    const officeKind = await accountStore.officeKind(tx, officeId)
    const refusal = whyNotEnd(held, actor, post.from) ?? (await whyNotGrant(tx, successorId, { ...given, officeKind }))
    if (refusal) return refuse(refusal)
    await end(tx, house, { actor, held, until: post.from })
    await grant(tx, house, { actor, accountId: successorId, given })
    await recordAccountEvent(
      tx,
      house.clock,
      'handed-over',
      { actor, accountId, officeId },
      { successor: successorId, role },
    )
    return accept(null)
  })
