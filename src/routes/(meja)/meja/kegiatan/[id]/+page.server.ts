import { error, redirect } from '@sveltejs/kit'
import { enterActivity } from '#app'
import { sendsFor } from '#lib/edaran/demand-circular.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { entrySheet } from '#lib/kegiatan/entry-sheet.ts'
import { figureNames } from '#lib/kegiatan/release.ts'
import { announcedSheet } from '#lib/kegiatan/sanction-words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findEntryPage } from '#store/views'
import { rights } from '#core'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, url }) => {
  const { signedIn, posts } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(params.id))
  if (page === null) error(404)
  return {
    sheet: entrySheet(page, netra.clock()),
    announced: page.points.flatMap((point) => announcedSheet(point)),
    saved: url.searchParams.has('tersimpan'),
    entered: url.searchParams.has('masuk'),
    handed: url.searchParams.has('diserahkan'),
    handsOver: !page.held.changed && sendsFor(signedIn).some(({ id }) => id === page.held.officeId),
    writesLhp: posts.some(
      ({ role, office }) => office.id === page.held.officeId && rights[role]['write-lhp'] !== undefined,
    ),
  }
}

export const actions: Actions = {
  masukkan: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const form = await request.formData()
    const id = knownId(params.id)
    const entered = await enterActivity(netra, { actor: signedIn.id, id, reason: textOf(form, 'alasan'), figureNames })
    if (entered.ok) redirect(303, here(`/meja/kegiatan/${id}?masuk`))
    return entered.refusal.reason === 'entry-incomplete'
      ? keep(form, {}, m.kegiatan_incomplete())
      : answerRefused(form, entered.refusal)
  },
}
