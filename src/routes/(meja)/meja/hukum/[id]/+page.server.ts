import { error, redirect } from '@sveltejs/kit'
import { confirmRule } from '#app'
import { textOf } from '#lib/meja/form-fields.ts'
import { isLegalOfficer, lawForm } from '#lib/meja/law-rows.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

function formOf(locals: App.Locals, id: string) {
  const form = isLegalOfficer(locals) ? lawForm(id) : null
  if (form === null || locals.actor === null) error(404)
  return { rule: form, actor: locals.actor.id }
}

export const load: PageServerLoad = ({ locals, params }) => formOf(locals, params.id)

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { rule, actor } = formOf(locals, params.id)
    // What was chosen holds; a part with nothing to choose is confirmed as the catalogue has it.
    const chosen = rule.asked.map(({ name, parameter, options }) => {
      const value = options.find((option) => option.value === textOf(form, name))?.value
      return [parameter, value === undefined ? null : /^\d+$/.test(value) ? Number(value) : value] as const
    })
    const confirmed = await confirmRule(locals.netra, {
      actor,
      ruleId: rule.id,
      values: Object.fromEntries(chosen),
      reason: textOf(form, 'alasan'),
      reference: textOf(form, 'rujukan'),
    })
    if (!confirmed.ok) return answerRefused(form, confirmed.refusal, { reason: 'alasan', reference: 'rujukan' })
    redirect(303, here(`/meja/hukum?tercatat=${rule.id}`))
  },
}
