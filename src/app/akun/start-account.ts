import { accept, refuse, type Result } from '#base'
import { asActor, findInvitation, redeemInvitation, type OpenInvitation } from '#store'
import type { Netra } from '../ports.ts'
import { recordAccountEvent } from './account-event.ts'

export type StartRefusal =
  | { readonly reason: 'invitation-spent' }
  | { readonly reason: 'email-taken' }
  /** The link is still good. */
  | { readonly reason: 'password-guessable' }
type House = Pick<Netra, 'db' | 'clock' | 'accounts'>
type Given = { readonly token: string; readonly name: string | null; readonly email: string; readonly password: string }

/** Whose link it is, without spending it. Null: spent, too old, or never made. */
export const readInvitation = ({ db }: Pick<Netra, 'db'>, token: string): Promise<OpenInvitation | null> =>
  findInvitation(db, token)

/** Spends a one-time link: an address and a password for a new account, a new password for one that was locked out. Answers with the address. */
export async function startAccount(
  house: House,
  given: Given,
): Promise<Result<{ readonly email: string }, StartRefusal>> {
  const invitation = await findInvitation(house.db, given.token)
  if (!invitation) return refuse({ reason: 'invitation-spent' })
  if (await house.accounts.isGuessable(given.password, [given.email, given.name ?? invitation.name]))
    return refuse({ reason: 'password-guessable' })
  return invitation.authUserId === null ? begin(house, invitation, given) : recover(house, invitation.authUserId, given)
}

async function begin(
  house: House,
  invitation: OpenInvitation,
  given: Given,
): Promise<Result<{ readonly email: string }, StartRefusal>> {
  const name = given.name ?? invitation.name
  const user = await house.accounts.createUser({ email: given.email, name, password: given.password })
  if (!user.ok) return user
  const account = await redeemInvitation(house.db, given.token, user.value, given.name).catch(
    async (error: unknown) => {
      await house.accounts.deleteUser(user.value)
      throw error
    },
  )
  if (!account) {
    await house.accounts.deleteUser(user.value)
    return refuse({ reason: 'invitation-spent' })
  }
  await asActor(house.db, account, (tx) =>
    recordAccountEvent(
      tx,
      house.clock,
      'account-opened',
      { actor: account, accountId: account },
      { purpose: invitation.purpose },
    ),
  )
  return accept({ email: given.email })
}

async function recover(
  house: House,
  userId: string,
  { token, password }: Given,
): Promise<Result<{ readonly email: string }, StartRefusal>> {
  const email = await house.accounts.emailOf(userId)
  const account = await redeemInvitation(house.db, token, userId, null)
  if (!account || email === null) return refuse({ reason: 'invitation-spent' })
  await house.accounts.setPassword(userId, password)
  await asActor(house.db, account, (tx) =>
    recordAccountEvent(
      tx,
      house.clock,
      'account-opened',
      { actor: account, accountId: account },
      { purpose: 'pemulihan' },
    ),
  )
  return accept({ email })
}
