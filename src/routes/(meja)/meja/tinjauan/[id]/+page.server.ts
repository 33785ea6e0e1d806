import { redirect } from '@sveltejs/kit'
import { decideLook } from '#app'
import { lookOutcomes, needsPleno } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { lookMembers, lookSheet, openLookOf } from '#lib/meja/look-page.ts'
import { memberChoices, plenoFields, readSitting } from '#lib/meja/pleno-form.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page } = await openLookOf(locals, params.id)
  const mayDecide = page.isHere && page.outcome === null && !page.reopened
  return {
    sheet: lookSheet(page),
    recorded: url.searchParams.has('tercatat'),
    rejected: url.searchParams.has('ditolak'),
    isSample: page.origin === 'sampel',
    members: mayDecide ? memberChoices(await lookMembers(locals, page)) : null,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openLookOf(locals, params.id)
    const outcome = oneOf(form, 'hasil', lookOutcomes)
    if (outcome === null) return keep(form, { hasil: m.refusal_field_unknown() })
    const { sitting, errors } = readSitting(form, await lookMembers(locals, page))
    const isPleno = needsPleno(page.origin, outcome)
    if (isPleno && hasErrors(errors)) return keep(form, errors)
    const decided = await decideLook(locals.netra, {
      lookId: page.id,
      actor,
      outcome,
      reason: textOf(form, 'alasan'),
      ...(isPleno ? { sitting } : {}),
    })
    if (!decided.ok) return answerRefused(form, decided.refusal, { ...plenoFields, reason: 'alasan' })
    redirect(303, here(`/meja/tinjauan/${page.id}?${decided.value.outcome === null ? 'ditolak' : 'tercatat'}`))
  },
}
