import { fail } from '@sveltejs/kit'
import { importBundle } from '#lib/lapangan/import-bundle.ts'
import { carriedInWords, importRefused } from '#lib/terima-lapangan/carried-words.ts'
import { receivingAt } from '#lib/terima-lapangan/receiving-at.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ office: receivingAt(locals.actor).office.name })

export const actions: Actions = {
  default: async (event) => {
    const taken = await inFormSlot(() => take(event))
    return taken ?? fail(503, { error: m.bukti_busy() })
  },
}

async function take({ request, locals }: RequestEvent) {
  const { actor, office } = receivingAt(locals.actor)
  const file = (await request.formData()).get('berkas')
  if (!(file instanceof File) || file.size === 0) return fail(422, { error: m.bawaan_missing() })
  const from = { actor: actor.id, officeId: office.id, text: await file.text() }
  const carried = await importBundle(locals.netra, from)
  if (!carried.ok) return fail(422, { error: importRefused(carried.refusal) })
  return { carried: carriedInWords(carried.value, office.zone) }
}
