import { error, redirect } from '@sveltejs/kit'
import { previewCircular, sendCircular } from '#app'
import { circularFacts, circularTitle } from '#lib/edaran/circular-facts.ts'
import { demandSender } from '#lib/edaran/demand-circular.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { textOf } from '#lib/form/text-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findCircular, listTexts } from '#store/views'
import { here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const draftOf = (locals: App.Locals, circularId: string) =>
  readAs(locals, async (tx) => {
    const circular = await findCircular(tx, circularId)
    if (circular === null) error(404)
    return { circular, text: (await listTexts(tx, circularId))[0] ?? null }
  })

export const load: PageServerLoad = async ({ locals, params }) => {
  const actor = demandSender(locals.actor)
  const circularId = recordId(params.id)
  const { circular, text } = await draftOf(locals, circularId)
  if (circular.state !== 'konsep') redirect(303, here(`/meja/edaran/${circularId}`))
  const preview = await previewCircular(locals.netra, { actor: actor.id, circularId })
  if (!preview.ok) error(404)
  const { offices, people, merged, digest, first, firstCount, kinds } = preview.value
  return {
    title: circularTitle(circular),
    facts: circularFacts(circular, text),
    isSuspect: text !== null && text.verdict !== 'utuh' && text.verdict !== 'tanpa',
    digest,
    offices,
    lead: m.edaran_preview_lead({ offices: numberInWords(offices), people: numberInWords(people) }),
    merged: merged === 0 ? null : m.edaran_preview_merged({ count: numberInWords(merged) }),
    first: first.join(', '),
    more: firstCount > first.length ? m.edaran_preview_more({ count: numberInWords(firstCount - first.length) }) : '',
    firstLead: circular.way === 'langsung' ? m.edaran_preview_direct() : m.edaran_preview_first(),
    kinds: kinds.map(({ kind, title, offices: count }) => ({ kind, title, count: numberInWords(count) })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const actor = demandSender(locals.actor)
    const circularId = recordId(params.id)
    const form = await request.formData()
    const { circular } = await draftOf(locals, circularId)
    const sent = await sendCircular(locals.netra, {
      actor: actor.id,
      circularId,
      issuerOfficeId: circular.issuerOfficeId,
      digest: textOf(form, 'sidik'),
    })
    if (!sent.ok) return answerCircularRefused(form, sent.refusal)
    redirect(303, here(`/meja/edaran/${circularId}?terkirim`))
  },
}
