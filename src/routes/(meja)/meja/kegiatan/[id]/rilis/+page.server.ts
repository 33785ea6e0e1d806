import { redirect } from '@sveltejs/kit'
import { keepRelease } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { openRelease } from '#lib/kegiatan/release-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { page, facts } = await openRelease(locals, params.id)
  const { held } = page
  return {
    id: held.id,
    activity: held.answers.fields['judul'] ?? '',
    release: held.release ?? facts,
    edited: held.release !== null,
    facts,
    saved: url.searchParams.has('tersimpan'),
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const { signedIn } = demandPrevention(locals.actor)
    const form = await request.formData()
    const id = knownId(params.id)
    const release = { id: textOf(form, 'rilis'), en: textOf(form, 'rilis-en') }
    const kept = await keepRelease(locals.netra, { actor: signedIn.id, id, release })
    if (!kept.ok) return answerRefused(form, kept.refusal)
    redirect(303, here(`/meja/kegiatan/${id}/rilis?tersimpan`))
  },
}
