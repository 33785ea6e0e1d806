import { takeLookLetter } from '#app'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { counterOf, countersOf } from '#lib/laporan/loket/counters.ts'
import { letterRefusedInWords, wrongField } from '#lib/laporan/loket/look-letter-words.ts'
import { dayInWords, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { counters: countersOf(locals.actor).counters }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, counter } = counterOf(locals.actor, form)
    const taken = await takeLookLetter(locals.netra, {
      actor: actor.id,
      officeId: counter.id,
      receipt: textOf(form, 'kode'),
      number: textOf(form, 'nomor'),
      letterOn: readDate(form, 'tanggal').date,
      body: textOf(form, 'alasan'),
      accused: form.getAll('terlibat').filter((rank) => typeof rank === 'string'),
    })
    if (taken.ok) {
      const { office, dueOn } = taken.value
      return { taken: m.tinjauan_letter_taken({ office, day: dayInWords(dueOn) }) }
    }
    const says = letterRefusedInWords(taken.refusal)
    const field = wrongField(taken.refusal)
    return field === null ? keep(form, {}, says) : keep(form, { [field]: says })
  },
}
