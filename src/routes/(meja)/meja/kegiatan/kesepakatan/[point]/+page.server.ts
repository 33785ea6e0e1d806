import { error, redirect } from '@sveltejs/kit'
import { followUpPoint } from '#app'
import { pointStates } from '#core'
import { textOf } from '#lib/form/text-of.ts'
import { announcedSheet } from '#lib/kegiatan/sanction-words.ts'
import { demandPrevention, knownId, officesOf } from '#lib/kegiatan/demand-prevention.ts'
import { pointSheet } from '#lib/kegiatan/entry-sheet.ts'
import { pointStateWords } from '#lib/kegiatan/words.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findPoint } from '#store/views'
import { here, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, url }) => {
  const preventing = demandPrevention(actor)
  const page = await findPoint(netra.db, preventing.signedIn.id, knownId(params.point))
  if (page === null) error(404)
  const { point, notes } = page
  const mine = officesOf(preventing).map(({ id }) => id)
  const invited = mine.includes(point.officeId)
  const owns = point.ownerOfficeId !== null && mine.includes(point.ownerOfficeId)
  return {
    point: pointSheet(point, netra.clock()),
    invitedBy: point.officeName,
    announced: announcedSheet(point),
    notes: notes.map(({ says, state, at, officeName }) => ({
      when: momentInWords(at, point.zone),
      title: `${officeName}: ${pointStateWords[state].says()}`,
      says,
    })),
    states:
      owns || invited
        ? pointStates
            .filter((state) => state !== 'dicabut' || invited)
            .map((value) => ({ value, says: pointStateWords[value].says() }))
        : null,
    saved: url.searchParams.has('tersimpan'),
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const form = await request.formData()
    const pointId = knownId(params.point)
    const noted = await followUpPoint(netra, {
      actor: signedIn.id,
      pointId,
      says: textOf(form, 'uraian'),
      state: oneOf(form, 'keadaan', pointStates) ?? 'terbuka',
    })
    if (!noted.ok) return answerRefused(form, noted.refusal)
    redirect(303, here(`/meja/kegiatan/kesepakatan/${pointId}?tersimpan`))
  },
}
