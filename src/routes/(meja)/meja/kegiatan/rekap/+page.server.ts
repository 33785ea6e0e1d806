import { error } from '@sveltejs/kit'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { findRegion, recapBelow } from '#store/views'
import { m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { posts } = demandPrevention(actor)
  const region = await findRegion(netra.db, regionAsked(url, posts[0].office.regionCode))
  if (region === null) error(404)
  return {
    region: { code: region.code, name: region.name, parent: region.parentCode },
    asOf: m.kegiatan_as_of({ when: momentInWords(netra.clock(), posts[0].office.zone) }),
    rows: await recapBelow(netra.db, region.code, {}),
  }
}
