import { releaseEntries } from '#lib/rilis/releases-feed.ts'
import { startOf } from '#lib/umpan/atom.ts'
import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { localDay } from '#law'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

/** Books that were closed, each on the day from which everybody may read it. */
export const GET: RequestHandler = async ({ locals: { netra }, url }) => {
  const address = (path: string) => netra.origin + here(path)
  const entries = await releaseEntries(netra.db, address)
  return feedAnswer(netra.mode, {
    self: address('/angka/rilis/umpan.xml'),
    page: address('/angka/rilis'),
    language: languageOf(url.pathname),
    title: m.rilis_title(),
    author: m.peta_feed_author(),
    updated: entries[0]?.updated ?? startOf(localDay(netra.clock(), 'WIB')),
    entries,
  })
}
