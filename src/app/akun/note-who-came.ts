import type { Netra } from '../ports.ts'
import type { Cookies, Visitor } from './accounts-port.ts'
import { noteOwn } from './note-own.ts'

/** As the next request would come; of a cookie given twice the last one counts, and one that was taken back is gone. */
export const withCookies = (visitor: Visitor, given: Cookies): Visitor => {
  const kept = new Map(given.map((cookie) => [cookie.name, cookie]))
  return {
    ...visitor,
    cookies: [...kept.values()]
      .filter(({ maxAge }) => maxAge !== 0)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; '),
  }
}

/** The new session is in the cookies just given, so they are read back as the next request would bring them. */
export async function noteWhoCame(
  house: Pick<Netra, 'accounts' | 'db' | 'clock'>,
  visitor: Visitor,
  given: Cookies,
): Promise<void> {
  const session = await house.accounts.session(withCookies(visitor, given))
  if (session) await noteOwn(house, session.userId, 'signed-in', { proof: session.proof })
}
