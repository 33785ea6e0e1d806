import { boundsOf, measures, publishable, type MeasureId } from '#core'
import { asActor, publicNumbers, systemActors, type RawCounts } from '#store'
import type { Netra } from '../ports.ts'

/** Counts anew and shows the result, all as of one moment. Says whether there was anything new to count. */
export const publishNumbers = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<boolean> =>
  asActor(db, systemActors.clock, async (tx) => {
    const asOf = clock()
    const last = await publicNumbers.lastAsOf(tx)
    if (last !== null && !(await publicNumbers.changedSince(tx, last))) return false

    const raw = await publicNumbers.listRaw(tx)
    const places = await publicNumbers.listPlaces(tx)
    const counted = raw.map((row) => ({ region: row.region_code, counts: countsOf(row) }))
    const numbers = measures.flatMap(({ id }) =>
      publishable(
        places,
        counted.map(({ region, counts }) => ({ region, count: counts[id], ...boundsOf(id, counts) })),
      ).map((number) => ({ ...number, measure: id })),
    )
    await publicNumbers.publish(tx, numbers, asOf)
    return true
  })

const countsOf = (row: RawCounts) =>
  Object.fromEntries(measures.map(({ id, query }) => [id, Number(row[query] ?? 0)])) as Record<MeasureId, number>
