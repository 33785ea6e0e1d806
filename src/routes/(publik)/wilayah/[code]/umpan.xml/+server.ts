import { localDay } from '#law'
import { startOf } from '#lib/umpan/atom.ts'
import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { findPlace, hasNumbers } from '#lib/wilayah/find-place.ts'
import { entriesOf } from '#lib/wilayah/region-feed.ts'
import { activitiesIn, changesIn } from '#store/views'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

const most = 100

/** What changed in the public numbers of a region, by the day, and what was held there. */
export const GET: RequestHandler = async ({ locals: { netra }, params, url }) => {
  const region = await findPlace(netra.db, params.code, '/umpan.xml')
  const today = localDay(netra.clock(), 'WIB')
  const [changes, activities] = await Promise.all([
    hasNumbers(region) ? changesIn(netra.db, { region: region.code, today, most }) : [],
    activitiesIn(netra.db, region.code, most),
  ])
  const address = (path: string) => netra.origin + here(path)
  const entries = entriesOf(address, region.code, { changes, activities })
  return feedAnswer(netra.mode, {
    self: address(`/wilayah/${region.code}/umpan.xml`),
    page: address(`/wilayah/${region.code}`),
    language: languageOf(url.pathname),
    title: m.peta_feed_title({ region: region.name }),
    author: m.peta_feed_author(),
    updated: entries[0]?.updated ?? startOf(today),
    entries,
  })
}
