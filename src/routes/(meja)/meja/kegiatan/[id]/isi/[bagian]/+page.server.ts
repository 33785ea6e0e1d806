import { error, redirect } from '@sveltejs/kit'
import { writeSection } from '#app'
import { findSection } from '#core'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { drawSection } from '#lib/kegiatan/drawn-form.ts'
import { formChoices } from '#lib/kegiatan/form-choices.ts'
import { readSection, showSection } from '#lib/kegiatan/section-form.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findEntryPage } from '#store/views'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { signedIn } = demandPrevention(locals.actor)
  const spec = findSection(params.bagian)
  const page = await findEntryPage(locals.netra.db, signedIn.id, knownId(params.id))
  if (page === null || spec === null) error(404)
  const { held } = page
  const choices = await formChoices(locals, held.officeRegion, held.answers.fields['wilayah'])
  return {
    id: held.id,
    activity: held.answers.fields['judul'] ?? '',
    section: showSection(drawSection(spec, choices), held.answers),
    near: choices.offices,
    fixed: page.points.length,
    saved: url.searchParams.has('tersimpan'),
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const spec = findSection(params.bagian)
    if (spec === null) error(404)
    const form = await request.formData()
    const id = knownId(params.id)
    const written = await writeSection(netra, { actor: signedIn.id, id, answers: readSection(form, spec.id) })
    if (!written.ok) return answerRefused(form, written.refusal)
    redirect(
      303,
      here(form.has('lagi') ? `/meja/kegiatan/${id}/isi/${spec.id}?tersimpan` : `/meja/kegiatan/${id}?tersimpan`),
    )
  },
}
