import { redirect } from '@sveltejs/kit'
import { inLanguage } from '#wording'
import type { LayoutServerLoad } from './$types'

/** The desk is for people who are signed in; everyone else is led to the door and back again. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  if (!locals.actor) redirect(303, `${inLanguage('/masuk', locals.locale)}?ke=${encodeURIComponent(url.pathname + url.search)}`)
  const { name, memberships } = locals.actor
  return { actor: { name, memberships } }
}
