import {
  groupOf,
  groupsOfKind,
  inQuartersOf,
  placeOfBody,
  publicFrom,
  publishableOnTime,
  quarterBefore,
  quietDaysOf,
  smallestShown,
  type AccusedGroup,
  type EndedAs,
  type EndedTerms,
  type RankedKind,
} from '#core'
import { localDay, startOfDay } from '#law'
import {
  asActor,
  listElections,
  pictureNumbers,
  publicNumbers,
  rankStore,
  systemActors,
  type EndedRow,
  type PictureNumber,
} from '#store'
import type { Netra } from '../ports.ts'

export const followUpList = 'tindak-lanjut'

/**
 * Counts the terms of the deciding bodies that ended in the quarter before today, once. Institutions see the result from today on, everybody
 * from the day that the calendar says. Says whether there was anything to count.
 */
export const publishRank = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<boolean> =>
  asActor(db, systemActors.clock, async (tx) => {
    const asOf = clock()
    const today = localDay(asOf, 'WIB')
    const { code: period, from, until } = quarterBefore(today)
    if (await rankStore.hasEdition(tx, followUpList, period)) return false
    const ended = await rankStore.listEnded(tx, startOfDay(from, 'WIB'), startOfDay(until, 'WIB'))
    const places = await publicNumbers.listPlaces(tx)
    const numbers = publishableOnTime(places, ended.map(termsOf), smallestShown, {
      live: liveTerms(await pictureNumbers.listTold(tx)),
      inQuarters: inQuartersOf(await rankStore.sumsByKind(tx, followUpList)),
    })
    const publicOn = publicFrom(today, quietDaysOf(await listElections(tx)))
    await rankStore.publish(tx, { list: followUpList, period, asOf, previewOn: today, publicOn }, numbers)
    return true
  })

/** What stands of terms by holder; what has no row stands nowhere. */
const liveTerms = (told: readonly PictureNumber[]) => (kind: RankedKind, held: EndedAs) => {
  const counts = groupsOfKind(kind).map(
    (holder) =>
      told.find((row) => row.picture === 'tenggat' && row.step === holder && row.part === held)?.shown ?? null,
  )
  return counts.some((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

const termsOf = ({ officeKind: kind, officeRank: rank, regionCode, subjectKind, met, late }: EndedRow): EndedTerms => ({
  region: placeOfBody({ kind, rank, regionCode }),
  group: groupOf(kind),
  accused: subjectKind as AccusedGroup,
  met,
  late,
})
