import { addDays, parsePlainDate, startOfDay } from '#law'
import { m } from '#wording'
import type { Feed } from '../umpan/atom.ts'
import type { ChangeLine } from './changes.ts'

type Changes = {
  readonly origin: string
  readonly path: string
  readonly language: string
  readonly title: string
  readonly lines: readonly Omit<ChangeLine, 'figures'>[]
  readonly since: string
}

/** A day's changes are told when it is over. */
const toldAt = (day: string, since: string) => {
  const known = parsePlainDate(day)
  return known === null ? since : startOfDay(addDays(known, 1), 'WIB')
}

/** `since` is the moment of a feed without entries. */
export function changesFeed({ origin, path, language, title, lines, since }: Changes): Feed {
  const page = `${origin}${path}`
  return {
    ...{ self: `${page}/umpan.xml`, page, language, title, author: 'Netra' },
    updated: lines[0] === undefined ? since : toldAt(lines[0].day, since),
    entries: lines.map((line) => ({
      name: line.key,
      title: m.ukuran_feed_entry({
        measure: line.measure,
        region: line.region,
        before: line.before,
        after: line.after,
      }),
      // A reader shows an entry without the page around it.
      says: `${line.why}. ${m.angka_provisional()}`,
      page: `${origin}${line.page}`,
      updated: toldAt(line.day, since),
    })),
  }
}
