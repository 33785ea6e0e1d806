import { answerPaper, freshKey } from '#lib/laporan/loket/answer-paper.ts'
import { countersNow } from '#lib/laporan/loket/counters-now.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import { retaliationBodyOf } from '#lib/laporan/retaliation-fields.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const { counters } = countersOf(locals.actor)
  return { counters, hours: await countersNow(locals.netra, counters), key: freshKey() }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, locale, actor: signedIn } }) => {
    const form = await request.formData()
    return answerPaper({ netra, locale, ...counterOf(signedIn, form), bodyOf: retaliationBodyOf }, form)
  },
}
