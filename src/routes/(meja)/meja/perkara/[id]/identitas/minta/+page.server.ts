import { redirect } from '@sveltejs/kit'
import { askOpening } from '#app'
import { identityParts, openingHours, openingPurposes } from '#core'
import { keep } from '#lib/form/kept.ts'
import { identityForm, reportOptions } from '#lib/identitas/ask-form.ts'
import { annexLine } from '#lib/identitas/opening-line.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf, typedIn } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import { partInWords, purposeInWords } from '#lib/words/identitas.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const found = await identityForm(locals, params.id, 'mayAsk')
  const held = new Set(found.reports.flatMap(({ parts }) => parts))
  return {
    ...formBase(await openCase(locals, params.id)),
    lead: m.identitas_ask_lead({ hours: openingHours }),
    reports: reportOptions(found),
    parts: [...held].map((value) => ({ value, says: partInWords(value) })),
    purposes: openingPurposes.map((value) => ({ value, says: purposeInWords(value) })),
    annexes: found.annexes
      .filter(({ printedAt }) => printedAt === null)
      .map((annex) => ({ value: annex.id, says: annexLine(annex).says })),
  }
}

const fields = { reason: 'alasan', parts: 'bagian', annex: 'lampiran' }

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request } = event
    const { id: actor } = demand(locals.actor, 'ask-identity')
    const form = await request.formData()
    const purpose = oneOf(form, 'keperluan', openingPurposes)
    if (purpose === null) return keep(form, { keperluan: m.refusal_field_blank() })
    const wanted = form.getAll('bagian')
    const asked = await askOpening(locals.netra, {
      actor,
      proof: await proofOf(event),
      caseId: params.id,
      reportId: textOf(form, 'laporan'),
      parts: identityParts.filter((part) => wanted.includes(part)),
      purpose,
      reason: textOf(form, 'alasan'),
      annexId: typedIn(form, 'lampiran'),
    })
    return asked.ok
      ? redirect(303, here(`/meja/perkara/${params.id}/identitas`))
      : answerRefused(form, asked.refusal, fields)
  },
}
