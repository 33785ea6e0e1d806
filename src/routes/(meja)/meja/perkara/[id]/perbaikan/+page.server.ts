import { completeReport } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { paperOf } from '#lib/meja/paper-form.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => formBase(await openCase(locals, params.id))

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const { paper, errors: paperErrors } = paperOf(form, locals.netra.clock())
    if (hasErrors({ ...errors, ...paperErrors })) return keep(form, { ...errors, ...paperErrors })
    const completed = await completeReport(locals.netra, { ...common, body: textOf(form, 'uraian'), paper })
    return completed.ok
      ? toCase(params.id)
      : answerRefused(form, completed.refusal, { body: 'uraian', 'paper.from': 'menurut' })
  },
}
