import { error, redirect } from '@sveltejs/kit'
import { callWays, listNotedCodes, noteCode } from '#app'
import { keep } from '#lib/form/kept.ts'
import { noteInWords, codeRefused } from '#lib/terima-lapangan/note-words.ts'
import { receivingAt } from '#lib/terima-lapangan/receiving-at.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { momentOf } from '#lib/meja/moment-form.ts'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, office } = receivingAt(locals.actor)
  const listed = await listNotedCodes(locals.netra, actor.id)
  if (!listed.ok) error(404)
  return {
    office: office.name,
    noted: url.searchParams.has('tercatat'),
    asOf: momentInWords(locals.netra.clock(), office.zone),
    notes: listed.value.map((note) => noteInWords(note, office.zone)),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { actor, office } = receivingAt(locals.actor)
    const form = await request.formData()
    const via = oneOf(form, 'lewat', callWays)
    const { at, errors } = momentOf(form, office.zone)
    if (via === null || at === null)
      return keep(form, { ...(via === null ? { lewat: m.refusal_field_blank() } : {}), ...errors })
    const [code, calledBy] = [textOf(form, 'tanda'), textOf(form, 'dari')]
    const noted = await noteCode(locals.netra, {
      ...{ actor: actor.id, officeId: office.id, code, calledBy, via, calledAt: at },
    })
    if (!noted.ok) return keep(form, codeRefused(noted.refusal))
    redirect(303, here('/meja/lapangan/kode?tercatat'))
  },
}
