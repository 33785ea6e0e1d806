import { redirect } from '@sveltejs/kit'
import { notePublic, remindLate } from '#app'
import { circularFacts, circularTitle, textFacts } from '#lib/edaran/circular-facts.ts'
import { demandTaker, sendsFor } from '#lib/edaran/demand-circular.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { treePage } from '#lib/edaran/tree-page.ts'
import { nodeLine } from '#lib/edaran/node-line.ts'
import { textOf } from '#lib/form/text-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import { here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = demandTaker(locals.actor)
  const asked = url.searchParams.get('simpul')
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(url.searchParams.get('halaman') ?? 1)) || 1))
  const shown = await treePage(locals, actor, {
    circularId: recordId(params.id),
    nodeId: asked === null ? null : recordId(asked),
    filter: url.searchParams.get('saring'),
    page,
  })
  const { circular, texts, node, ...tree } = shown
  const issues = sendsFor(actor).some(({ id }) => id === circular.issuerOfficeId)
  return {
    ...tree,
    id: circular.id,
    title: circularTitle(circular),
    facts: circularFacts(circular, texts[0] ?? null),
    former: texts.slice(1).map((text) => ({ n: text.n, facts: textFacts(text) })),
    newest: texts[0]?.n ?? 1,
    node: { ...nodeLine(node), officeId: node.officeId },
    late: node.unitsLate,
    lateSays: m.edaran_remind({ count: numberInWords(node.unitsLate) }),
    issues,
    publicNote: circular.publicNote ?? '',
    sent: url.searchParams.has('terkirim'),
    reminded: url.searchParams.get('diingatkan'),
    noted: url.searchParams.has('tercatat'),
  }
}

export const actions: Actions = {
  ingatkan: async ({ request, locals, params }) => {
    const actor = demandTaker(locals.actor)
    const form = await request.formData()
    const nodeId = recordId(textOf(form, 'simpul'))
    const told = await remindLate(locals.netra, { actor: actor.id, nodeId })
    if (!told.ok) return answerCircularRefused(form, told.refusal)
    redirect(303, here(`/meja/edaran/${recordId(params.id)}?simpul=${nodeId}&diingatkan=${String(told.value)}`))
  },

  catatan: async ({ request, locals, params }) => {
    const actor = demandTaker(locals.actor)
    const form = await request.formData()
    const circularId = recordId(params.id)
    const noted = await notePublic(locals.netra, { actor: actor.id, circularId, note: textOf(form, 'catatan') })
    if (!noted.ok) return answerCircularRefused(form, noted.refusal)
    redirect(303, here(`/meja/edaran/${circularId}?tercatat`))
  },
}
