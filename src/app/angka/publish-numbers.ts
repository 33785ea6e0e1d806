import {
  bandOf,
  boundsOf,
  fileTables,
  groupOf,
  measures,
  publishable,
  publishableSilence,
  publishableUndone,
  type MeasureId,
} from '#core'
import { localDay, type Instant } from '#law'
import { asActor, publicNumbers, systemActors, type RawCounts, type SilentFiles } from '#store'
import type { Netra } from '../ports.ts'

/** Counts anew and shows the result, all as of one moment. Says whether there was anything new to count. */
export const publishNumbers = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<boolean> =>
  asActor(db, systemActors.clock, async (tx) => {
    const asOf = clock()
    const last = await publicNumbers.lastAsOf(tx)
    // Silence grows older by itself: each day is counted anew, also where nobody recorded anything.
    if (last !== null && isSameDay(last, asOf) && !(await publicNumbers.changedSince(tx, last))) return false

    const raw = await publicNumbers.listRaw(tx, asOf)
    const places = await publicNumbers.listPlaces(tx)
    const counted = raw.map((row) => ({ region: row.region_code, counts: countsOf(row) }))
    const numbers = measures.flatMap(({ id }) =>
      publishable(
        places,
        counted.map(({ region, counts }) => ({ region, count: counts[id], ...boundsOf(id, counts) })),
      ).map((number) => ({ ...number, measure: id })),
    )
    await publicNumbers.publish(tx, numbers, asOf)
    await publicNumbers.publishSilence(
      tx,
      publishableSilence(places, grouped(await publicNumbers.listSilence(tx, asOf))),
      asOf,
    )
    const sanctions = numbers.filter(({ measure }) => measure === 'sanksi')
    const undone = await publicNumbers.listUndone(tx, asOf, fileTables)
    await publicNumbers.publishUndone(tx, publishableUndone(sanctions, grouped(undone)), asOf)
    return true
  })

const isSameDay = (a: Instant, b: Instant) => localDay(a, 'WIB') === localDay(b, 'WIB')

const grouped = (files: readonly SilentFiles[]) =>
  merged(
    files.map(({ region, officeKind, days, count }) => ({
      region,
      group: groupOf(officeKind),
      band: bandOf(days),
      count,
    })),
  )

/** One count for each place, kind and age. */
function merged<Row extends { region: string; group: string; band: string; count: number }>(
  rows: readonly Row[],
): Row[] {
  return [...Map.groupBy(rows, ({ region, group, band }) => [region, group, band].join(' ')).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, count: same.reduce((sum, { count }) => sum + count, 0) })),
  )
}

const countsOf = (row: RawCounts) =>
  Object.fromEntries(measures.map(({ id, query }) => [id, Number(row[query] ?? 0)])) as Record<MeasureId, number>
