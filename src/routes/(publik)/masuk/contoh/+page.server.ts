import { error, redirect } from '@sveltejs/kit'
import { signInDemonstration, signOut } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { returnTo } from '#lib/server/return-to.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { here, inLanguage } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** One click on /masuk posts here; whoever opens the address is led there. */
export const load: PageServerLoad = ({ locals }) => {
  if (locals.netra.mode !== 'demonstration') error(404)
  redirect(303, here('/masuk'))
}

export const actions: Actions = {
  default: async (event) => {
    const { netra, locale, actor } = event.locals
    if (netra.mode !== 'demonstration') error(404)
    const form = await event.request.formData()
    const visitor = visitorOf(event)
    if (actor) await signOut(netra, visitor)
    const answer = await signInDemonstration(netra, visitor, textOf(form, 'akun'))
    if (!answer.ok) redirect(303, here('/masuk'))
    giveCookies(event, answer.value.cookies)
    redirect(303, inLanguage(returnTo(textOf(form, 'ke')), locale))
  },
}
