import { error, redirect } from '@sveltejs/kit'
import { openSlip } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { here, m } from '#wording'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const form = await request.formData()
    if (actor === null) error(404)
    const opened = await openSlip(netra, { actor: actor.id, typed: textOf(form, 'kode').slice(0, 300) })
    if (!opened.ok) return keep(form, { kode: m.jawab_slip_unknown() })
    const { caseId, referralId, slipId } = opened.value
    const at =
      caseId === null ? `/meja/penerusan/${referralId}/jawab` : `/meja/perkara/${caseId}/penerusan/${referralId}`
    return redirect(303, here(`${at}?lembar=${slipId}`))
  },
}
