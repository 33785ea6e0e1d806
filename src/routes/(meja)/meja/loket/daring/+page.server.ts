import { answerConfirm, answerPrint } from '#lib/laporan/loket/answer-online.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { counters: countersOf(locals.actor).counters }
}

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData()
    const asked = { netra: locals.netra, visitor: getClientAddress(), ...counterOf(locals.actor, form) }
    return form.get('langkah') === 'cetak' ? answerPrint(asked, form) : answerConfirm(asked, form)
  },
}
