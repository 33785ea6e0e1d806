import { redirect } from '@sveltejs/kit'
import { signOut } from '#app'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { here } from '#wording'
import type { RequestHandler } from './$types'

/** Only by a form: a link from elsewhere must not sign anybody out. */
export const POST: RequestHandler = async (event) => {
  giveCookies(event, await signOut(event.locals.netra, visitorOf(event)))
  redirect(303, here('/masuk'))
}
