import { publicationsAhead, quietAhead, quietDaysOf } from '#core'
import { localDay, type Instant } from '#law'
import { listElections } from '#store/views'
import { dayInWords } from '#wording'
import { periodInWords } from '../words/peringkat.ts'

type Db = Parameters<typeof listElections>[0]

/** A year of quarters. */
const mostAhead = 4

/** What will be published and when, and on which days nothing is (N140). */
export async function publicationLines(db: Db, now: Instant) {
  const [today, quiet] = [localDay(now, 'WIB'), quietDaysOf(await listElections(db))]
  return {
    ahead: publicationsAhead(today, quiet, mostAhead).map(({ quarter, previewOn, publicOn }) => ({
      code: quarter.code,
      period: periodInWords(quarter.code),
      previewOn: dayInWords(previewOn),
      publicOn: dayInWords(publicOn),
    })),
    quiet: quietAhead(today, quiet).map(({ from, to }) => ({ from: dayInWords(from), to: dayInWords(to) })),
  }
}
