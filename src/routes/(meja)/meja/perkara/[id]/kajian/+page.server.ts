import { recordKajian } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  return { ...formBase(page), was: page.kajian.findLast(({ kind }) => kind === 'kajian')?.body ?? '' }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    if (hasErrors(errors)) return keep(form, errors)
    const recorded = await recordKajian(locals.netra, { ...common, body: textOf(form, 'uraian') })
    return recorded.ok ? toCase(params.id) : answerRefused(form, recorded.refusal, { body: 'uraian' })
  },
}
