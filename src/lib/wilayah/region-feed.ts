import { measures } from '#core'
import type { ActivityLine, ChangeOfDay } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'
import { endOf, type FeedEntry } from '../umpan/atom.ts'
import { shownInWords, unitInWords } from '../words/angka.ts'

type Address = (path: string) => string

/** What changed in its numbers, and what was held there: the newest first. */
export function entriesOf(
  address: Address,
  code: string,
  { changes, activities }: { readonly changes: readonly ChangeOfDay[]; readonly activities: readonly ActivityLine[] },
): readonly FeedEntry[] {
  const page = address(`/wilayah/${code}`)
  const ofActivities = activities.flatMap((activity) => activityEntry(address, activity))
  return [...changes.flatMap((change) => numberEntry(page, change)), ...ofActivities].toSorted((a, b) =>
    a.updated < b.updated ? 1 : -1,
  )
}

function numberEntry(
  page: string,
  { series, day, shown, isBehind, before, wasBehind, first }: ChangeOfDay,
): readonly FeedEntry[] {
  const measure = measures.find(({ id }) => id === series)
  if (measure === undefined) return []
  const told = { now: shownInWords(shown, isBehind), unit: unitInWords(measure.unit), day: dayInWords(day) }
  return [
    {
      ...{ name: `${series}-${day}`, title: `${inTongue(measure.title)}: ${told.now}`, page, updated: endOf(day) },
      says: first ? m.peta_feed_first(told) : m.peta_feed_changed({ ...told, before: shownInWords(before, wasBehind) }),
    },
  ]
}

/** An activity without a day is on the page alone. */
export const activityEntry = (
  address: Address,
  { code, title, heldOn, regionName }: ActivityLine,
): readonly FeedEntry[] =>
  heldOn === null
    ? []
    : [
        {
          ...{ name: `kegiatan-${code}`, title: inTongue(title), page: address(`/kegiatan/${code}`) },
          says: m.peta_feed_activity({ region: regionName, day: dayInWords(heldOn) }),
          updated: endOf(heldOn),
        },
      ]
