import { redirect } from '@sveltejs/kit'
import { signIn } from '#app'
import { keep } from '#lib/form/kept.ts'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { returnTo } from '#lib/server/return-to.ts'
import { sentenceOfReason, signInSentence } from '#lib/server/sign-in-sentence.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { listDemonstrationAccounts } from '#store/views'
import { here, inLanguage, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = returnTo(url.searchParams.get('ke'))
  if (locals.actor) redirect(303, inLanguage(to, locals.locale))
  return {
    to,
    accounts: locals.netra.mode === 'demonstration' ? await listDemonstrationAccounts(locals.netra.db) : [],
    sso: locals.netra.accounts.sso?.label ?? null,
    refused: sentenceOfReason(url.searchParams.get('gagal')),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const email = textOf(form, 'email')
    const password = rawTextOf(form, 'password')
    const errors: Record<string, string> = {}
    if (!/^\S+@\S+$/.test(email)) errors['email'] = m.akun_email_error()
    if (password === '') errors['password'] = m.akun_password_error()
    if (Object.keys(errors).length > 0) return keep(form, errors)
    const answer = await signIn(event.locals.netra, visitorOf(event), { email, password })
    if (!answer.ok) return keep(form, {}, signInSentence(answer.refusal))
    giveCookies(event, answer.value.cookies)
    const to = returnTo(event.url.searchParams.get('ke'))
    if (answer.value.next === 'second-factor') redirect(303, `${here('/masuk/kode')}?ke=${encodeURIComponent(to)}`)
    redirect(303, inLanguage(to, event.locals.locale))
  },
}
