import { error } from '@sveltejs/kit'
import { cegahFile } from '#lib/kegiatan/cegah-file.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { findEntryPage, listPreventionRows } from '#store/views'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(params.id))
  if (page?.code == null) error(404)
  return cegahFile(await listPreventionRows(netra.db, { code: page.code }), netra.origin, page.code)
}
