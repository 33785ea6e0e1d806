import { error, redirect } from '@sveltejs/kit'
import { beginSso } from '#app'
import { returnTo } from '#lib/server/return-to.ts'
import { refusedAtDoor } from '#lib/server/refused-at-door.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { inLanguage } from '#wording'
import type { RequestHandler } from './$types'

/** Leads to the government's sign-in. A link, because the policy of our pages lets a form lead nowhere but to us. */
export const GET: RequestHandler = async (event) => {
  const { netra, locale } = event.locals
  const to = inLanguage(returnTo(event.url.searchParams.get('ke')), locale)
  const begun = await beginSso(netra, visitorOf(event), to)
  if (!begun) error(404)
  if (!begun.ok) redirect(303, refusedAtDoor(to, begun.refusal))
  giveCookies(event, begun.value.cookies)
  // The one address that is not ours: the issuer's door, as the operator's own provider names it.
  redirect(303, begun.value.url, { external: [new URL(begun.value.url).origin] })
}
