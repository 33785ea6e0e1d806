import { error } from '@sveltejs/kit'
import { recordConsent } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayOf, oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  if (page.held.kind !== 'pembalasan') error(404)
  return formBase(page)
}

/** What the paper says, or what of it is missing. */
function consentOf(form: FormData) {
  const found = oneOf(form, 'ada', ['ada', 'tidak-ada'])
  if (found === null) return { errors: { ada: m.refusal_field_blank() }, consent: null }
  if (found === 'tidak-ada') return { errors: {}, consent: null }
  const [number, { on, errors }] = [textOf(form, 'nomor'), dayOf(form, 'tanggal')]
  if (on === undefined) return { errors: { tanggal: m.refusal_field_blank(), ...errors }, consent: null }
  return { errors, consent: { number, on } }
}

const fields = { number: 'nomor', on: 'tanggal', accordingTo: 'menurut' }

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const said = consentOf(form)
    const wrong = { ...errors, ...said.errors }
    if (hasErrors(wrong)) return keep(form, wrong)
    const command = { ...common, consent: said.consent, accordingTo: textOf(form, 'menurut') }
    const recorded = await recordConsent(locals.netra, command)
    return recorded.ok ? toCase(params.id) : answerRefused(form, recorded.refusal, fields)
  },
}
