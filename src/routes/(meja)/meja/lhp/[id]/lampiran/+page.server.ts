import { error } from '@sveltejs/kit'
import { listFieldFiles } from '#app'
import { fieldFilesSheet } from '#lib/lampiran/field-files-sheet.ts'
import { openLhp } from '#lib/meja/lhp-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { page, actor, zone } = await openLhp(locals, params.id)
  const listed = await listFieldFiles(locals.netra, { actor, lhpId: page.id })
  if (!listed.ok) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return fieldFilesSheet(listed.value, { zone, now: locals.netra.clock() })
}
