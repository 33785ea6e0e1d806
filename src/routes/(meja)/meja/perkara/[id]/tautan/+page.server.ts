import { linkCases } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { inboxLine } from '#lib/meja/inbox-rows.ts'
import { linkedLine } from '#lib/meja/lembar/linked-line.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import { listInbox } from '#store/views'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await openCase(locals, params.id)
  const q = url.searchParams.get('cari') ?? page.allegations[0]?.subjectName ?? ''
  const rows = await readAs(locals, (tx) => listInbox(tx, { q, scope: 'mine', what: 'perkara' }))
  const suspected = page.twins.map(linkedLine)
  const known = [page.held.id, ...suspected.map(({ id }) => id)]
  const found = rows
    .filter(({ id, state }) => !known.includes(id) && state !== 'ditautkan')
    .map((row) => inboxLine(row, locals.netra.clock()))
  return {
    ...formBase(page),
    q,
    found: [
      ...suspected.map(({ id, says, hint }) => ({ value: id, says, hint: `${m.meja_case_twins()} · ${hint}` })),
      ...found.map(({ id, number, about, state, place }) => ({
        value: id,
        says: number,
        hint: `${about} · ${state} · ${place}`,
      })),
    ],
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common } = commonOf(form, locals, params.id)
    const linkTo = textOf(form, 'ke')
    if (linkTo === '') return keep(form, { ke: m.refusal_needs_case() })
    const linked = await linkCases(locals.netra, { ...common, linkTo, reason: textOf(form, 'alasan') })
    return linked.ok ? toCase(params.id) : answerRefused(form, linked.refusal)
  },
}
