import { error } from '@sveltejs/kit'
import { discussGakkumdu } from '#app'
import { elementFindings } from '#core'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { given, oneOf } from '#lib/meja/form-fields.ts'
import { elementsInWords } from '#lib/meja/lembar/work.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { actionInWords, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Which of the two discussions the address names. */
function roundOf({ pembahasan }: { readonly pembahasan: string }) {
  if (pembahasan !== 'pertama' && pembahasan !== 'kedua') error(404)
  return pembahasan
}

/** What follows from either answer stands beside it. */
const elementChoices = () =>
  elementFindings.map((value) => ({ value, says: elementsInWords(value), hint: whatFollows[value]() }))
const whatFollows = {
  terpenuhi: m.meja_gakkumdu_elements_terpenuhi_hint,
  'tidak-terpenuhi': m.meja_gakkumdu_elements_tidak_terpenuhi_hint,
} as const

export const load: PageServerLoad = async ({ locals, params }) => {
  const round = roundOf(params)
  const page = await openCase(locals, params.id)
  return {
    ...formBase(page),
    title: actionInWords(round === 'pertama' ? 'discuss-gakkumdu' : 'discuss-gakkumdu-again'),
    elements: round === 'pertama' ? [] : elementChoices(),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const round = roundOf(params)
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const elements = oneOf(form, 'unsur', elementFindings)
    const wrong = {
      ...errors,
      ...(round === 'kedua' && elements === null ? { unsur: m.meja_gakkumdu_elements_error() } : {}),
    }
    if (hasErrors(wrong)) return keep(form, wrong)
    const recorded = await discussGakkumdu(locals.netra, {
      ...common,
      round,
      ...given(form, 'nomor', 'number'),
      minutes: textOf(form, 'berita-acara'),
      ...(elements === null ? {} : { elements }),
    })
    return recorded.ok
      ? toCase(params.id)
      : answerRefused(form, recorded.refusal, { minutes: 'berita-acara', number: 'nomor', elements: 'unsur' })
  },
}
