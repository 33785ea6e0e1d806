import { redirect } from '@sveltejs/kit'
import { reviseLhp } from '#app'
import { plainDate } from '#law'
import { keep } from '#lib/form/kept.ts'
import { addPlace, lhpFields, lhpValues, readLhp } from '#lib/meja/lhp-form.ts'
import { lhpChoices, openLhp } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const { page, parts } = await openLhp(locals, params.id)
  // A form that came too late shows what was typed, and why it was refused.
  if (request.method === 'GET' && (!page.mine || page.state !== 'draf')) redirect(303, here(`/meja/lhp/${page.id}`))
  const { electionId, stage, happenedOn, discoveredOn } = page
  const values = lhpValues({
    electionId: electionId ?? '',
    stage,
    happenedOn: plainDate(happenedOn),
    discoveredOn: plainDate(discoveredOn),
    parts,
  })
  return { id: page.id, choices: await lhpChoices(locals), values }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor, zone } = await openLhp(locals, params.id)
    const more = addPlace(form)
    if (more !== null) return more
    const { fields, errors } = readLhp(form, { regionCode: page.regionCode, now: locals.netra.clock(), zone })
    if (hasErrors(errors)) return keep(form, errors)
    const revised = await reviseLhp(locals.netra, { ...fields, actor, lhpId: page.id })
    if (!revised.ok) return answerRefused(form, revised.refusal, lhpFields)
    redirect(303, here(`/meja/lhp/${page.id}?tersimpan`))
  },
}
