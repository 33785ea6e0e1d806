import { accept, refuse } from '#base'
import type { PlainDate } from '#law'
import { accountStore, invite, type ActorId } from '#store'
import { recordAccountEvent } from './account-event.ts'
import { asAdministrator, onAccount, type Answer, type House } from './as-administrator.ts'
import { endAll } from './posts.ts'

/** The link is in this answer and nowhere else. */
export type Link = { readonly token: string }

/** A person who can do nothing yet: memberships are given and the invitation is sent by steps of their own. Administrators alone. */
export const createAccount = (
  house: House,
  actor: ActorId,
  person: { name: string; bornOn: PlainDate | null },
): Answer<{ accountId: string }> =>
  asAdministrator(house, actor, async (tx) => {
    const accountId = await accountStore.create(tx, person)
    await recordAccountEvent(tx, house.clock, 'account-created', { actor, accountId })
    return accept({ accountId })
  })

/** For somebody who has never signed in. Earlier links count until one of them is used. */
export const inviteToAccount = (house: House, actor: ActorId, accountId: string): Answer<Link> =>
  onAccount(house, actor, accountId, async (tx, account) => {
    if (account.authUserId !== null) return refuse({ reason: 'not-found' } as const)
    const token = await invite(tx, actor, { accountId, purpose: 'undangan', now: house.clock() })
    await recordAccountEvent(tx, house.clock, 'invitation-made', { actor, accountId })
    return accept({ token })
  })

/** Password, factors and sessions go at once; the link that comes back opens the account again for its owner. */
export const resetFactors = (house: House, actor: ActorId, accountId: string, reason: string): Answer<Link> =>
  onAccount(house, actor, accountId, async (tx, account) => {
    if (account.authUserId === null || account.demonstration) return refuse({ reason: 'not-found' } as const)
    const token = await invite(tx, actor, { accountId, purpose: 'pemulihan', now: house.clock() })
    await recordAccountEvent(tx, house.clock, 'factors-reset', { actor, accountId }, { reason })
    // Last, in another database role: if it fails nothing is written, if the commit fails the account stays shut.
    await house.accounts.lockOut(account.authUserId)
    return accept({ token })
  })

/** For good: history keeps the name, nobody signs in with it again, and no post is held with it from today on. */
export const closeAccount = (house: House, actor: ActorId, accountId: string, reason: string): Answer<null> =>
  onAccount(house, actor, accountId, async (tx, account) => {
    await endAll(tx, house, actor, accountId)
    await accountStore.close(tx, accountId, house.clock())
    await recordAccountEvent(tx, house.clock, 'account-closed', { actor, accountId }, { reason })
    if (account.authUserId !== null) await house.accounts.lockOut(account.authUserId)
    return accept(null)
  })
