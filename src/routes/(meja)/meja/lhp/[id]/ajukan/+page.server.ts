import { redirect } from '@sveltejs/kit'
import { submitLhp } from '#app'
import { lhpFields } from '#lib/meja/lhp-form.ts'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { lhpSections } from '#lib/meja/lhp-sections.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const { page, parts } = await openLhp(locals, params.id)
  // A form that came too late shows what was typed, and why it was refused.
  if (request.method === 'GET' && (!page.mine || page.state !== 'draf')) redirect(303, here(`/meja/lhp/${page.id}`))
  return { id: page.id, sections: lhpSections(page, parts) }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { page, actor } = await openLhp(locals, params.id)
    const submitted = await submitLhp(locals.netra, { actor, lhpId: page.id })
    if (!submitted.ok) return answerRefused(await request.formData(), submitted.refusal, lhpFields)
    redirect(303, here(`/meja/lhp/${page.id}?tercatat`))
  },
}
