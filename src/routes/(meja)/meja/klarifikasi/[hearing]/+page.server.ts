import { error, redirect } from '@sveltejs/kit'
import { deliveryWays, oaths, openDelegated, returnHearing } from '#app'
import { keep } from '#lib/form/kept.ts'
import { delegatedSheet } from '#lib/meja/delegated-sheet.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayOf, oneOf } from '#lib/meja/form-fields.ts'
import { oathInWords } from '#lib/meja/lembar/work.ts'
import { recordingFields, recordingOf } from '#lib/meja/recording-form.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { deliveryInWords } from '#lib/terlapor/accused-words.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, setHeaders }) => {
  if (actor === null) error(404)
  const opened = await openDelegated(netra, { actor: actor.id, hearingId: params.hearing })
  if (!opened.ok) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return {
    ...delegatedSheet(opened.value),
    ways: deliveryWays.map((value) => ({ value, says: deliveryInWords(value) })),
    oaths: oaths.map((value) => ({ value, says: oathInWords(value) })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor }, params }) => {
    const form = await request.formData()
    if (actor === null) error(404)
    const way = oneOf(form, 'cara-antar', deliveryWays)
    const [sent, held] = [dayOf(form, 'sampai'), dayOf(form, 'didengar')]
    const came = oneOf(form, 'hadir', ['ya', 'tidak'])
    const oath = oneOf(form, 'sumpah', oaths)
    if (
      way === null ||
      sent.on === undefined ||
      held.on === undefined ||
      came === null ||
      (came === 'ya' && oath === null)
    )
      return keep(form, {
        ...(way === null ? { 'cara-antar': m.refusal_field_unknown() } : {}),
        ...(sent.on === undefined ? { sampai: m.refusal_field_not_a_day() } : {}),
        ...(held.on === undefined ? { didengar: m.refusal_field_not_a_day() } : {}),
        ...(came === null ? { hadir: m.meja_hearing_came_error() } : {}),
        ...(came === 'ya' && oath === null ? { sumpah: m.refusal_field_unknown() } : {}),
      })
    const minutes = textOf(form, 'berita-acara')
    const returned = await returnHearing(netra, {
      actor: actor.id,
      hearingId: params.hearing,
      delivered: { way, on: sent.on, proof: textOf(form, 'bukti') },
      heldOn: held.on,
      came: came === 'tidak' || oath === null ? false : { oath, minutes, recording: recordingOf(form) },
    })
    if (!returned.ok) return answerRefused(form, returned.refusal, fields)
    redirect(303, here('/meja/klarifikasi'))
  },
}

const fields = {
  minutes: 'berita-acara',
  oath: 'sumpah',
  proof: 'bukti',
  on: 'sampai',
  heldOn: 'didengar',
  ...recordingFields,
} as const
