import { fail } from '@sveltejs/kit'
import { followNumbers, type FollowRefusal } from '#app'
import { findMeasure, measures } from '#core'
import { placeOf } from '#lib/boleh/read-question.ts'
import { textOf } from '#lib/form/text-of.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import { placeInWords } from '#lib/words/wilayah.ts'
import { followMail, inTongue, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra }, url: { searchParams } }) => ({
  canMail: netra.mailer !== null,
  measure: findMeasure(searchParams.get('ukuran') ?? '')?.id ?? '',
  place: (searchParams.get('cari') ?? '').slice(0, 100),
  measures: measures.map(({ id, title }) => ({ value: id, says: inTongue(title) })),
})

/** Of a regency: no public number is told below one. */
const finest = '64.01'.length

const refused: Readonly<Record<FollowRefusal['reason'], readonly [string, () => string]>> = {
  'no-mail-address': ['surel', m.ikuti_wrong_mail],
  'no-topic': ['cari', m.ikuti_which],
  'no-mailer': ['surel', m.ikuti_no_mail],
  'slow-down': ['surel', m.ikuti_slow],
}

export const actions: Actions = {
  default: async (event) => {
    const { netra } = event.locals
    const form = await event.request.formData()
    const typed = (name: string) => textOf(form, name).slice(0, 300)
    const [mail, cari, wilayah, measure] = [typed('surel'), typed('cari'), typed('wilayah'), typed('ukuran')]
    const { region, choices, error } = await placeOf(netra, { cari, wilayah })
    const kept = {
      ...{ mail, measure, cari: region?.name ?? cari, wilayah: region?.code ?? '' },
      places: choices.map((one) => ({ value: one.code, says: one.name, hint: placeInWords(one) })),
    }
    const back = (field: string, says: string) => fail(422, { ...kept, errors: { [field]: says }, asked: false })
    if (cari !== '' && region === null) return back('cari', error ?? m.ikuti_which())
    if (region !== null && region.code.length > finest) return back('cari', m.ikuti_too_fine())
    if ((region === null) === (measure === '')) return back('cari', m.ikuti_which())
    const topic =
      region === null ? ({ of: 'ukuran', measure } as const) : ({ of: 'wilayah', region: region.code } as const)
    const { address } = visitorOf(event)
    const asked = await followNumbers(netra, { topic, mail, address }, followMail)
    if (asked.ok) return { ...kept, mail: '', errors: {}, asked: true }
    const [field, says] = refused[asked.refusal.reason]
    return back(field, says())
  },
}
