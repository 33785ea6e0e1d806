import { measures } from '#core'
import type { PlainDate } from '#law'
import type { ActivityLine, PublishedChange } from '#store/views'
import { dayInWords, here, inTongue, m } from '#wording'
import type { FeedEntry } from '../umpan/atom.ts'
import { shownInWords, unitInWords } from '../words/angka.ts'

/** The end of a day, after which nothing of it changes: the numbers of the nation are counted by the days of Jakarta. */
const endOf = (day: PlainDate) => `${day}T23:59:59+07:00`

/** What changed in its numbers, and what was held there: the newest first. */
export function entriesOf(
  origin: string,
  code: string,
  {
    changes,
    activities,
  }: { readonly changes: readonly PublishedChange[]; readonly activities: readonly ActivityLine[] },
): readonly FeedEntry[] {
  const address = (path: string) => `${origin}${here(path)}`
  const ofNumbers = changes.flatMap(({ measureId, day, shown, before, first }): readonly FeedEntry[] => {
    const measure = measures.find(({ id }) => id === measureId)
    if (measure === undefined) return []
    const now = shownInWords(shown)
    return [
      {
        name: `${measureId}-${day}`,
        title: `${inTongue(measure.title)}: ${now}`,
        says: first
          ? m.peta_feed_first({ now, unit: unitInWords(measure.unit), day: dayInWords(day) })
          : m.peta_feed_changed({
              before: shownInWords(before),
              now,
              unit: unitInWords(measure.unit),
              day: dayInWords(day),
            }),
        page: address(`/wilayah/${code}`),
        updated: endOf(day),
      },
    ]
  })
  const ofActivities = activities.flatMap(({ code: activity, title, heldOn, regionName }): readonly FeedEntry[] =>
    heldOn === null
      ? []
      : [
          {
            name: `kegiatan-${activity}`,
            title: inTongue(title),
            says: m.peta_feed_activity({ region: regionName, day: dayInWords(heldOn) }),
            page: address(`/kegiatan/${activity}`),
            updated: endOf(heldOn),
          },
        ],
  )
  return [...ofNumbers, ...ofActivities].toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
}
