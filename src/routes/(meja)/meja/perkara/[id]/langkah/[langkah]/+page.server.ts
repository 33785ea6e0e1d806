import { moveCase, type PlainAction } from '#app'
import { refusalReasonAt } from '#core'
import { textOf } from '#lib/form/text-of.ts'
import { given } from '#lib/meja/form-fields.ts'
import { paperOf } from '#lib/meja/paper-form.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { namedStep, stepPage } from '#lib/meja/step-page.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { keep } from '#lib/form/kept.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => stepPage(event)

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const paper = form.has('menurut') ? paperOf(form, locals.netra.clock()) : null
    const wrong = { ...errors, ...paper?.errors }
    if (hasErrors(wrong)) return keep(form, wrong)
    const refusalReason = refusalReasonAt('tidak-diregister', textOf(form, 'alasan-penolakan'))
    const moved = await moveCase(locals.netra, {
      ...common,
      // Whether it is a plain step is the use case's to say: it refuses one that has a form of its own.
      action: namedStep(params.langkah) as PlainAction,
      ...given(form, 'alasan', 'reason'),
      ...given(form, 'kantor', 'officeId'),
      ...given(form, 'pleno', 'plenoId'),
      ...(refusalReason === null ? {} : { refusalReason }),
      ...(paper === null ? {} : { paper: paper.paper }),
    })
    return moved.ok ? toCase(params.id) : answerRefused(form, moved.refusal)
  },
}
