import { refuseAtCounter } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import { refusedNow } from '#lib/laporan/loket/refused-now.ts'
import { reasonChoices } from '#lib/laporan/refusal-words.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  counters: countersOf(locals.actor).counters,
  reasons: reasonChoices('loket'),
})

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData()
    const { actor, counter } = counterOf(locals.actor, form)
    const refused = await refuseAtCounter(locals.netra, {
      actor: actor.id,
      officeId: counter.id,
      reason: textOf(form, 'alasan'),
      note: textOf(form, 'catatan'),
    })
    if (refused.ok) return { given: refusedNow(refused.value, { origin: url.origin, zone: counter.zone }) }
    const { refusal } = refused
    if (refusal.reason !== 'field') return keep(form, {}, m.loket_no_counter())
    if (refusal.field === 'reason') return keep(form, { alasan: m.tinjauan_loket_reason_missing() })
    return keep(form, {
      catatan: refusal.problem === 'too-long' ? m.loket_refuse_long() : m.tinjauan_loket_note_missing(),
    })
  },
}
