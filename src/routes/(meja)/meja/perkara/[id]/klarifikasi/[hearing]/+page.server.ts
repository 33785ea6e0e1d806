import { error } from '@sveltejs/kit'
import { oaths, recordHearing } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { hearingInWords, oathInWords } from '#lib/meja/lembar/work.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { recordingFields, recordingOf } from '#lib/meja/recording-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const hearing = page.hearings.find(({ id }) => id === params.hearing)
  if (hearing === undefined) error(404)
  const title = m.meja_hearing_record_title({ party: hearingInWords(hearing.party), n: hearing.ordinal })
  const isOnline = hearing.method === 'daring'
  return { ...formBase(page), title, isOnline, oaths: oaths.map((value) => ({ value, says: oathInWords(value) })) }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const came = oneOf(form, 'hadir', ['ya', 'tidak'])
    const oath = oneOf(form, 'sumpah', oaths)
    const told = recordingOf(form)
    const wrong = {
      ...errors,
      ...(came === null ? { hadir: m.meja_hearing_came_error() } : {}),
      ...(came === 'ya' && oath === null ? { sumpah: m.refusal_field_unknown() } : {}),
    }
    if (hasErrors(wrong)) return keep(form, wrong)
    const held =
      came === 'ya' && oath !== null
        ? { oath, minutes: textOf(form, 'berita-acara'), recording: told }
        : (false as const)
    const recorded = await recordHearing(locals.netra, { ...common, hearingId: params.hearing, came: held })
    return recorded.ok
      ? toCase(params.id)
      : answerRefused(form, recorded.refusal, { minutes: 'berita-acara', oath: 'sumpah', ...recordingFields })
  },
}
