import { error } from '@sveltejs/kit'
import { recordFollowUp } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { answerChoices, answerFields, answerKinds, readAnswer } from '#lib/meja/follow-up-form.ts'
import { accusedInWords } from '#lib/meja/lembar/allegations.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { toldOnWay } from '#lib/meja/referral-sheet.ts'
import { followUpRefused, toCase } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function referralOf(locals: App.Locals, params: { id: string; referral: string }) {
  const page = await openCase(locals, params.id)
  const referral = page.referrals.find(({ id }) => id === params.referral)
  if (referral === undefined || locals.actor === null) error(404)
  const accused = page.allegations
    .filter(({ id }) => referral.allegationIds.includes(id))
    .map((line) => ({
      id: line.id,
      n: line.ordinal,
      who: accusedInWords(line),
      kind: line.subjectKind,
      actId: line.actId,
    }))
  return { page, referral, accused, actor: locals.actor.id, now: locals.netra.clock(), zone: page.held.zone }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, referral, accused, now, zone } = await referralOf(locals, params)
  return {
    ...formBase(page),
    ...answerChoices({ accused, route: referral.route, ...toldOnWay(page.referrals, referral, { now, zone }) }),
    chosen: answerKinds.find((kind) => kind === url.searchParams.get('apa')) ?? '',
    title: m.meja_follow_title({ office: referral.receivingOfficeName }),
    from: referral.receivingOfficeName,
    slip: url.searchParams.get('lembar') ?? '',
    seen: referral.followUps.length,
    passOn: `/meja/perkara/${page.held.id}/penerusan/${referral.id}/teruskan`,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { referral, accused, actor, now, zone } = await referralOf(locals, params)
    const { allegationIds, route } = referral
    const { answer, errors } = await readAnswer(form, { accused, route, allegationIds, now, zone })
    if (hasErrors(errors)) return keep(form, errors)
    const recorded = await recordFollowUp(locals.netra, { ...answer, referralId: referral.id, actor })
    return recorded.ok ? toCase(params.id) : followUpRefused(form, recorded.refusal, answerFields)
  },
}
