import {
  groupOf,
  placeOfBody,
  publicFrom,
  publishableOnTime,
  quarterBefore,
  quietDaysOf,
  type AccusedGroup,
  type EndedTerms,
} from '#core'
import { localDay, startOfDay } from '#law'
import { asActor, listElections, publicNumbers, rankStore, systemActors, type EndedRow } from '#store'
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
    const numbers = publishableOnTime(await publicNumbers.listPlaces(tx), ended.map(termsOf))
    const publicOn = publicFrom(today, quietDaysOf(await listElections(tx)))
    await rankStore.publish(tx, { list: followUpList, period, asOf, previewOn: today, publicOn }, numbers)
    return true
  })

const termsOf = ({ officeKind: kind, officeRank: rank, regionCode, subjectKind, met, late }: EndedRow): EndedTerms => ({
  region: placeOfBody({ kind, rank, regionCode }),
  group: groupOf(kind),
  accused: subjectKind as AccusedGroup,
  met,
  late,
})
