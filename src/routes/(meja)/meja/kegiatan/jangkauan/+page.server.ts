import { error } from '@sveltejs/kit'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { filterOf, reachAsked, reachSheet } from '#lib/kegiatan/reach-sheet.ts'
import { countGaps, listGaps, reachOfUnits } from '#store/views'
import { m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

/** How many gaps and units one page lists. */
const most = 30

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { posts } = demandPrevention(actor)
  const asked = reachAsked(url, posts[0].office.regionCode, regionAsked)
  const sheet = await reachSheet(netra.db, asked)
  if (sheet === null) error(404)
  const filter = await filterOf(netra.db, asked)
  const gaps = await listGaps(netra.db, asked.region, filter, most)
  const units = await reachOfUnits(netra.db, asked.region)
  return {
    asOf: m.kegiatan_as_of({ when: momentInWords(netra.clock(), posts[0].office.zone) }),
    sheet,
    gaps,
    gapCount: await countGaps(netra.db, asked.region, filter),
    units: units.slice(0, most),
    unitCount: units.length,
  }
}
