import { error } from '@sveltejs/kit'
import { judgeConflict } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { recordId } from '#lib/server/record-id.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const waiting = page.claims.filter(({ isMine }) => isMine)
  if (waiting.length === 0) error(404)
  return { ...formBase(page), offices: waiting.map(({ officeId, office }) => ({ value: officeId, says: office })) }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const said = oneOf(form, 'putusan', ['berdasar', 'tidak-berdasar'])
    const wrong: Record<string, string> = said === null ? { putusan: m.refusal_field_blank(), ...errors } : errors
    if (said === null || hasErrors(wrong)) return keep(form, wrong)
    const judged = await judgeConflict(locals.netra, {
      ...common,
      officeId: recordId(textOf(form, 'kantor')),
      founded: said === 'berdasar',
      reason: textOf(form, 'alasan'),
    })
    return judged.ok ? toCase(params.id) : answerRefused(form, judged.refusal, { reason: 'alasan' })
  },
}
