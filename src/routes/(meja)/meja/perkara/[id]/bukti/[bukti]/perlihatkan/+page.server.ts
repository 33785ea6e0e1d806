import { error, redirect } from '@sveltejs/kit'
import { openEvidencePage, showEvidence } from '#app'
import { makerAnswers, type MakerAnswer } from '#core'
import { targetIn, targetsOf } from '#lib/bukti/shown-to.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { recordId } from '#lib/server/record-id.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const answers: Readonly<Record<MakerAnswer, () => string>> = {
  'siapa-saja': m.bukti_makers_siapa_saja,
  banyak: m.bukti_makers_banyak,
  sedikit: m.bukti_makers_sedikit,
  satu: m.bukti_makers_satu,
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const id = recordId(params.bukti)
  const page = await openCase(locals, params.id)
  const { actor, netra } = locals
  if (actor === null) error(404)
  const opened = await openEvidencePage(netra, { caseId: page.held.id, actor: actor.id })
  const piece = opened.ok ? opened.value.evidence.find((one) => one.id === id) : undefined
  if (piece?.copy == null) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return {
    caseId: page.held.id,
    copy: here(`/meja/perkara/${page.held.id}/bukti/${id}/salinan`),
    targets: targetsOf(page),
    makers: makerAnswers.map((value) => ({ value, says: answers[value]() })),
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { netra, actor } }) => {
    if (actor === null) error(404)
    const form = await request.formData()
    const makers = oneOf(form, 'pembuat', makerAnswers)
    const to = targetIn(textOf(form, 'kepada'))
    if (makers === null || to === null)
      return keep(form, {
        ...(to === null ? { kepada: m.refusal_field_blank() } : {}),
        ...(makers === null ? { pembuat: m.refusal_field_blank() } : {}),
      })
    const caseId = recordId(params.id)
    const wanted = { actor: actor.id, caseId, id: recordId(params.bukti) }
    const shown = await showEvidence(netra, { ...wanted, to, makers, reason: textOf(form, 'alasan') })
    return shown.ok ? redirect(303, here(`/meja/perkara/${caseId}/bukti`)) : answerRefused(form, shown.refusal)
  },
}
