import { refuseAtCounter } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ counters: countersOf(locals.actor).counters })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, counter } = counterOf(locals.actor, form)
    const refused = await refuseAtCounter(locals.netra, {
      actor: actor.id,
      officeId: counter.id,
      reason: textOf(form, 'alasan'),
    })
    if (refused.ok) return { recorded: true as const }
    if (refused.refusal.reason === 'not-found') return keep(form, {}, m.loket_no_counter())
    const isLong = refused.refusal.reason === 'field' && refused.refusal.problem === 'too-long'
    return keep(form, { alasan: isLong ? m.loket_refuse_long() : m.loket_refuse_missing() })
  },
}
