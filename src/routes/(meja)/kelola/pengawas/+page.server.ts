import { redirect } from '@sveltejs/kit'
import { appointInBulk, previewAppointments, type GivenList } from '#app'
import { keep } from '#lib/form/kept.ts'
import { readList } from '#lib/akun/appointment-form.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import type { SignedIn } from '#lib/signed-in.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  demand(locals.actor, 'manage-accounts')
}

const given = ({ memberships }: SignedIn, text: string): GivenList => ({
  text,
  zone: memberships[0]?.office.zone ?? 'WIB',
})

/** A list is looked at and shown; a second button, under what was shown, takes it. */
export const actions: Actions = {
  periksa: async ({ locals, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const text = await readList(form)
    if (text === null) return keep(form, { daftar: m.rantai_list_needed() })
    const answer = await previewAppointments(locals.netra, actor.id, given(actor, text))
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    return { text, list: answer.value }
  },
  buat: async ({ locals, request }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const text = (await readList(form)) ?? ''
    const answer = await appointInBulk(locals.netra, actor.id, given(actor, text))
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    if (!answer.value.taken) return { text, list: answer.value.list }
    const [decree = ''] = answer.value.decrees
    redirect(
      303,
      here(`/kelola/pengawas/kartu?sk=${encodeURIComponent(decree)}&jumlah=${String(answer.value.accounts)}`),
    )
  },
}
