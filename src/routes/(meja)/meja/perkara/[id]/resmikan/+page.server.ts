import { formaliseReport } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { actionInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // A form that comes back holds a name.
  setHeaders({ 'cache-control': 'no-store' })
  return { ...formBase(await openCase(locals, params.id)), title: actionInWords('formalise') }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    if (hasErrors(errors)) return keep(form, errors)
    const reporter = { name: textOf(form, 'nama'), address: textOf(form, 'alamat') }
    const formal = await formaliseReport(locals.netra, { ...common, reporter })
    return formal.ok ? toCase(params.id) : answerRefused(form, formal.refusal, { name: 'nama', address: 'alamat' })
  },
}
