import { error, redirect } from '@sveltejs/kit'
import { notePublic, remindLate, showCircularText, withdrawCircular } from '#app'
import { circularFacts, circularTitle, textFacts, withdrawalInWords } from '#lib/edaran/circular-facts.ts'
import { demandTaker, sendsFor } from '#lib/edaran/demand-circular.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { treePage } from '#lib/edaran/tree-page.ts'
import { nodeLine } from '#lib/edaran/node-line.ts'
import { textOf } from '#lib/form/text-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findCircular } from '#store/views'
import { dayInWords, here, m, momentInWords, numberInWords } from '#wording'
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
  const { circular, texts, node, handedAt, ...tree } = shown
  const issues = sendsFor(actor).some(({ id }) => id === circular.issuerOfficeId)
  return {
    ...tree,
    id: circular.id,
    title: circularTitle(circular),
    facts: circularFacts(circular, texts[0] ?? null),
    former: texts.slice(1).map((text) => ({ n: text.n, facts: textFacts(text) })),
    handedAt: handedAt.map(({ activityCode, title, heldOn, toName }) => ({
      to: `/kegiatan/${activityCode}`,
      says: [title, heldOn === null ? null : dayInWords(heldOn)].filter(Boolean).join(', '),
      office: m.edaran_handed_to({ office: toName }),
    })),
    newest: texts[0]?.n ?? 1,
    node: { ...nodeLine(node), officeId: node.officeId },
    asOf: m.edaran_counts_as_of({ when: momentInWords(locals.netra.clock(), node.zone) }),
    late: node.unitsLate,
    lateSays: m.edaran_remind({ count: numberInWords(node.unitsLate) }),
    issues,
    withdrawn: withdrawalInWords(circular),
    shownSince: circular.publishedAt === null ? null : momentInWords(circular.publishedAt, circular.zone),
    publicNote: circular.publicNote ?? '',
    sent: url.searchParams.has('terkirim'),
    reminded: url.searchParams.get('diingatkan'),
    noted: url.searchParams.has('tercatat'),
    taken: url.searchParams.has('dicabut'),
  }
}

/** A circular that an office of whoever is signed in has issued; to anybody else there is none. */
async function issued(locals: App.Locals, id: string) {
  const actor = demandTaker(locals.actor)
  const circular = await readAs(locals, (tx) => findCircular(tx, recordId(id)))
  if (circular === null || !sendsFor(actor).some((office) => office.id === circular.issuerOfficeId)) error(404)
  return { actor: actor.id, circularId: circular.id, issuerOfficeId: circular.issuerOfficeId }
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

  cabut: async ({ request, locals, params }) => {
    const own = await issued(locals, params.id)
    const form = await request.formData()
    const taken = await withdrawCircular(locals.netra, { ...own, reason: textOf(form, 'alasan-cabut') })
    if (!taken.ok) return answerCircularRefused(form, taken.refusal)
    redirect(303, here(`/meja/edaran/${own.circularId}?dicabut`))
  },

  perlihatkan: async ({ request, locals, params }) => {
    const own = await issued(locals, params.id)
    const form = await request.formData()
    const shown = await showCircularText(locals.netra, { ...own, isShown: textOf(form, 'umum') === 'ya' })
    if (!shown.ok) return answerCircularRefused(form, shown.refusal)
    redirect(303, here(`/meja/edaran/${own.circularId}?tercatat`))
  },
}
