import { redirect } from '@sveltejs/kit'
import { endTraining, keptAfterTrainingDays, listTrainings, longestTrainingDays, openTraining } from '#app'
import { isBefore, rights } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { kindOfReportInWords } from '#lib/laporan/words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import type { SignedIn } from '#lib'
import { dayInWords, here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const officesOf = ({ memberships }: SignedIn) => [
  ...new Map(
    memberships
      .filter(({ role }) => rights[role]['enter-report'] !== undefined)
      .map(({ office }) => [office.id, { value: office.id, says: office.name }]),
  ).values(),
]

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const signedIn = demand(actor, 'enter-report')
  const now = netra.clock()
  return {
    offices: officesOf(signedIn),
    limits: m.latihan_limits({ days: longestTrainingDays, kept: keptAfterTrainingDays }),
    trainings: (await listTrainings(netra, signedIn.id)).map(({ zone, endsAt, openedAt, practised, ...row }) => ({
      ...row,
      runs: isBefore(now, endsAt),
      opened: m.latihan_opened({ when: momentInWords(openedAt, zone) }),
      ends: momentInWords(endsAt, zone),
      practised: practised.map((one) => ({
        id: one.id,
        head: [kindOfReportInWords(one.kind), dayInWords(one.happenedOn), momentInWords(one.sentAt, zone)].join(' · '),
        narrative: one.narrative,
        subject: one.subject,
      })),
    })),
  }
}

export const actions: Actions = {
  open: async ({ request, locals: { netra, actor } }) => {
    const signedIn = demand(actor, 'enter-report')
    const form = await request.formData()
    const officeId = textOf(form, 'kantor') || (officesOf(signedIn)[0]?.value ?? '')
    const opened = await openTraining(netra, {
      actor: signedIn.id,
      officeId,
      title: textOf(form, 'judul'),
      days: Number(textOf(form, 'hari')),
    })
    if (!opened.ok) return answerRefused(form, opened.refusal, { title: 'judul', days: 'hari' })
    // The one place where a code is seen.
    return { code: opened.value.code, address: `${netra.origin}${here('/latihan')}` }
  },

  end: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'enter-report')
    const form = await request.formData()
    const ended = await endTraining(netra, { actor: id, trainingId: textOf(form, 'pelatihan') })
    if (!ended.ok) return keep(form, {}, m.latihan_not_running())
    redirect(303, here('/meja/latihan'))
  },
}
