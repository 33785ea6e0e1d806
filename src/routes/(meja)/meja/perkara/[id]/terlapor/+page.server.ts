import { error } from '@sveltejs/kit'
import {
  decideCorrection,
  deliveryWays,
  recordDelivery,
  replaceAccusedCode,
  revokeAccusedCode,
  signatureWays,
  signMinutes,
  stateOnPaper,
  type Refused,
} from '#app'
import type { Result } from '#base'
import { accusedStatementKinds, correctedFields } from '#core'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayOf, given, oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import { accusedSheet } from '#lib/terlapor/accused-sheet.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const page = await openCase(locals, params.id)
  // As if it were not there: the rank above reads in the history that something was said, and not what.
  if (!page.parties.includes('penanganan')) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return { ...formBase(page), ...accusedSheet(page, locals.netra.clock()) }
}

const posted = async ({ request, locals, params }: RequestEvent) => {
  const form = await request.formData()
  return { form, netra: locals.netra, ...commonOf(form, locals, params.id) }
}

const answered = (form: FormData, caseId: string, result: Result<null, Refused>, fields = {}) =>
  result.ok ? toCase(caseId) : answerRefused(form, result.refusal, fields)

export const actions: Actions = {
  ganti: async (event) => {
    const { form, netra, common } = await posted(event)
    const allegationId = textOf(form, 'terlapor')
    const made = await replaceAccusedCode(netra, { ...common, allegationId })
    if (!made.ok) return answerRefused(form, made.refusal)
    if (made.value === null) return toCase(event.params.id)
    return { made: { code: made.value, origin: netra.origin, allegationId } }
  },
  cabut: async (event) => {
    const { form, netra, common } = await posted(event)
    const revoked = await revokeAccusedCode(netra, { ...common, allegationId: textOf(form, 'terlapor') })
    return revoked.ok ? toCase(event.params.id) : answerRefused(form, revoked.refusal)
  },
  antar: async (event) => {
    const { form, netra, common } = await posted(event)
    const way = oneOf(form, 'cara-antar', deliveryWays)
    const { on, errors } = dayOf(form, 'sampai')
    if (way === null || on === undefined)
      return keep(form, {
        ...(way === null ? { 'cara-antar': m.refusal_field_unknown() } : {}),
        ...(on === undefined ? { sampai: m.refusal_field_not_a_day() } : {}),
        ...errors,
      })
    const hearingId = textOf(form, 'undangan-antar')
    const recorded = await recordDelivery(netra, { ...common, hearingId, way, on, proof: textOf(form, 'bukti') })
    return answered(form, event.params.id, recorded, { proof: 'bukti', on: 'sampai' })
  },
  tandatangan: async (event) => {
    const { form, netra, common } = await posted(event)
    const way = oneOf(form, 'cara-tanda', signatureWays)
    const { on, errors } = dayOf(form, 'ditandatangani')
    if (way === null || on === undefined)
      return keep(form, {
        ...(way === null ? { 'cara-tanda': m.refusal_field_unknown() } : {}),
        ...(on === undefined ? { ditandatangani: m.refusal_field_not_a_day() } : {}),
        ...errors,
      })
    const signed = await signMinutes(netra, {
      ...common,
      hearingId: textOf(form, 'undangan-tanda'),
      way,
      on,
      typed: textOf(form, 'kode-tanda'),
    })
    return answered(form, event.params.id, signed, { on: 'ditandatangani', code: 'kode-tanda' })
  },
  surat: async (event) => {
    const { form, netra, common } = await posted(event)
    const kind = oneOf(form, 'surat-isi', accusedStatementKinds)
    const { on, errors } = dayOf(form, 'surat-masuk')
    if (kind === null || Object.keys(errors).length > 0)
      return keep(form, { ...(kind === null ? { 'surat-isi': m.refusal_field_unknown() } : {}), ...errors })
    const told = await stateOnPaper(netra, {
      ...common,
      allegationId: textOf(form, 'surat-terlapor'),
      kind,
      body: textOf(form, 'surat-bunyi'),
      accordingTo: textOf(form, 'surat-menurut'),
      ...(on === undefined ? {} : { receivedOn: on }),
      ...given(form, 'surat-nomor', 'paperNumber'),
    })
    return answered(form, event.params.id, told, {
      body: 'surat-bunyi',
      accordingTo: 'surat-menurut',
      paperNumber: 'surat-nomor',
      receivedOn: 'surat-masuk',
      kind: 'surat-isi',
    })
  },
  putus: async (event) => {
    const { form, netra, common } = await posted(event)
    const statementId = textOf(form, 'koreksi')
    const decision = oneOf(form, `putusan-${statementId}`, ['terima', 'tolak'])
    if (decision === null) return keep(form, { [`putusan-${statementId}`]: m.refusal_field_unknown() })
    const reason = textOf(form, `alasan-${statementId}`)
    const field = oneOf(form, `bidang-${statementId}`, correctedFields)
    const decided = await decideCorrection(netra, {
      ...common,
      statementId,
      granted: decision === 'terima',
      reason,
      ...(field === null ? {} : { field }),
      becomes: textOf(form, `baru-${statementId}`),
    })
    return answered(form, event.params.id, decided, {
      reason: `alasan-${statementId}`,
      field: `bidang-${statementId}`,
      becomes: `baru-${statementId}`,
    })
  },
}
