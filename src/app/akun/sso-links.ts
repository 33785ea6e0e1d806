import { accept, refuse } from '#base'
import { provesTwoFactors } from '#core'
import { accountStore, type ActorId } from '#store'
import type { SsoLink, Visitor } from './accounts-port.ts'
import { recordAccountEvent } from './account-event.ts'
import { asAdministrator, onAccount, type Answer, type House } from './as-administrator.ts'
import { noteOwn } from './note-own.ts'

/** Null where nothing is linked, and where nothing can be: no such sign-in, or an account that nobody has opened yet. */
export const viewSsoLink = (house: House, actor: ActorId, accountId: string): Answer<SsoLink | null> =>
  asAdministrator(house, actor, async (tx) => {
    const account = await accountStore.find(tx, accountId)
    if (!house.accounts.sso || !account?.authUserId) return accept(null)
    return accept(await house.accounts.sso.linkOf(account.authUserId))
  })

/** Whose identity at the government's sign-in opens this account, instead of what was linked before. */
export async function linkSso(house: House, actor: ActorId, accountId: string, link: SsoLink): Answer<null> {
  const { sso } = house.accounts
  if (!sso) return refuse({ reason: 'not-found' })
  const noted = await onAccount(house, actor, accountId, async (tx, account) => {
    if (account.authUserId === null || account.demonstration) return refuse({ reason: 'not-found' } as const)
    if (!(await sso.isFree(account.authUserId, link))) return refuse({ reason: 'sso-taken' } as const)
    // Which identity it is stays with the sign-in: an event is for ever, and a person's number elsewhere is not.
    await recordAccountEvent(tx, house.clock, 'sso-linked', { actor, accountId }, { by: link.by })
    return accept(account.authUserId)
  })
  if (!noted.ok) return noted
  // After the commit: an event about a link that failed is seen and made good; a link without its event is not.
  await sso.link(noted.value, link)
  return accept(null)
}

/** Takes the government's sign-in off an account. Refuses as `not-found` where none is set up, or the account was never opened. */
export const unlinkSso = (house: House, actor: ActorId, accountId: string): Answer<null> =>
  onAccount(house, actor, accountId, async (tx, account) => {
    if (!house.accounts.sso || account.authUserId === null) return refuse({ reason: 'not-found' } as const)
    await recordAccountEvent(tx, house.clock, 'sso-unlinked', { actor, accountId })
    await house.accounts.sso.unlink(account.authUserId)
    return accept(null)
  })

/** The owner cuts a link that he did not want; he is signed out with all other sessions. */
export async function unlinkOwnSso(house: House, visitor: Visitor): Promise<void> {
  const session = await house.accounts.session(visitor)
  if (!session || !provesTwoFactors(session.proof) || !house.accounts.sso) return
  if (await house.accounts.sso.unlink(session.userId)) await noteOwn(house, session.userId, 'sso-unlinked')
}
