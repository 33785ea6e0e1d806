import { redirect } from '@sveltejs/kit'
import { submitLhp } from '#app'
import { lhpClassification } from '#core'
import { lhpClassifications } from '#law'
import { typedIn } from '#lib/meja/form-fields.ts'
import { lhpFields } from '#lib/meja/lhp-form.ts'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { lhpSections } from '#lib/meja/lhp-sections.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { markInWords } from '#lib/words/mark.ts'
import { here, inTongue, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const { page, parts } = await openLhp(locals, params.id)
  // A form that came too late shows what was typed, and why it was refused.
  if (request.method === 'GET' && (!page.mine || page.state !== 'draf')) redirect(303, here(`/meja/lhp/${page.id}`))
  return {
    id: page.id,
    sections: lhpSections(page, parts),
    classification: lhpClassification(page.stage).code,
    classifications: lhpClassifications.map(({ code, title, mark }) => ({
      value: code,
      says: m.lhp_classification_line({ code, title: inTongue(title) }),
      hint: markInWords[mark](),
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openLhp(locals, params.id)
    // What was typed beside the choices is the office's own code.
    const classification = typedIn(form, 'klasifikasi-lain') ?? typedIn(form, 'klasifikasi')
    const submitted = await submitLhp(locals.netra, {
      actor,
      lhpId: page.id,
      ...(classification === undefined ? {} : { classification }),
    })
    if (!submitted.ok) return answerRefused(form, submitted.refusal, lhpFields)
    redirect(303, here(`/meja/lhp/${page.id}?tercatat`))
  },
}
