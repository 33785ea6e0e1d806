import { redirect } from '@sveltejs/kit'
import { recordFollowUp } from '#app'
import { localDay } from '#law'
import { keep } from '#lib/form/kept.ts'
import { answerChoices, answerFields, readAnswer } from '#lib/meja/follow-up-form.ts'
import { openReferral } from '#lib/meja/open-referral.ts'
import { accusedOf, bodyKinds, referralLine } from '#lib/meja/referral-sheet.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, zone } = await openReferral(locals, params.id)
  const now = locals.netra.clock()
  const chosen = bodyKinds.find((kind) => kind === url.searchParams.get('apa')) ?? ''
  return {
    id: page.id,
    caption: referralLine(page, now, zone).number,
    chosen,
    seen: page.followUps.length,
    ...answerChoices(accusedOf(page), localDay(now, zone), bodyKinds),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor, zone } = await openReferral(locals, params.id)
    const { answer, errors } = readAnswer(form, { allegationIds: page.allegationIds, now: locals.netra.clock(), zone })
    if (hasErrors(errors)) return keep(form, errors)
    const recorded = await recordFollowUp(locals.netra, { ...answer, referralId: page.id, actor })
    if (!recorded.ok) return answerRefused(form, recorded.refusal, answerFields)
    redirect(303, here(`/meja/penerusan/${page.id}?tercatat`))
  },
}
