import { accept, refuse, type Result } from '#base'
import { readProof } from '#core'
import type { Accounts, Cookies, PasskeyStep, Session, SignInRefusal, Visitor } from '#app'
import { ask, headersOf, type Asked } from './ask.ts'
import type { Engine } from './engine.ts'

type SigningIn = Pick<
  Accounts,
  'session' | 'signIn' | 'verifyCode' | 'spendBackupCode' | 'signInDemonstration' | 'passkey' | 'signOut'
>

export const signingIn = (engine: Engine): SigningIn => ({
  session: (visitor) => findSession(engine, visitor),

  async signIn(visitor, { email, password }) {
    const answer = await ask(engine, visitor, '/sign-in/email', { email, password })
    if (answer.status !== 200) return refuse(refusalOf(answer))
    const waits = typeof answer.body === 'object' && answer.body !== null && 'twoFactorRedirect' in answer.body
    return accept({ next: waits ? 'second-factor' : 'in', cookies: answer.cookies } as const)
  },

  verifyCode: async (visitor, code) => opened(await ask(engine, visitor, '/two-factor/verify-totp', { code })),
  spendBackupCode: async (visitor, code) =>
    opened(await ask(engine, visitor, '/two-factor/verify-backup-code', { code })),
  signInDemonstration: async (visitor, userId) =>
    opened(await ask(engine, visitor, '/sign-in/demonstration', { userId })),

  async passkey(visitor, step, body) {
    const { status, body: answer, cookies } = await ask(engine, visitor, ...passkeyPaths[step](body))
    return { status, body: answer, cookies }
  },

  async signOut(visitor) {
    const { cookies } = await ask(engine, visitor, '/sign-out', {})
    // The engine swallows an outage here and would leave a session alive behind a deleted cookie.
    if (await findSession(engine, visitor)) throw new Error('sign-in: the session outlived its sign-out')
    return cookies
  },
})

const passkeyPaths: Readonly<Record<PasskeyStep, (body: unknown) => [path: string, body?: unknown]>> = {
  'register-options': () => ['/passkey/generate-register-options'],
  register: (body) => ['/passkey/verify-registration', body ?? {}],
  'sign-in-options': () => ['/passkey/generate-authenticate-options'],
  'sign-in': (body) => ['/passkey/verify-authentication', body ?? {}],
}

export async function findSession(engine: Engine, visitor: Visitor): Promise<Session | null> {
  const found = await engine.auth.api.getSession({
    headers: new Headers(headersOf(visitor)),
    query: { disableRefresh: true },
  })
  if (!found) return null
  const { session, user } = found
  if (await isIdle(engine, session)) return null
  return {
    id: session.id,
    userId: user.id,
    email: user.email,
    proof: readProof(session.proof),
    expiresAt: session.expiresAt.toISOString(),
  }
}

const minute = 60_000
/** N109. */
const idleFor = 120 * minute
/** How exactly it is known when somebody was last here: a write for each page would cost more than it says. */
const touchedEvery = 5 * minute

/** Ends a session that nobody has used for two hours; of another, notes that it is used. */
async function isIdle(engine: Engine, { token, updatedAt }: { readonly token: string; readonly updatedAt: Date }) {
  const { internalAdapter } = await engine.auth.$context
  const rested = Date.now() - updatedAt.getTime()
  if (rested > idleFor) await internalAdapter.deleteSession(token)
  else if (rested > touchedEvery) await internalAdapter.updateSession(token, { updatedAt: new Date() })
  return rested > idleFor
}

const opened = (answer: Asked): Result<{ readonly cookies: Cookies }, SignInRefusal> =>
  answer.status === 200 ? accept({ cookies: answer.cookies }) : refuse(refusalOf(answer))

/** Which address exists is not told: the engine answers an unknown one and a wrong password alike, and so do we. */
export function refusalOf({ status, code }: Pick<Asked, 'status' | 'code'>): SignInRefusal {
  if (status === 429 || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' || code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return { reason: 'too-many-attempts' }
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return { reason: 'wrong-code' }
  if (code === 'INVALID_TWO_FACTOR_COOKIE') return { reason: 'code-expired' }
  if (status === 403 || status === 404 || code === 'NOT_A_DEMONSTRATION_ACCOUNT') return { reason: 'not-allowed' }
  return { reason: 'wrong-credentials' }
}
