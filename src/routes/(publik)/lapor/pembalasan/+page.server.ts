import { answerForm, freshForm } from '#lib/laporan/answer-form.ts'
import { retaliationBodyOf } from '#lib/laporan/retaliation-fields.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import type { Actions, PageServerLoad } from './$types'

/** Light, like informasi awal: nobody who was hit must first show who he is. */
const lane = 'informasi'

export const load: PageServerLoad = ({ locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return freshForm({ netra, lane })
}

export const actions: Actions = {
  default: async (event) => {
    const { netra, locale } = event.locals
    const { address, agent } = visitorOf(event)
    return answerForm(
      { netra, locale, lane, address, agent, bodyOf: retaliationBodyOf },
      await event.request.formData(),
    )
  },
}
