import { error, redirect } from '@sveltejs/kit'
import { confirmRule, previewLaw } from '#app'
import { lawRow } from '#core'
import { keep, typed } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { lawForm, readLawWish, replaceable, seenMark } from '#lib/meja/law-form.ts'
import { previewInWords } from '#lib/meja/law-preview.ts'
import { answerLawRefused } from '#lib/meja/law-refused.ts'
import { isLegalOfficer } from '#lib/meja/law-rows.ts'
import { decisionLine } from '#lib/words/law-values.ts'
import { lawOfficeName, listDecisions } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

function openRow(locals: App.Locals, id: string) {
  const row = isLegalOfficer(locals) ? lawRow(id) : null
  const form = row === null ? null : lawForm(id)
  if (row === null || form === null || locals.actor === null) error(404)
  return { row, form, actor: locals.actor.id }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { form } = openRow(locals, params.id)
  const { db } = locals.netra
  const [decisions, office] = await Promise.all([listDecisions(db, { ruleId: params.id }), lawOfficeName(db)])
  return {
    rule: form,
    office: office ?? '',
    replaceable: replaceable(decisions),
    history: decisions.map((decision) => decisionLine(decision, decisions)),
  }
}

/** Said with the question already, so that the second press has nothing left to ask. */
const blanksOf = (form: FormData) =>
  Object.fromEntries(
    ['alasan', 'rujukan'].filter((name) => textOf(form, name) === '').map((name) => [name, m.refusal_field_blank()]),
  )

export const actions: Actions = {
  // Asked first, decided second: the button decides only what the answer before it has shown.
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { row, actor } = openRow(locals, params.id)
    const read = readLawWish(form, row)
    const errors = { ...(read.ok ? {} : read.errors), ...blanksOf(form) }
    if (!read.ok || Object.keys(errors).length > 0) return keep(form, errors)
    const { wish } = read
    const seen = seenMark(wish)
    if (textOf(form, 'dilihat') !== seen) {
      const preview = await previewLaw(locals.netra, { actor, ...wish })
      if (!preview.ok) return answerLawRefused(form, preview.refusal)
      return { ...typed(form), errors: {}, seen, preview: previewInWords(preview.value) }
    }
    const decided = await confirmRule(locals.netra, {
      ...wish,
      actor,
      reason: textOf(form, 'alasan'),
      reference: textOf(form, 'rujukan'),
    })
    if (!decided.ok) return answerLawRefused(form, decided.refusal)
    redirect(303, here(`/meja/hukum?tercatat=${row.id}`))
  },
}
