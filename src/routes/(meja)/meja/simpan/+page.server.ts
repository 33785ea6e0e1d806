import { error, redirect } from '@sveltejs/kit'
import { decideDisposal, listDisposals } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { disposalLine } from '#lib/simpan/disposal-line.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id } = demand(actor, 'decide-case')
  const listed = await listDisposals(netra, id)
  if (!listed.ok) error(404)
  return { disposals: listed.value.map((one) => disposalLine(one, id)) }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'decide-case')
    const form = await request.formData()
    const [disposalId, answer] = [textOf(form, 'usul'), oneOf(form, 'putusan', ['hapus', 'simpan'])]
    if (answer === null) return keep(form, { putusan: m.refusal_field_blank() })
    const command = { disposalId, actor: id, agrees: answer === 'hapus', reason: textOf(form, 'alasan') }
    const decided = await decideDisposal(netra, command)
    return decided.ok
      ? redirect(303, here('/meja/simpan'))
      : answerRefused(form, decided.refusal, { reason: 'alasan', agrees: 'putusan' })
  },
}
