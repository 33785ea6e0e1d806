import { feedAnswer } from '#lib/umpan/feed-answer.ts'
import { threadsInWords } from '#lib/terbitan/threads.ts'
import { localDay } from '#law'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

/** Every statement that changed another, newest entered first. */
export const GET: RequestHandler = async ({ locals: { netra }, url }) => {
  const threads = await threadsInWords(netra.db)
  const entries = threads
    .flatMap(({ told }) => told.slice(1))
    .toSorted((one, other) => other.enteredAt.localeCompare(one.enteredAt))
    .slice(0, 100)
    .map((line) => {
      const value = line.unit === null ? line.value : `${line.value} ${line.unit}`
      return {
        name: line.id,
        title: `${line.publisher}: ${line.title}`,
        says: [
          m.terbitan_not_ours_but({ publisher: line.publisher }),
          line.when,
          value,
          ...line.changes,
          line.source.name,
        ].join(' · '),
        page: `${netra.origin}${here(`/angka/terbitan/${line.id}`)}`,
        updated: new Date(line.enteredAt).toISOString(),
      }
    })
  return feedAnswer(netra.mode, {
    self: `${netra.origin}${here('/angka/terbitan/pernyataan/atom')}`,
    page: `${netra.origin}${here('/angka/terbitan/pernyataan')}`,
    language: languageOf(url.pathname),
    title: m.terbitan_statements_title(),
    author: 'Netra',
    updated: entries[0]?.updated ?? `${localDay(netra.clock(), 'WIB')}T00:00:00+07:00`,
    entries,
  })
}
