import { accept, refuse, type Result } from '#base'
import { provesTwoFactors } from '#core'
import type { Netra } from '../ports.ts'
import type { Cookies, SignInRefusal, TotpEnrolment, Visitor } from './accounts-port.ts'
import { noteOwn } from './note-own.ts'

type House = Pick<Netra, 'accounts' | 'db' | 'clock'>

/** What the page of one's own account shows; null without a session. */
export async function viewOwnAccount({ accounts }: House, visitor: Visitor) {
  const session = await accounts.session(visitor)
  if (!session) return null
  const [factors, sessions, pendingTotp, link] = await Promise.all([
    accounts.factors(session.userId),
    accounts.openSessions(visitor),
    accounts.pendingTotp(visitor),
    accounts.sso?.linkOf(session.userId) ?? null,
  ])
  const sso = accounts.sso && { label: accounts.sso.label, link }
  const { email, proof, expiresAt } = session
  return { email, proven: provesTwoFactors(proof), expiresAt, factors, sessions, pendingTotp, sso }
}

type PasswordRefusal = SignInRefusal | { readonly reason: 'password-guessable' }

/** Whoever knows the old one, and came by what the account asks for. Everybody else who sits in it is out. */
export async function changePassword(
  house: House,
  visitor: Visitor,
  given: { readonly current: string; readonly wanted: string },
): Promise<Result<null, PasswordRefusal>> {
  const session = await house.accounts.session(visitor)
  if (!session) return refuse({ reason: 'not-allowed' })
  if (await house.accounts.isGuessable(given.wanted, [session.email])) return refuse({ reason: 'password-guessable' })
  const answer = await house.accounts.changePassword(visitor, given)
  if (answer.ok) await noteOwn(house, session.userId, 'password-changed')
  return answer
}

/** Asks for the password again. The app's secret is shown once, and counts for nothing until a first code came from it. */
export const beginTotp = (
  { accounts }: House,
  visitor: Visitor,
  password: string,
): Promise<Result<TotpEnrolment, SignInRefusal>> => accounts.beginTotp(visitor, password)

/** The first code proves that the app works; only then is the factor asked for. */
export async function confirmTotp(
  house: House,
  visitor: Visitor,
  code: string,
): Promise<Result<{ readonly cookies: Cookies }, SignInRefusal>> {
  const session = await house.accounts.session(visitor)
  if (!session) return refuse({ reason: 'code-expired' })
  const answer = await house.accounts.verifyCode(visitor, code.replace(/\s/g, ''))
  if (!answer.ok) return answer
  await noteOwn(house, session.userId, 'totp-added')
  return accept(answer.value)
}

/** A passkey of whoever is signed in. Hands the answer on as the browser needs it; only one that was taken is an event. */
export async function addPasskey(house: House, visitor: Visitor, body: unknown) {
  const session = await house.accounts.session(visitor)
  const answer = await house.accounts.passkey(visitor, 'register', body)
  if (session && answer.status === 200) await noteOwn(house, session.userId, 'passkey-added')
  return answer
}

/** Never the last factor: without one the desk is closed to its owner too. */
export async function removePasskey(
  house: House,
  visitor: Visitor,
  passkeyId: string,
): Promise<Result<null, SignInRefusal>> {
  const session = await house.accounts.session(visitor)
  if (!session || !provesTwoFactors(session.proof)) return refuse({ reason: 'not-allowed' })
  const { totp, passkeys } = await house.accounts.factors(session.userId)
  if (!totp && passkeys.length < 2) return refuse({ reason: 'not-allowed' })
  if (!passkeys.some(({ id }) => id === passkeyId)) return refuse({ reason: 'not-allowed' })
  await house.accounts.removePasskey(visitor, passkeyId)
  await noteOwn(house, session.userId, 'passkey-removed')
  return accept(null)
}

/** Ends one of one's own sessions. Without two factors nothing happens: a stolen password throws nobody out. */
export async function endSession(house: House, visitor: Visitor, sessionId: string): Promise<void> {
  const session = await house.accounts.session(visitor)
  if (session && provesTwoFactors(session.proof)) await house.accounts.endSession(visitor, sessionId)
}
