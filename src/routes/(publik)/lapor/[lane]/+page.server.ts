import { error } from '@sveltejs/kit'
import { answerForm, freshForm } from '#lib/laporan/answer-form.ts'
import { bodyOf } from '#lib/laporan/fields.ts'
import { permissionsWith } from '#lib/server/security-headers.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import type { Lane } from '#app'
import type { Actions, PageServerLoad } from './$types'

const laneOf = ({ lane }: { readonly lane: string }): Lane => {
  if (lane === 'informasi' || lane === 'laporan') return lane
  error(404, 'not found')
}

export const load: PageServerLoad = ({ params, locals: { netra }, setHeaders }) => {
  // What people type here must not lie in a cache, and a retry key must not be handed out twice.
  setHeaders({ 'cache-control': 'no-store', 'permissions-policy': permissionsWith('microphone=(self)') })
  return freshForm({ netra, lane: laneOf(params) })
}

export const actions: Actions = {
  default: async (event) => {
    const { netra, locale } = event.locals
    const lane = laneOf(event.params)
    const { address, agent } = visitorOf(event)
    const asked = { netra, locale, lane, address, agent, bodyOf: (form: FormData) => bodyOf(form, lane) }
    return answerForm(asked, await event.request.formData())
  },
}
