import { localDay } from '#law'
import { startOf } from '#lib/umpan/atom.ts'
import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { findInstitution } from '#lib/wilayah/find-institution.ts'
import { bodyEntries } from '#lib/wilayah/institution-feed.ts'
import { changesOfInstitution } from '#store/views'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

const most = 100

/** What changed in the numbers of a body, by the day. */
export const GET: RequestHandler = async ({ locals: { netra }, params, url }) => {
  const { office } = await findInstitution(netra.db, params.kode)
  const today = localDay(netra.clock(), 'WIB')
  const page = netra.origin + here(`/lembaga/${office.code}`)
  const entries = bodyEntries(page, await changesOfInstitution(netra.db, { code: office.code, today, most }))
  return feedAnswer(netra.mode, {
    ...{ self: `${page}/umpan.xml`, page, language: languageOf(url.pathname), entries },
    title: m.peta_body_feed_title({ body: office.name }),
    author: m.peta_feed_author(),
    updated: entries[0]?.updated ?? startOf(today),
  })
}
