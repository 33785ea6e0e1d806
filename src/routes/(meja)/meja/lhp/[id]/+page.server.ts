import { listFieldFiles } from '#app'
import { codesInWords } from '#lib/terima-lapangan/codes-of-lhp.ts'
import { lhpSheet, openLhp } from '#lib/meja/lhp-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openLhp(locals, params.id)
  return {
    sheet: lhpSheet(locals, opened, locals.netra.clock()),
    files: await countOfFiles(locals, params.id),
    codes: await codesInWords(locals, opened),
    saved: url.searchParams.has('tersimpan'),
    recorded: url.searchParams.has('tercatat'),
  }
}

async function countOfFiles({ netra, actor }: App.Locals, lhpId: string): Promise<number> {
  const listed = actor === null ? null : await listFieldFiles(netra, { actor: actor.id, lhpId })
  return listed?.ok ? listed.value.files.length : 0
}
