import { error, redirect } from '@sveltejs/kit'
import { keepKajianWord } from '#app'
import { keep } from '#lib/form/kept.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { kajianWordSheet } from '#lib/meja/lembar/kajian-word.ts'
import { mayHandle } from '#lib/meja/lembar/papers.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { wordRefused } from '#lib/meja/word-refused.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  if (!mayHandle(page)) error(404)
  return { ...formBase(page), ...kajianWordSheet(page) }
}

export const actions: Actions = {
  default: async ({ request, locals: { actor, netra }, params }) => {
    const form = await request.formData()
    const file = await scanOf(form, 'berkas')
    if (actor === null) error(404)
    if (file === null) return keep(form, { berkas: m.naskah_word_missing() })
    const kept = await keepKajianWord(netra, { actor: actor.id, caseId: params.id, file })
    return kept.ok
      ? redirect(303, here(`/meja/perkara/${params.id}/kajian/word/${kept.value}`))
      : wordRefused(form, kept.refusal)
  },
}
