import { error, redirect } from '@sveltejs/kit'
import { decideInformation, listInformation, readDaysOff } from '#app'
import { informationDecisions, informationRoles, informationStand } from '#core'
import { localDay } from '#law'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { codeOf, standInWords } from '#lib/permohonan/listed-request.ts'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Of nobody else there is such a page. */
function answerer({ actor }: App.Locals) {
  if (actor === null || !actor.memberships.some(({ role }) => informationRoles.includes(role))) error(404)
  return actor.id
}

export const load: PageServerLoad = async ({ locals }) => {
  const { netra } = locals
  const listed = await listInformation(netra, answerer(locals))
  if (!listed.ok) error(404)
  const daysOff = await readDaysOff(netra.db)
  return {
    requests: listed.value.map(({ id: requestId, office, zone, region, words, askedAt, extended }) => ({
      ...{ id: requestId, code: codeOf(requestId), office, region, words, extended },
      askedAt: momentInWords(askedAt, zone),
      stand: standInWords(
        informationStand(
          { askedOn: localDay(askedAt, zone), extended, decidedOn: null },
          localDay(netra.clock(), zone),
          daysOff,
        ),
        undefined,
      ),
    })),
  }
}

const kinds = [...informationDecisions, 'diperpanjang'] as const
const fields = { matter: 'perihal', answer: 'jawaban', exemption: 'dasar', reason: 'alasan' } as const

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = answerer(locals)
    const form = await request.formData()
    const kind = oneOf(form, 'putusan', kinds)
    if (kind === null) return keep(form, { putusan: m.refusal_field_blank() })
    const told = { requestId: textOf(form, 'permohonan'), actor, reason: textOf(form, fields.reason) }
    const done = await decideInformation(
      locals.netra,
      kind === 'diperpanjang'
        ? { ...told, kind }
        : {
            ...told,
            kind,
            matter: textOf(form, fields.matter),
            answer: textOf(form, fields.answer),
            exemption: textOf(form, fields.exemption),
          },
    )
    return done.ok ? redirect(303, here('/meja/permohonan')) : answerRefused(form, done.refusal, fields)
  },
}
