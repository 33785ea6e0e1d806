import { error } from '@sveltejs/kit'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { filterOf, reachAsked, reachSheet } from '#lib/kegiatan/reach-sheet.ts'
import { listGaps, reachOfUnits } from '#store/views'
import type { PageServerLoad } from './$types'

/** How many gaps and units one page lists. */
const most = 100

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { posts } = demandPrevention(actor)
  const asked = reachAsked(url, posts[0].office.regionCode, regionAsked)
  const sheet = await reachSheet(netra.db, asked)
  if (sheet === null) error(404)
  const gaps = await listGaps(netra.db, asked.region, await filterOf(netra.db, asked))
  const units = await reachOfUnits(netra.db, asked.region)
  return {
    sheet,
    gaps: gaps.slice(0, most),
    gapCount: gaps.length,
    units: units.slice(0, most),
    unitCount: units.length,
  }
}
