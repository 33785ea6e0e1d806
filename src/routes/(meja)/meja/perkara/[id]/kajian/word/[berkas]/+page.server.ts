import { error } from '@sveltejs/kit'
import { takeKajianWord } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { kajianPreview } from '#lib/meja/lembar/kajian-word.ts'
import { mayHandle } from '#lib/meja/lembar/papers.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { toCase } from '#lib/meja/refused.ts'
import { takingRefused } from '#lib/meja/word-refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const file = page.kajianFiles.find(({ id }) => id === params.berkas)
  if (file === undefined || !mayHandle(page)) error(404)
  return { ...formBase(page), file: kajianPreview(file, page) }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    if (hasErrors(errors)) return keep(form, errors)
    const taken = await takeKajianWord(locals.netra, { ...common, fileId: params.berkas })
    return taken.ok ? toCase(params.id) : takingRefused(form, taken.refusal)
  },
}
