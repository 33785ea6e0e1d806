import { confirmAtCounter } from '#app'
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
    const done = form.getAll('pemeriksaan')
    const typed = textOf(form, 'resi')
    const errors = {
      ...(typed === '' ? { resi: m.status_missing() } : {}),
      ...(done.includes('ktp') && done.includes('tanda-tangan') ? {} : { pemeriksaan: m.loket_checks_error() }),
    }
    if (Object.keys(errors).length > 0) return keep(form, errors)
    const scan = await scanOf(form, 'pindaian')
    const confirmed = await confirmAtCounter(locals.netra, {
      actor: actor.id,
      officeId: counter.id,
      zone: counter.zone,
      typed,
      byProxy: done.includes('kuasa'),
      ...(scan === null ? {} : { scan }),
    })
    return confirmed.ok ? { confirmed: true as const } : keep(form, { resi: counterSentence(confirmed.refusal) })
  },
}
