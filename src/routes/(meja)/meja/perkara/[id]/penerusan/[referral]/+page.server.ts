import { error } from '@sveltejs/kit'
import { recordFollowUp } from '#app'
import { localDay } from '#law'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { answerChoices, answerFields, readAnswer } from '#lib/meja/follow-up-form.ts'
import { accusedInWords } from '#lib/meja/lembar/allegations.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function referralOf(locals: App.Locals, params: { id: string; referral: string }) {
  const page = await openCase(locals, params.id)
  const referral = page.referrals.find(({ id }) => id === params.referral)
  if (referral === undefined || locals.actor === null) error(404)
  return { page, referral, actor: locals.actor.id, now: locals.netra.clock(), zone: page.held.zone }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page, referral, now, zone } = await referralOf(locals, params)
  const accused = page.allegations.filter(({ id }) => referral.allegationIds.includes(id))
  const lines = accused.map((line) => ({
    id: line.id,
    n: line.ordinal,
    who: accusedInWords(line),
    kind: line.subjectKind,
    actId: line.actId,
  }))
  return {
    ...formBase(page),
    ...answerChoices(lines, localDay(now, zone)),
    title: m.meja_follow_title({ office: referral.receivingOfficeName }),
    from: referral.receivingOfficeName,
    seen: referral.followUps.length,
    passOn: `/meja/perkara/${page.held.id}/penerusan/${referral.id}/teruskan`,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { referral, actor, now, zone } = await referralOf(locals, params)
    const { answer, errors } = readAnswer(form, { allegationIds: referral.allegationIds, now, zone })
    if (hasErrors(errors)) return keep(form, errors)
    const recorded = await recordFollowUp(locals.netra, { ...answer, referralId: referral.id, actor })
    return recorded.ok ? toCase(params.id) : answerRefused(form, recorded.refusal, answerFields)
  },
}
