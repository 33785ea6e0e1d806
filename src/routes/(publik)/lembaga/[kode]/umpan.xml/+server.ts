import { localDay } from '#law'
import { startOf } from '#lib/umpan/atom.ts'
import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { findInstitution } from '#lib/wilayah/find-institution.ts'
import { officeEntries } from '#lib/wilayah/institution-feed.ts'
import { changesOfInstitution } from '#store/views'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

const most = 100

/** What changed in the numbers of an office, by the day, and what it held. */
export const GET: RequestHandler = async ({ locals: { netra }, params, url }) => {
  const { office, activities } = await findInstitution(netra.db, params.kode, most)
  const today = localDay(netra.clock(), 'WIB')
  const address = (path: string) => netra.origin + here(path)
  const changes = await changesOfInstitution(netra.db, { code: office.code, today, most })
  const page = address(`/lembaga/${office.code}`)
  const entries = officeEntries(address, office.code, { changes, activities })
  return feedAnswer(netra.mode, {
    ...{ self: `${page}/umpan.xml`, page, language: languageOf(url.pathname), entries },
    title: m.peta_body_feed_title({ body: office.name }),
    author: m.peta_feed_author(),
    updated: entries[0]?.updated ?? startOf(today),
  })
}
