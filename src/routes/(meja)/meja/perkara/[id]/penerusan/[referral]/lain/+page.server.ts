import { error } from '@sveltejs/kit'
import { sendElsewhere } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { elsewhereChoices, readPassOn } from '#lib/meja/pass-on-form.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { dayInWords, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function returnedOf(locals: App.Locals, params: { id: string; referral: string }) {
  const page = await openCase(locals, params.id)
  const referral = page.referrals.find(({ id }) => id === params.referral)
  if (referral === undefined) error(404)
  return { page, referral }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page, referral } = await returnedOf(locals, params)
  const back = referral.followUps.findLast(({ kind }) => kind === 'dikembalikan' || kind === 'bukan-pegawai')
  return {
    ...formBase(page),
    why:
      back === undefined
        ? null
        : m.penerusan_back_lead({
            day: dayInWords(back.happenedOn),
            whom: back.accordingTo,
            why: back.note ?? '',
          }),
    receivers: await elsewhereChoices(
      locals,
      { ...referral, regionCode: page.held.regionCode },
      page.allegations.filter(({ id }) => referral.allegationIds.includes(id)),
    ),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { referral } = await returnedOf(locals, params)
    const { common, errors } = commonOf(form, locals, params.id)
    const { to, errors: wrong } = readPassOn(form, referral.route)
    if (hasErrors({ ...wrong, ...errors })) return keep(form, { ...wrong, ...errors })
    const { actor, happenedOn } = common
    const sent = await sendElsewhere(locals.netra, {
      referralId: referral.id,
      actor,
      to,
      ...(happenedOn === undefined ? {} : { happenedOn }),
    })
    return sent.ok ? toCase(params.id) : answerRefused(form, sent.refusal)
  },
}
