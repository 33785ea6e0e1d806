import { error } from '@sveltejs/kit'
import { writeDownReport } from '#app'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { recordId } from '#lib/server/record-id.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const report = page.reports.find(({ id, byVoice }) => id === params.laporan && byVoice === true)
  if (report === undefined) error(404)
  return {
    ...formBase(page),
    written: report.transcript ?? '',
    evidence: here(`/meja/perkara/${page.held.id}/bukti`),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor }, params }) => {
    if (actor === null) error(404)
    const form = await request.formData()
    const written = await writeDownReport(netra, {
      actor: actor.id,
      caseId: recordId(params.id),
      reportId: recordId(params.laporan),
      body: textOf(form, 'uraian'),
    })
    return written.ok ? toCase(params.id) : answerRefused(form, written.refusal, { body: 'uraian' })
  },
}
