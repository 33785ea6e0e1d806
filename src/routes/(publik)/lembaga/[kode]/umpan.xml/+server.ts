import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { findInstitution } from '#lib/wilayah/find-institution.ts'
import { here, languageOf, m, numberInWords } from '#wording'
import type { RequestHandler } from './$types'

/** An entry for what a body's numbers are now: named by them, so that a reader sees it again only when they change. */
export const GET: RequestHandler = async ({ locals: { netra }, params, url }) => {
  const { office, numbers, asOf } = await findInstitution(netra.db, params.kode)
  const page = `${url.origin}${here(`/lembaga/${office.code}`)}`
  const title = m.peta_body_feed_title({ body: office.name })
  const entries =
    numbers === null || asOf === null
      ? []
      : [
          {
            name: [numbers.berkas, numbers.tepat, numbers.lewat].join('-'),
            title,
            says: m.peta_body_feed_entry({
              files: numberInWords(numbers.berkas),
              kept: numberInWords(numbers.tepat),
              late: numberInWords(numbers.lewat),
            }),
            page,
            updated: asOf,
          },
        ]
  return feedAnswer({
    self: `${page}/umpan.xml`,
    page,
    language: languageOf(url.pathname),
    title,
    author: m.peta_feed_author(),
    updated: asOf ?? netra.clock(),
    entries,
  })
}
