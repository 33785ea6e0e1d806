import { answerPaper, freshKey } from '#lib/laporan/loket/answer-paper.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { counters: countersOf(locals.actor).counters, key: freshKey() }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, locale, actor: signedIn } }) => {
    const form = await request.formData()
    return answerPaper({ netra, locale, ...counterOf(signedIn, form) }, form)
  },
}
