import { fail } from '@sveltejs/kit'
import { findTraining, practise, type Lane, type RunningTraining, type TrainingRefusal } from '#app'
import { answerForm, freshForm } from '#lib/laporan/answer-form.ts'
import { bodyOf } from '#lib/laporan/fields.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import { m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

/** Said on every page of a training, so that none is taken for the real thing. */
const bannerOf = ({ title, office, zone, endsAt }: RunningTraining) =>
  m.latihan_banner_says({ title, office, when: momentInWords(endsAt, zone) })

const refusedInWords = (refusal: TrainingRefusal) =>
  refusal.reason === 'unknown' ? m.latihan_unknown() : m.latihan_slow_down({ seconds: refusal.retryAfter })

export const actions: Actions = {
  /** The code travels with the form, by POST: an address with it would stay in histories. */
  default: async (event) => {
    const { netra, locale } = event.locals
    const { address, agent } = visitorOf(event)
    const form = await event.request.formData()
    const typed = textOf(form, 'latihan')
    const training = await findTraining(netra, typed, address)
    if (!training.ok) {
      if (training.refusal.reason === 'slow-down') await slowly()
      return fail(training.refusal.reason === 'slow-down' ? 429 : 422, { error: refusedInWords(training.refusal) })
    }
    const lane: Lane = oneOf(form, 'jalur', ['laporan', 'informasi']) ?? 'informasi'
    const held = { typed, lane, banner: bannerOf(training.value) }
    if (!form.has('langkah')) return { held, fresh: await freshForm({ netra, lane }), answered: null }
    const answered = await answerForm(
      {
        ...{ netra, locale, lane, address, agent },
        bodyOf: (given: FormData) => bodyOf(given, lane),
        practise: (told, formKey) => practise(netra, { typed, told, formKey }),
      },
      form,
    )
    const page = { held, fresh: null }
    return 'status' in answered ? fail(answered.status, { ...page, answered: answered.data }) : { ...page, answered }
  },
}
