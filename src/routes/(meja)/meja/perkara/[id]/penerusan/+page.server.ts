import { referCase } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { given } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { readAddressees, referAction, referPage } from '#lib/meja/refer-form.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const title = referAction(page) === 'forward' ? m.meja_refer_title_forward() : m.meja_refer_title_refer()
  return { ...formBase(page), ...(await referPage(locals, page)), title }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const page = await openCase(locals, params.id)
    const { common, errors } = commonOf(form, locals, params.id)
    const { to, errors: wrong } = readAddressees(form, page)
    if (hasErrors({ ...wrong, ...errors })) return keep(form, { ...wrong, ...errors })
    const referred = await referCase(locals.netra, {
      ...common,
      ...given(form, 'pleno', 'plenoId'),
      ...given(form, 'alasan', 'reason'),
      to,
      summary: textOf(form, 'ringkasan'),
      evidence: textOf(form, 'bukti'),
    })
    return referred.ok
      ? toCase(params.id)
      : answerRefused(form, referred.refusal, { summary: 'ringkasan', evidence: 'bukti' })
  },
}
