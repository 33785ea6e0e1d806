import { redirect } from '@sveltejs/kit'
import { addAllegation } from '#app'
import { subjectKinds } from '#law'
import { keep } from '#lib/form/kept.ts'
import { subjectChoices } from '#lib/meja/allegation-form.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { given, oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...formBase(await openCase(locals, params.id)),
  kinds: subjectChoices(),
})

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common } = commonOf(form, locals, params.id)
    const kind = oneOf(form, 'siapa', subjectKinds)
    if (kind === null) return keep(form, { siapa: m.refusal_field_unknown() })
    const subject = {
      kind,
      ...given(form, 'nama', 'name'),
      ...given(form, 'jabatan', 'position'),
      ...given(form, 'unit', 'officeName'),
    }
    const added = await addAllegation(locals.netra, { ...common, subject })
    if (!added.ok) return answerRefused(form, added.refusal, { subject: 'nama', kind: 'siapa' })
    if (added.value.closed) redirect(303, here('/meja?tertutup'))
    redirect(303, here(`/meja/perkara/${params.id}/dugaan/${added.value.allegationId}`))
  },
}
