import { error } from '@sveltejs/kit'
import { noteEscalation } from '#app'
import { toLookAtSheet } from '#lib/meja/chain-page.ts'
import { textOf } from '#lib/form/text-of.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { recordId } from '#lib/server/record-id.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => toLookAtSheet(locals)

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, netra } = locals
    if (actor === null) error(404)
    const escalationId = recordId(textOf(form, 'id'))
    const field = `catatan-${escalationId}`
    const noted = await noteEscalation(netra, { actor: actor.id, escalationId, words: textOf(form, field) })
    return noted.ok ? { done: noted.value } : answerRefused(form, noted.refusal, { note: field })
  },
}
