import { isHeldAt, lentBy, needsEnd, type Role } from '#core'
import { addDays, localDay, plainDate, type PlainDate } from '#law'
import { accountStore, type ActorId, type NewMembership, type Tx } from '#store'
import { recordAccountEvent } from './account-event.ts'
import type { AccountRefusal, House } from './as-administrator.ts'

/** What must be known of a post before it ends. */
type HeldPost = {
  readonly id: string
  readonly accountId: string
  readonly officeId: string
  readonly role: Role
  readonly from: string
  readonly until: string | null
}

/** `officeKind` is null where the office does not exist. */
export async function whyNotGrant(
  tx: Tx,
  accountId: string,
  given: Omit<NewMembership, 'officeId'> & { readonly officeKind: string | null },
): Promise<AccountRefusal | null> {
  if (given.until !== null && given.until <= given.from) return { reason: 'ends-before-it-begins' }
  if (given.until === null && needsEnd(given.capacity)) return { reason: 'acting-without-end' }
  if (given.officeKind === null) return { reason: 'not-found' }
  if (!isHeldAt(given.role, given.officeKind)) return { reason: 'role-elsewhere' }
  if (await lacksHome(tx, given)) return { reason: 'home-needed' }
  return (await accountStore.clashesWithAdministrator(tx, accountId, given)) ? { reason: 'administrator-apart' } : null
}

async function lacksHome(
  tx: Tx,
  { role, homeOfficeId }: Pick<NewMembership, 'role' | 'homeOfficeId'>,
): Promise<boolean> {
  const family = lentBy(role)
  if (family === null) return false
  return homeOfficeId === null || (await accountStore.officeFamily(tx, homeOfficeId)) !== family
}

export function whyNotEnd(held: HeldPost, actor: ActorId, until: PlainDate): AccountRefusal | null {
  if (held.accountId === (actor as string)) return { reason: 'own-account' }
  if (until <= held.from) return { reason: 'ends-before-it-begins' }
  return held.until !== null && until > held.until ? { reason: 'ends-later-than-decreed' } : null
}

export async function grant(
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

export async function end(
  tx: Tx,
  { clock }: House,
  { actor, held, until }: { actor: ActorId; held: HeldPost; until: PlainDate },
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

/**
 * Ends whatever an account still holds, today in the zone of each office. A post of today keeps its first day, which may
 * have been worked; one still to come is held on no day.
 */
export async function endAll(tx: Tx, house: House, actor: ActorId, accountId: string): Promise<void> {
  for (const { zone, ...held } of await accountStore.listMemberships(tx, accountId)) {
    const today = localDay(house.clock(), zone)
    if (held.until !== null && held.until <= today) continue
    await end(tx, house, { actor, held, until: endOf(plainDate(held.from), today) })
  }
}

/** The first day no longer held. */
function endOf(first: PlainDate, today: PlainDate): PlainDate {
  if (first > today) return first
  return first === today ? addDays(today, 1) : today
}
