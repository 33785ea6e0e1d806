import { recordKajianAwal } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { kajianAwalChoices, readKajianAwal } from '#lib/meja/kajian-awal-form.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  return { ...formBase(page), ...kajianAwalChoices(page, locals.netra.clock()) }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const page = await openCase(locals, params.id)
    const { common, errors } = commonOf(form, locals, params.id)
    const read = readKajianAwal(form, page, common, locals.netra.clock())
    if (hasErrors({ ...errors, ...read.errors })) return keep(form, { ...errors, ...read.errors })
    const recorded = await recordKajianAwal(locals.netra, read.command)
    return recorded.ok ? toCase(params.id) : answerRefused(form, recorded.refusal, { body: 'uraian' })
  },
}
