import { redirect } from '@sveltejs/kit'
import { commentOnLhp } from '#app'
import { chainSheet } from '#lib/meja/chain-page.ts'
import { textOf } from '#lib/meja/form-fields.ts'
import { lhpSheet, openLhp } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openLhp(locals, params.id)
  return {
    sheet: lhpSheet(locals, opened, locals.netra.clock()),
    chain: await chainSheet(locals, opened.page),
    saved: url.searchParams.has('tersimpan'),
    recorded: url.searchParams.has('tercatat'),
  }
}

export const actions: Actions = {
  komentar: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openLhp(locals, params.id)
    const said = await commentOnLhp(locals.netra, { actor, lhpId: page.id, words: textOf(form, 'komentar') })
    if (!said.ok) return answerRefused(form, said.refusal, { comment: 'komentar' })
    redirect(303, here(`/meja/lhp/${page.id}?tercatat#komentar-atasan`))
  },
}
