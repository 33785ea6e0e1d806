import { redirect } from '@sveltejs/kit'
import { enterCode } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { returnTo } from '#lib/server/return-to.ts'
import { signInSentence } from '#lib/server/sign-in-sentence.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import { inLanguage, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.actor) redirect(303, inLanguage(returnTo(url.searchParams.get('ke')), locals.locale))
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const code = textOf(form, 'kode')
    if (code === '') return keep(form, { kode: m.akun_code_error() })
    const answer = await enterCode(event.locals.netra, visitorOf(event), code)
    if (!answer.ok)
      return keep(
        form,
        answer.refusal.reason === 'wrong-code' ? { kode: signInSentence(answer.refusal) } : {},
        signInSentence(answer.refusal),
      )
    giveCookies(event, answer.value.cookies)
    redirect(303, inLanguage(returnTo(event.url.searchParams.get('ke')), event.locals.locale))
  },
}
