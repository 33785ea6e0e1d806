import { redirect } from '@sveltejs/kit'
import { recordFollowUp } from '#app'
import { keep } from '#lib/form/kept.ts'
import { answerChoices, answerFields, answerKinds, readAnswer } from '#lib/meja/follow-up-form.ts'
import { openReferral } from '#lib/meja/open-referral.ts'
import { accusedOf, fileHolds, referralLine, toldOnWay } from '#lib/meja/referral-sheet.ts'
import { followUpRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, zone } = await openReferral(locals, params.id)
  const now = locals.netra.clock()
  return {
    id: page.id,
    holds: fileHolds(page, now, zone),
    caption: referralLine(page, now, zone).number,
    chosen: answerKinds.find((kind) => kind === url.searchParams.get('apa')) ?? '',
    slip: url.searchParams.get('lembar') ?? '',
    // A slip speaks for the body that filled it in.
    whose: url.searchParams.has('lembar') ? page.receivingOfficeName : null,
    seen: page.followUps.length,
    ...answerChoices({ accused: accusedOf(page), route: page.route, ...toldOnWay(page.chain, page, { now, zone }) }),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor, zone } = await openReferral(locals, params.id)
    const { allegationIds, route } = page
    const scene = { accused: accusedOf(page), route, allegationIds, now: locals.netra.clock(), zone }
    const { answer, errors } = await readAnswer(form, scene)
    if (hasErrors(errors)) return keep(form, errors)
    const recorded = await recordFollowUp(locals.netra, { ...answer, referralId: page.id, actor })
    if (!recorded.ok) return followUpRefused(form, recorded.refusal, answerFields)
    redirect(303, here(`/meja/penerusan/${page.id}?tercatat`))
  },
}
