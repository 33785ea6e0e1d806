import { institutionMeasures, type InstitutionMeasure } from '#core'
import type { ActivityLine, ChangeOfDay } from '#store/views'
import { dayInWords, m, numberInWords } from '#wording'
import { endOf, type FeedEntry } from '../umpan/atom.ts'
import { activityEntry } from './region-feed.ts'

const titles: Readonly<Record<InstitutionMeasure, () => string>> = {
  berkas: m.peta_body_files,
  tepat: m.peta_body_kept,
  lewat: m.peta_body_late,
}

const toldInWords = (atLeast: number | null) =>
  atLeast === null ? m.peta_body_feed_untold() : m.peta_body_at_least({ n: numberInWords(atLeast) })

type Address = (path: string) => string

/** What changed in the numbers of an office, and what it held: the newest first. */
export const officeEntries = (
  address: Address,
  code: string,
  { changes, activities }: { readonly changes: readonly ChangeOfDay[]; readonly activities: readonly ActivityLine[] },
): readonly FeedEntry[] =>
  [
    ...bodyEntries(address(`/lembaga/${code}`), changes),
    ...activities.flatMap((activity) => activityEntry(address, activity)),
  ].toSorted((a, b) => (a.updated < b.updated ? 1 : -1))

/** An entry for each number of a body and each day on which it became another: the newest first, as they are given. */
export const bodyEntries = (page: string, changes: readonly ChangeOfDay[]): readonly FeedEntry[] =>
  changes.flatMap(({ series, day, shown, before, first }): readonly FeedEntry[] => {
    const which = institutionMeasures.find((one) => one === series)
    if (which === undefined) return []
    const told = { now: toldInWords(shown), day: dayInWords(day) }
    return [
      {
        ...{ name: `${which}-${day}`, title: `${titles[which]()}: ${told.now}`, page, updated: endOf(day) },
        says: first ? m.peta_body_feed_first(told) : m.peta_body_feed_changed({ ...told, before: toldInWords(before) }),
      },
    ]
  })
