import { error, fail, redirect } from '@sveltejs/kit'
import { beginViewing, openEvidencePage } from '#app'
import { addFiles, filesOf } from '#lib/bukti/add-files.ts'
import { evidenceSheet } from '#lib/bukti/evidence-sheet.ts'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { uploadRefused } from '#lib/bukti/upload-refused.ts'
import { textOf } from '#lib/form/text-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, setHeaders }) => {
  if (actor === null) error(404)
  const opened = await openEvidencePage(netra, { caseId: recordId(params.id), actor: actor.id })
  if (!opened.ok) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return evidenceSheet(opened.value, netra.clock())
}

export const actions: Actions = {
  kirim: async (event) => {
    const sent = await inFormSlot(() => send(event))
    return sent ?? fail(503, { error: m.bukti_busy() })
  },

  putar: async ({ request, params, locals: { netra, actor } }) => {
    if (actor === null) error(404)
    const id = recordId(textOf(await request.formData(), 'bukti'))
    const caseId = recordId(params.id)
    const begun = await beginViewing(netra, { actor: actor.id, caseId, id })
    if (!begun.ok) originalRefused(begun.refusal)
    redirect(303, here(`/meja/perkara/${caseId}/bukti/${id}/putar/${begun.value}`))
  },
}

async function send({ request, params, locals: { netra, actor } }: RequestEvent) {
  if (actor === null) error(404)
  const files = filesOf(await request.formData())
  if (files.length === 0) return fail(422, { error: m.bukti_missing_file() })
  const caseId = recordId(params.id)
  const { refusal } = await addFiles(netra, { by: 'meja', actor: actor.id, caseId }, files)
  if (refusal === null) redirect(303, here(`/meja/perkara/${caseId}/bukti`))
  const { status, says } = uploadRefused(refusal)
  return fail(status, { error: says })
}
