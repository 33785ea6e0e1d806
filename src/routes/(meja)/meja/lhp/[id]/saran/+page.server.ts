import { redirect } from '@sveltejs/kit'
import { followAdvice } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayOf, oneOf } from '#lib/meja/form-fields.ts'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const { page } = await openLhp(locals, params.id)
  // A form that came too late shows what was typed, and why it was refused.
  if (request.method === 'GET' && page.state !== 'saran-perbaikan') redirect(303, here(`/meja/lhp/${page.id}`))
  return { id: page.id, number: page.number ?? '', advice: page.advice?.body ?? '' }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openLhp(locals, params.id)
    const result = oneOf(form, 'hasil', ['dilaksanakan', 'tidak-dilaksanakan'])
    const { on, errors } = dayOf(form, 'terjadi')
    const wrong = { ...(result === null ? { hasil: m.refusal_field_unknown() } : {}), ...errors }
    if (hasErrors(wrong) || result === null) return keep(form, wrong)
    const followed = await followAdvice(locals.netra, {
      lhpId: page.id,
      actor,
      result,
      note: textOf(form, 'keterangan'),
      ...(on === undefined ? {} : { happenedOn: on }),
    })
    if (!followed.ok) return answerRefused(form, followed.refusal, { note: 'keterangan' })
    redirect(303, here(`/meja/lhp/${page.id}?tercatat`))
  },
}
