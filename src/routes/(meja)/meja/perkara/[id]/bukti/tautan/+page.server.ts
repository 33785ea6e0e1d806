import { error, fail, redirect } from '@sveltejs/kit'
import { openEvidencePage, recordLink } from '#app'
import { filesOf } from '#lib/bukti/add-files.ts'
import { linkRefused } from '#lib/bukti/link-refused.ts'
import { textOf } from '#lib/form/text-of.ts'
import { keep } from '#lib/form/kept.ts'
import { momentOf } from '#lib/meja/moment-form.ts'
import { recordId } from '#lib/server/record-id.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { held } = await open(event)
  event.setHeaders({ 'cache-control': 'no-store' })
  return { caseId: held.id, zone: held.zone }
}

export const actions: Actions = {
  default: async (event) => {
    const sent = await inFormSlot(() => send(event))
    return sent ?? fail(503, { values: {}, lists: {}, errors: {}, general: m.bukti_busy() })
  },
}

type Event = Pick<RequestEvent, 'locals' | 'params'>

async function open({ locals: { netra, actor }, params }: Event) {
  if (actor === null) error(404)
  const opened = await openEvidencePage(netra, { caseId: recordId(params.id), actor: actor.id })
  if (!opened.ok) error(404)
  return { held: opened.value.held, actor: actor.id }
}

async function send(event: RequestEvent) {
  const { held, actor } = await open(event)
  const form = await event.request.formData()
  const { at, errors } = momentOf(form, held.zone)
  if (at === null) return keep(form, errors)
  const captures = await Promise.all(filesOf(form).map(async (file) => new Uint8Array(await file.arrayBuffer())))
  const recorded = await recordLink(event.locals.netra, {
    actor,
    caseId: held.id,
    address: textOf(form, 'alamat'),
    seenAt: at,
    seen: textOf(form, 'terlihat'),
    captures,
  })
  return recorded.ok ? redirect(303, here(`/meja/perkara/${held.id}/bukti`)) : linkRefused(form, recorded.refusal)
}
