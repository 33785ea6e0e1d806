import { error } from '@sveltejs/kit'
import { passOn } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { passOnChoices, readPassOn } from '#lib/meja/pass-on-form.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad } from './$types'

async function referralOf(locals: App.Locals, params: { id: string; referral: string }) {
  const page = await openCase(locals, params.id)
  const referral = page.referrals.find(({ id }) => id === params.referral)
  if (referral === undefined) error(404)
  return { page, referral }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page, referral } = await referralOf(locals, params)
  return {
    ...formBase(page),
    from: referral.receivingOfficeName,
    receivers: await passOnChoices(locals, { ...referral, regionCode: page.held.regionCode }),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { referral } = await referralOf(locals, params)
    const { common, errors } = commonOf(form, locals, params.id)
    const { to, errors: wrong } = readPassOn(form, referral.route)
    if (hasErrors({ ...wrong, ...errors })) return keep(form, { ...wrong, ...errors })
    const { actor, happenedOn } = common
    const sent = await passOn(locals.netra, {
      referralId: referral.id,
      actor,
      to,
      accordingTo: textOf(form, 'menurut'),
      ...(happenedOn === undefined ? {} : { happenedOn }),
    })
    return sent.ok ? toCase(params.id) : answerRefused(form, sent.refusal, { accordingTo: 'menurut' })
  },
}
