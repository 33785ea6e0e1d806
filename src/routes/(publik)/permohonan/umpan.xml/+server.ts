import { localDay } from '#law'
import { requestEntries } from '#lib/permohonan/requests-feed.ts'
import { startOf } from '#lib/umpan/atom.ts'
import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { listInformationSteps } from '#store/views'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

const most = 100

/** What offices did about requests. Nobody knows who asked, so nobody can be told: whoever waits follows this. */
export const GET: RequestHandler = async ({ locals: { netra }, url }) => {
  const address = (path: string) => netra.origin + here(path)
  const entries = requestEntries(address, await listInformationSteps(netra.db, most))
  return feedAnswer(netra.mode, {
    self: address('/permohonan/umpan.xml'),
    page: address('/permohonan'),
    language: languageOf(url.pathname),
    title: m.permohonan_title(),
    author: m.peta_feed_author(),
    updated: entries[0]?.updated ?? startOf(localDay(netra.clock(), 'WIB')),
    entries,
  })
}
