import { redirect } from '@sveltejs/kit'
import { commentOnLhp, listFieldFiles } from '#app'
import { chainSheet } from '#lib/meja/chain-page.ts'
import { textOf } from '#lib/form/text-of.ts'
import { codesInWords } from '#lib/terima-lapangan/codes-of-lhp.ts'
import { lhpSheet, openLhp } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openLhp(locals, params.id)
  return {
    sheet: lhpSheet(locals, opened, locals.netra.clock()),
    chain: await chainSheet(locals, opened.page),
    files: await countOfFiles(locals, params.id),
    codes: await codesInWords(locals, opened),
    saved: url.searchParams.has('tersimpan'),
    recorded: url.searchParams.has('tercatat'),
  }
}

export const actions: Actions = {
  komentar: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await openLhp(locals, params.id)
    const said = await commentOnLhp(locals.netra, { actor, lhpId: page.id, words: textOf(form, 'komentar') })
    if (!said.ok) return answerRefused(form, said.refusal, { comment: 'komentar' })
    redirect(303, here(`/meja/lhp/${page.id}?tercatat#komentar-atasan`))
  },
}

async function countOfFiles({ netra, actor }: App.Locals, lhpId: string): Promise<number> {
  const listed = actor === null ? null : await listFieldFiles(netra, { actor: actor.id, lhpId })
  return listed?.ok ? listed.value.files.length : 0
}
