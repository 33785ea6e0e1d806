import { redirect } from '@sveltejs/kit'
import { answerRank, followUpList } from '#app'
import { previewDays, rights } from '#core'
import { ownRows } from '#lib/peringkat/own-rows.ts'
import { textOf } from '#lib/form/text-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import type { SignedIn } from '#lib/signed-in.ts'
import { periodInWords } from '#lib/words/peringkat.ts'
import { listEditions, repliesOf, valuesOfEdition } from '#store/views'
import { dayInWords, here, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** So many of the newest ranks can be answered here; the older ones are read in public. */
const shownEditions = 4

const answersFor = ({ memberships }: SignedIn) =>
  memberships.filter(({ role }) => rights[role]['answer-referral'] !== undefined).map(({ office }) => office)

export const load: PageServerLoad = async ({ locals, url }) => {
  const offices = answersFor(demand(locals.actor, 'answer-referral'))
  const editions = await readAs(locals, async (tx) => {
    const newest = (await listEditions(tx, followUpList)).slice(0, shownEditions)
    return Array.fromAsync(newest, async ({ period, publicOn, asOf }) => ({
      period,
      says: periodInWords(period),
      publicOn: dayInWords(publicOn),
      asOf: momentInWords(asOf),
      rows: ownRows(offices, await valuesOfEdition(tx, followUpList, period)),
      replies: (await repliesOf(tx, followUpList, period))
        .filter(({ officeId }) => offices.some(({ id }) => id === officeId))
        .map(({ officeName, toldAt, says }) => ({ by: officeName, when: momentInWords(toldAt), says })),
    }))
  })
  return {
    editions,
    offices: [...new Map(offices.map(({ id, name }) => [id, { value: id, says: name }])).values()],
    preview: String(previewDays),
    sent: url.searchParams.has('tercatat'),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'answer-referral')
    const form = await request.formData()
    const [period, officeId, says] = ['masa', 'kantor', 'jawaban'].map((name) => textOf(form, name)) as [
      string,
      string,
      string,
    ]
    const done = await answerRank(netra, { actor: id, list: followUpList, period, officeId, says })
    return done.ok
      ? redirect(303, here('/meja/peringkat?tercatat'))
      : answerRefused(form, done.refusal, { says: 'jawaban' })
  },
}
