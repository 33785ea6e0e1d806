import { error } from '@sveltejs/kit'
import { delegateHearing, takeBackHearing } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { hearingInWords } from '#lib/meja/lembar/work.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import { listBelow } from '#store/views'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const hearing = page.hearings.find(({ id }) => id === params.hearing)
  if (hearing === undefined || !page.parties.includes('penanganan')) error(404)
  const below = await readAs(locals, (tx) => listBelow(tx, params.hearing))
  return {
    ...formBase(page),
    title: m.klarif_delegate_title({ party: hearingInWords(hearing.party), n: hearing.ordinal }),
    asked:
      hearing.delegation === 'diminta' ? { to: hearing.delegatedTo ?? '', says: hearing.delegatedAsked ?? '' } : null,
    offices: below.map(({ id, name }) => ({ value: id, says: name })),
  }
}

export const actions: Actions = {
  minta: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common } = commonOf(form, locals, params.id)
    const toOfficeId = textOf(form, 'kantor')
    if (toOfficeId === '') return keep(form, { kantor: m.refusal_field_unknown() })
    const asked = textOf(form, 'pertanyaan')
    const done = await delegateHearing(locals.netra, { ...common, hearingId: params.hearing, toOfficeId, asked })
    return done.ok ? toCase(params.id) : answerRefused(form, done.refusal, { asked: 'pertanyaan' })
  },
  tarik: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common } = commonOf(form, locals, params.id)
    const done = await takeBackHearing(locals.netra, { ...common, hearingId: params.hearing })
    return done.ok ? toCase(params.id) : answerRefused(form, done.refusal)
  },
}
