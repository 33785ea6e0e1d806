import { error } from '@sveltejs/kit'
import { linkCases, seePatterns, type ActorId, type Netra } from '#app'
import { isRecordId } from '#base'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { numberOf } from '#lib/meja/inbox-rows.ts'
import { refusedInWords } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { m, momentInWords, stateInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** The cases of the address that stand in one of the patterns the actor sees: what may not be seen is not there. */
async function casesOf(netra: Netra, actor: ActorId, asked: string) {
  const wanted = new Set(asked.split(',').filter(isRecordId))
  const { patterns } = await seePatterns(netra, actor)
  const rows = patterns.flatMap(({ cases }) => cases).filter(({ caseId }) => wanted.has(caseId))
  return [...new Map(rows.map((row) => [row.caseId, row])).values()]
}

export const load: PageServerLoad = async ({ locals: { netra, actor }, url: { searchParams } }) => {
  const { id } = demand(actor, 'work-case')
  const rows = await casesOf(netra, id, searchParams.get('perkara') ?? '')
  if (rows.length < 2) error(404)
  return {
    cases: rows.map(({ caseId, state, receivedAt, zone, ...row }) => ({
      value: caseId,
      says: numberOf({ ...row, id: caseId }),
      hint: `${stateInWords(state)} · ${momentInWords(receivedAt, zone)}`,
    })),
  }
}

export const actions: Actions = {
  /** One by one: each is an event of its own, and one that cannot be linked keeps none of the others from it. */
  default: async ({ request, locals: { netra, actor }, url: { searchParams } }) => {
    const { id } = demand(actor, 'work-case')
    const form = await request.formData()
    const [linkTo, reason] = [textOf(form, 'utama'), textOf(form, 'alasan')]
    const chosen = form.getAll('perkara').filter((one) => typeof one === 'string' && one !== linkTo)
    const errors = {
      ...(linkTo === '' ? { utama: m.refusal_needs_case() } : {}),
      ...(chosen.length === 0 ? { perkara: m.pola_link_which() } : {}),
      ...(reason === '' ? { alasan: m.refusal_field_blank() } : {}),
    }
    if (Object.keys(errors).length > 0) return keep(form, errors)
    const rows = await casesOf(netra, id, searchParams.get('perkara') ?? '')
    const outcomes: { number: string; says: string; done: boolean }[] = []
    for (const row of rows.filter(({ caseId }) => chosen.includes(caseId))) {
      const linked = await linkCases(netra, { caseId: row.caseId, actor: id, linkTo, reason })
      outcomes.push({
        number: numberOf({ ...row, id: row.caseId }),
        says: linked.ok ? m.pola_linked() : refusedInWords(linked.refusal),
        done: linked.ok,
      })
    }
    return { outcomes }
  },
}
