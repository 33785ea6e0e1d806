import { accept, type Result } from '#base'
import type { Netra } from '../ports.ts'
import type { Cookies, SignInRefusal, SignInStep, Visitor } from './accounts-port.ts'
import { noteOwn } from './note-own.ts'
import { noteRefused } from './note-refused.ts'
import { noteWhoCame } from './note-who-came.ts'

type House = Pick<Netra, 'accounts' | 'db' | 'clock'>
type Opened = Result<{ readonly cookies: Cookies }, SignInRefusal>

/**
 * By address and password. Whoever has a second factor is not in yet (`next`). Each try that is refused is an event of the account it meant, if there is
 * one.
 */
export async function signIn(
  house: House,
  visitor: Visitor,
  given: { email: string; password: string },
): Promise<Result<SignInStep, SignInRefusal>> {
  const meant = await house.accounts.whoTries(visitor, { way: 'password', what: given.email })
  const answer = await house.accounts.signIn(visitor, given)
  if (!answer.ok) await noteRefused(house, meant, 'password', answer.refusal)
  else if (answer.value.next === 'in') await noteWhoCame(house, visitor, answer.value.cookies)
  return answer
}

/** The second step: a code of the app, or one of the ten kept for the day the phone is lost. */
export const enterCode = async (house: House, visitor: Visitor, code: string): Promise<Opened> => {
  const digits = code.replace(/\s/g, '')
  // Asked before: the last wrong code also ends the waiting that says who it is.
  const meant = await house.accounts.whoTries(visitor, { way: 'code', what: '' })
  const answer = await (/^\d{6}$/.test(digits)
    ? house.accounts.verifyCode(visitor, digits)
    : house.accounts.spendBackupCode(visitor, digits))
  if (!answer.ok) await noteRefused(house, meant, 'code', answer.refusal)
  return noted(house, visitor, answer)
}

export async function signInDemonstration(house: House, visitor: Visitor, userId: string): Promise<Opened> {
  const answer = await house.accounts.signInDemonstration(visitor, userId)
  if (!answer.ok)
    await noteRefused(
      house,
      await house.accounts.whoTries(visitor, { way: 'demonstration', what: userId }),
      'demonstration',
      answer.refusal,
    )
  return noted(house, visitor, answer)
}

/** A passkey is both factors at once. Hands the answer on as the browser needs it; a refusal is noted as with a password. */
export async function signInByPasskey(house: House, visitor: Visitor, response: unknown) {
  const answer = await house.accounts.passkey(visitor, 'sign-in', response)
  if (answer.status === 200) await noteWhoCame(house, visitor, answer.cookies)
  else
    await noteRefused(
      house,
      await house.accounts.whoTries(visitor, { way: 'passkey', what: credentialOf(response) }),
      'passkey',
      passkeyRefusal(answer.status),
    )
  return answer
}

const passkeyRefusal = (status: number): SignInRefusal => ({
  reason: status === 429 ? 'too-many-attempts' : 'wrong-credentials',
})

/** Which key the browser says it used: `{ response: { id } }` (WebAuthn); whatever else was sent means nobody. */
function credentialOf(body: unknown): string {
  const response = body !== null && typeof body === 'object' && 'response' in body ? body.response : null
  return response !== null && typeof response === 'object' && 'id' in response && typeof response.id === 'string'
    ? response.id.slice(0, 1_000)
    : ''
}

/** Ends the session at the server too. Without a session it only takes the cookies back. */
export async function signOut(house: House, visitor: Visitor): Promise<Cookies> {
  const session = await house.accounts.session(visitor)
  const cookies = await house.accounts.signOut(visitor)
  if (session) await noteOwn(house, session.userId, 'signed-out')
  return cookies
}

async function noted(house: House, visitor: Visitor, answer: Opened): Promise<Opened> {
  if (!answer.ok) return answer
  await noteWhoCame(house, visitor, answer.value.cookies)
  return accept(answer.value)
}
