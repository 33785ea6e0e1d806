import { accept, refuse } from '#base'
import type { PlainDate } from '#law'
import { accountStore, type ActorId, type NewMembership, type Tx } from '#store'
import { recordAccountEvent } from './account-event.ts'
import { asAdministrator, onAccount, type AccountRefusal, type Answer, type House } from './as-administrator.ts'

export const addMembership = (house: House, actor: ActorId, accountId: string, given: NewMembership): Answer<null> =>
  onAccount(house, actor, accountId, async (tx) => {
    const refusal = await whyNotGrant(tx, accountId, given)
    if (refusal) return refuse(refusal)
    await grant(tx, house, { actor, accountId, given })
    return accept(null)
  })

/** `until` is the first day without the right. */
export const endMembership = (house: House, actor: ActorId, membershipId: string, until: PlainDate): Answer<null> =>
  asAdministrator(house, actor, async (tx) => {
    const held = await accountStore.findMembership(tx, membershipId)
    if (!held) return refuse({ reason: 'not-found' } as const)
    const refusal = whyNotEnd(held, actor, until)
    if (refusal) return refuse(refusal)
    await end(tx, house, { actor, held, until })
    return accept(null)
  })

export type HandOver = {
  readonly membershipId: string
  readonly successorId: string
  /** The leaver's first day without the right, and the successor's first with it. */
  readonly until: PlainDate
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
}

/** Running cases belong to the office and stay; what the leaver drafted can be finished by the staff of that office. */
export const handOver = (
  house: House,
  actor: ActorId,
  { membershipId, successorId, until, decreeNumber, decreeOn }: HandOver,
): Answer<null> =>
  asAdministrator(house, actor, async (tx) => {
    const held = await accountStore.findMembership(tx, membershipId)
    const successor = await accountStore.find(tx, successorId)
    if (!held || !successor || successor.id === held.accountId) return refuse({ reason: 'not-found' } as const)
    if (successor.id === (actor as string)) return refuse({ reason: 'own-account' } as const)
    if (successor.closedAt !== null) return refuse({ reason: 'account-closed' } as const)
    const { officeId, role, accountId } = held
    const given: NewMembership = {
      officeId,
      role,
      capacity: 'definitif',
      decreeNumber,
      decreeOn,
      from: until,
      until: null,
      homeOfficeId: null,
    }
    const refusal = whyNotEnd(held, actor, until) ?? (await whyNotGrant(tx, successorId, given))
    if (refusal) return refuse(refusal)
    await end(tx, house, { actor, held, until })
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

type Membership = NonNullable<Awaited<ReturnType<typeof accountStore.findMembership>>>

async function whyNotGrant(tx: Tx, accountId: string, given: NewMembership): Promise<AccountRefusal | null> {
  if (given.until !== null && given.until <= given.from) return { reason: 'ends-before-it-begins' }
  if (!(await accountStore.officeExists(tx, given.officeId))) return { reason: 'not-found' }
  return (await accountStore.clashesWithAdministrator(tx, accountId, given)) ? { reason: 'administrator-apart' } : null
}

function whyNotEnd(held: Membership, actor: ActorId, until: PlainDate): AccountRefusal | null {
  if (held.accountId === (actor as string)) return { reason: 'own-account' }
  return until <= held.from ? { reason: 'ends-before-it-begins' } : null
}

async function grant(
  tx: Tx,
  { clock }: House,
  { actor, accountId, given }: { actor: ActorId; accountId: string; given: NewMembership },
): Promise<void> {
  const membershipId = await accountStore.addMembership(tx, accountId, given)
  const { officeId, role, capacity, from, until, decreeNumber } = given
  await recordAccountEvent(
    tx,
    clock,
    'membership-added',
    { actor, accountId, officeId },
    { membershipId, role, capacity, from, until, decreeNumber },
  )
}

async function end(
  tx: Tx,
  { clock }: House,
  { actor, held, until }: { actor: ActorId; held: Membership; until: PlainDate },
): Promise<void> {
  const { id, accountId, officeId, role } = held
  await accountStore.endMembership(tx, id, until)
  await recordAccountEvent(
    tx,
    clock,
    'membership-ended',
    { actor, accountId, officeId },
    { membershipId: id, role, until },
  )
}
