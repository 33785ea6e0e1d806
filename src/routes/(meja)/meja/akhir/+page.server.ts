import { redirect } from '@sveltejs/kit'
import { recordOfficeEnd } from '#app'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { endingSheet } from '#lib/meja/ending-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demandAny } from '#lib/server/demand.ts'
import { rights } from '#core'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const decides = ({ actor }: App.Locals) =>
  actor?.memberships.some(
    ({ role, office }) => office.kind.startsWith('bawaslu-') && rights[role]['decide-case'] !== undefined,
  ) ?? false

export const load: PageServerLoad = async ({ locals, url }) => {
  demandAny(locals.actor, ['work-case', 'decide-case'])
  return { offices: await endingSheet(locals), mayRecord: decides(locals), recorded: url.searchParams.has('tercatat') }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const actor = demandAny(locals.actor, ['decide-case'])
    const form = await request.formData()
    const chosen = textOf(form, 'kantor')
    if (chosen === '') return keep(form, { kantor: m.refusal_field_unknown() })
    const recorded = await recordOfficeEnd(locals.netra, {
      actor: actor.id,
      officeId: chosen === 'semua' ? null : chosen,
      decreeNumber: textOf(form, 'sk'),
      decreeOn: readDate(form, 'ditetapkan').date,
      lastDay: readDate(form, 'terakhir').date,
    })
    if (!recorded.ok)
      return answerRefused(form, recorded.refusal, { decreeNumber: 'sk', decreeOn: 'ditetapkan', lastDay: 'terakhir' })
    redirect(303, here('/meja/akhir?tercatat'))
  },
}
