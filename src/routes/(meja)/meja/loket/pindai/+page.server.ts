import { keepScan } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { counterSentence } from '#lib/laporan/loket/sentence.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ counters: countersOf(locals.actor).counters })

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, counter } = counterOf(locals.actor, form)
    const typed = textOf(form, 'resi')
    const scan = await scanOf(form, 'pindaian')
    if (typed === '') return keep(form, { resi: m.status_missing() })
    if (scan === null) return keep(form, { pindaian: m.loket_scan_missing() })
    const kept = await keepScan(locals.netra, { actor: actor.id, officeId: counter.id, typed, scan })
    if (kept.ok) return { saved: true as const }
    return keep(form, { [kept.refusal.reason === 'not-found' ? 'resi' : 'pindaian']: counterSentence(kept.refusal) })
  },
}
