import type { RequestEvent } from '@sveltejs/kit'
import type { Proof } from '#app'
import { visitorOf } from './visitor.ts'

/** How somebody signed in to the session of this very request. */
export async function proofOf(
  event: Pick<RequestEvent, 'request' | 'getClientAddress'> & { readonly locals: App.Locals },
): Promise<Proof> {
  const session = await event.locals.netra.accounts.session(visitorOf(event))
  return session?.proof ?? 'password'
}
