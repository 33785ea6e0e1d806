import { redirect } from '@sveltejs/kit'
import { decideAnnex } from '#app'
import { keep } from '#lib/form/kept.ts'
import { identityForm, reportOptions } from '#lib/identitas/ask-form.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf, typedIn } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const found = await identityForm(locals, params.id, 'mayAnnex')
  return {
    ...formBase(await openCase(locals, params.id)),
    reports: reportOptions(found),
    addressees: found.addressees.map(({ id, name }) => ({ value: id, says: name })),
  }
}

const fields = { reason: 'alasan', number: 'nomor', addressee: 'penerima', report: 'laporan' }

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { id: actor } = demand(locals.actor, 'decide-case')
    const form = await request.formData()
    const decidedAs = oneOf(form, 'oleh', ['pleno', 'pimpinan'])
    if (decidedAs === null) return keep(form, { oleh: m.refusal_field_blank() })
    const officeId = textOf(form, 'penerima')
    const decided = await decideAnnex(locals.netra, {
      actor,
      caseId: params.id,
      reportId: textOf(form, 'laporan'),
      to: officeId === '' ? { court: textOf(form, 'pengadilan') } : { officeId },
      article: typedIn(form, 'pasal'),
      decidedAs,
      number: textOf(form, 'nomor'),
      reason: textOf(form, 'alasan'),
    })
    return decided.ok
      ? redirect(303, here(`/meja/perkara/${params.id}/identitas`))
      : answerRefused(form, decided.refusal, fields)
  },
}
