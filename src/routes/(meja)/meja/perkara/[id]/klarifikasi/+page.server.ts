import { hearingMethods, hearingParties, scheduleHearing } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { given } from '#lib/meja/form-fields.ts'
import { momentOf } from '#lib/meja/moment-form.ts'
import { accusedInWords } from '#lib/meja/lembar/allegations.ts'
import { hearingInWords, methodInWords } from '#lib/meja/lembar/work.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { isOnPaper, paperOf } from '#lib/meja/paper-form.ts'
import { basisInWords, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await openCase(locals, params.id)
  const first = page.hearings.find(({ id }) => id === url.searchParams.get('ulang'))
  return {
    ...formBase(page),
    zone: page.held.zone,
    again:
      first === undefined
        ? null
        : {
            id: first.id,
            party: first.party,
            title: m.klarif_again_title({ party: hearingInWords(first.party), n: first.ordinal }),
            rule: page.held.regime === 'pilkada' ? m.klarif_again_no_rule() : basisInWords('M13-UNDANGAN'),
          },
    notice: page.held.regime === 'pemilu' ? m.meja_hearing_notice({ basis: basisInWords('M13-UNDANGAN') }) : '',
    parties: hearingParties.map((value) => ({ value, says: hearingInWords(value) })),
    subjects: page.accused.subjects.map((line) => ({ value: line.allegationId, says: accusedInWords(line) })),
    methods: hearingMethods.map((value) => ({ value, says: methodInWords(value) })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { held } = await openCase(locals, params.id)
    const { common, errors: dated } = commonOf(form, locals, params.id)
    const { paper, errors: unread } = isOnPaper(form)
      ? paperOf(form, locals.netra.clock())
      : { paper: undefined, errors: {} }
    const party = oneOf(form, 'siapa', hearingParties)
    const method = oneOf(form, 'cara', hearingMethods)
    const { at, errors } = momentOf(form, held.zone)
    const wrong = {
      ...(party === null ? { siapa: m.refusal_field_unknown() } : {}),
      ...(method === null ? { cara: m.refusal_field_unknown() } : {}),
      ...errors,
      ...dated,
      ...unread,
    }
    if (hasErrors(wrong) || party === null || method === null || at === null) return keep(form, wrong)
    const scheduled = await scheduleHearing(locals.netra, {
      ...common,
      party,
      method,
      scheduledAt: at,
      ...given(form, 'tempat', 'place'),
      ...given(form, 'terlapor', 'subject'),
      ...given(form, 'ulang', 'again'),
      ...(paper === undefined ? {} : { paper }),
    })
    if (!scheduled.ok) return answerRefused(form, scheduled.refusal, { subject: 'terlapor' })
    const { code, hearingId } = scheduled.value
    if (code === null) return toCase(params.id)
    const invitations = [{ value: hearingId, says: '' }]
    // Shown here and nowhere else: only its hash is kept.
    return { made: { code, origin: locals.netra.origin, invitations } }
  },
}
