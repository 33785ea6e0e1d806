import { redirect } from '@sveltejs/kit'
import { createAccount } from '#app'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  demand(locals.actor, 'manage-accounts')
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const name = textOf(form, 'name')
    const born = readDate(form, 'born')
    const errors: Record<string, string> = {}
    if (name.length < 2 || name.length > 200) errors['name'] = m.kelola_name_error()
    if (!born.empty && !born.date) errors['born'] = m.kelola_date_error()
    if (Object.keys(errors).length > 0) return keep(form, errors)
    const answer = await createAccount(locals.netra, actor.id, { name, bornOn: born.date })
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    redirect(303, here(`/kelola/akun/${answer.value.accountId}`))
  },
}
