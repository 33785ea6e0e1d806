import { recordMerger } from '#app'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { textOf } from '#lib/form/text-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { demand } from '#lib/server/demand.ts'
import { listMergers } from '#store/views'
import { dayInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  demand(locals.actor, 'manage-accounts')
  const mergers = await readAs(locals, listMergers)
  return { mergers: mergers.map((one) => ({ ...one, day: dayInWords(one.onDay) })) }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { id } = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const recorded = await recordMerger(locals.netra, {
      actor: id,
      office: textOf(form, 'kantor'),
      into: textOf(form, 'ke'),
      onDay: readDate(form, 'terjadi').date,
      basis: textOf(form, 'dasar'),
    })
    if (!recorded.ok) return answerCircularRefused(form, recorded.refusal)
    return { saved: true as const }
  },
}
