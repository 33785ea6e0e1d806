import { refuse, type Result } from '#base'
import { findAccountOf } from '#store'
import type { Netra } from '../ports.ts'
import type { Cookies, SignInRefusal, SsoAnswer, SsoStep, Visitor } from './accounts-port.ts'
import { noteOwn } from './note-own.ts'
import { noteRefused } from './note-refused.ts'
import { noteWhoCame, withCookies } from './note-who-came.ts'

type House = Pick<Netra, 'accounts' | 'db' | 'clock'>
type Begun = Result<{ readonly url: string; readonly cookies: Cookies }, SignInRefusal>

/** Null where there is no such sign-in: its address does not exist then. */
export async function beginSso({ accounts: { sso } }: House, visitor: Visitor, to: string): Promise<Begun | null> {
  return sso && sso.begin(visitor, to)
}

/** Whoever comes back from the provider: in, or asked for his code, or turned away with a line for the auditor. */
export async function finishSso(house: House, visitor: Visitor, query: string): Promise<SsoAnswer | null> {
  if (!house.accounts.sso) return null
  const { to, result } = await house.accounts.sso.finish(visitor, query)
  const settled = result.ok ? await settle(house, visitor, result.value) : result
  if (!settled.ok) await noteRefused(house, null, 'sso', settled.refusal)
  return { to, result: settled }
}

async function settle(house: House, visitor: Visitor, step: SsoStep): Promise<SsoAnswer['result']> {
  const entered = withCookies(visitor, step.cookies)
  const session = await house.accounts.session(entered)
  const userId = session?.userId ?? (await house.accounts.whoTries(entered, { way: 'code', what: '' }))
  // Closing an account cuts its link; this is for the one that was closed a moment ago.
  if (userId === null || (await findAccountOf(house.db, userId)) === null) {
    if (session) await house.accounts.signOut(entered)
    return refuse({ reason: 'sso-not-linked' })
  }
  if (step.pinned) await noteOwn(house, userId, 'sso-pinned')
  if (step.next === 'in') await noteWhoCame(house, visitor, step.cookies)
  return { ok: true, value: step }
}
