import { redirect } from '@sveltejs/kit'
import { passOn } from '#app'
import { keep } from '#lib/form/kept.ts'
import { openReferral } from '#lib/meja/open-referral.ts'
import { passOnChoices, readPassOn } from '#lib/meja/pass-on-form.ts'
import { fileHolds, referralLine } from '#lib/meja/referral-sheet.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page, zone } = await openReferral(locals, params.id)
  const region = page.contents['regionCode']
  const receivers = await passOnChoices(locals, { ...page, regionCode: typeof region === 'string' ? region : '00' })
  const now = locals.netra.clock()
  return {
    id: page.id,
    holds: fileHolds(page, now, zone),
    caption: referralLine(page, now, zone).number,
    receivers,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openReferral(locals, params.id)
    const { to, errors } = readPassOn(form, page.route)
    if (hasErrors(errors)) return keep(form, errors)
    const sent = await passOn(locals.netra, { referralId: page.id, actor, to })
    if (!sent.ok) return answerRefused(form, sent.refusal)
    redirect(303, here(`/meja/penerusan/${page.id}?tercatat`))
  },
}
