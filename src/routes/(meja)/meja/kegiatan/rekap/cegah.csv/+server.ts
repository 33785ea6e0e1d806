import { cegahFile } from '#lib/kegiatan/cegah-file.ts'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { listPreventionRows } from '#store/views'
import type { RequestHandler } from './$types'

/** Every activity of a region and below it: they are public, so the file is of all offices. */
export const GET: RequestHandler = async ({ locals: { netra, actor }, url }) => {
  const { posts } = demandPrevention(actor)
  const region = regionAsked(url, posts[0].office.regionCode)
  return cegahFile(await listPreventionRows(netra.db, { region }), netra.origin, region)
}
