import { error, redirect } from '@sveltejs/kit'
import { decideOpening, lookAtIdentity, openIdentityPage } from '#app'
import { keep } from '#lib/form/kept.ts'
import { rawTextOf } from '#lib/form/text-of.ts'
import { annexLine, openingLine, seenLines } from '#lib/identitas/opening-line.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const page = await openCase(locals, params.id)
  if (locals.actor === null) error(404)
  const { netra, actor } = locals
  const opened = await openIdentityPage(netra, { actor: actor.id, caseId: params.id })
  if (!opened.ok) error(404)
  const { mayAsk, mayAnnex, reports, openings, annexes } = opened.value
  return {
    caseId: params.id,
    caseTitle: caseTitle(page),
    mayAsk: mayAsk && reports.length > 0,
    mayAnnex: mayAnnex && reports.length > 0,
    isSealed: reports.length > 0,
    openings: openings.map((one) => ({
      ...openingLine(one, actor.id, netra.clock()),
      asksPassphrase: reports.some(({ id, byOfficers }) => id === one.reportId && byOfficers),
    })),
    annexes: annexes.map(annexLine),
  }
}

export const actions: Actions = {
  putuskan: async (event) => {
    const { locals, params, request } = event
    if (locals.actor === null) error(404)
    const form = await request.formData()
    const answer = oneOf(form, 'putusan', ['izinkan', 'tolak'])
    if (answer === null) return keep(form, { putusan: m.refusal_field_blank() })
    const decided = await decideOpening(locals.netra, {
      actor: locals.actor.id,
      proof: await proofOf(event),
      openingId: recordId(textOf(form, 'permintaan')),
      grants: answer === 'izinkan',
      reason: textOf(form, 'alasan'),
    })
    return decided.ok
      ? redirect(303, here(`/meja/perkara/${params.id}/identitas`))
      : answerRefused(form, decided.refusal, { reason: 'alasan', grants: 'putusan' })
  },

  /** By POST, so that going back or reloading asks before it shows anything again, and each showing is a look. */
  lihat: async (event) => {
    const { locals, request } = event
    if (locals.actor === null) error(404)
    const form = await request.formData()
    const openingId = recordId(textOf(form, 'permintaan'))
    const seen = await lookAtIdentity(locals.netra, {
      actor: locals.actor.id,
      proof: await proofOf(event),
      openingId,
      passphrase: rawTextOf(form, `sandi-${openingId}`),
    })
    return seen.ok ? { seen: seenLines(seen.value) } : answerRefused(form, seen.refusal)
  },
}
