import { provesTwoFactors } from '#core'
import { findAccountOf, findHeld } from '#store'
import type { Netra } from '../ports.ts'
import type { Session, Visitor } from './accounts-port.ts'

export type Held = Awaited<ReturnType<typeof findHeld>>
/** `proven`: with two factors, or in a demonstration, where the accounts belong to everybody. */
export type Known = { readonly session: Session; readonly held: Held; readonly proven: boolean }

/** Who stands at the door; null for a stranger, for a session that has ended and for an account that was closed. */
export async function whoIs({ accounts, db }: Pick<Netra, 'accounts' | 'db'>, visitor: Visitor): Promise<Known | null> {
  const session = await accounts.session(visitor)
  if (!session) return null
  const account = await findAccountOf(db, session.userId)
  if (!account) return null
  return { session, held: await findHeld(db, account), proven: provesTwoFactors(session.proof) }
}
