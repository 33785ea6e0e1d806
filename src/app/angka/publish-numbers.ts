import { measures, publishable } from '#core'
import { asActor, publicNumbers, systemActors } from '#store'
import type { Netra } from '../ports.ts'

/** Counts anew and shows the result, all as of one moment. Says whether there was anything new to count. */
export const publishNumbers = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<boolean> =>
  asActor(db, systemActors.clock, async (tx) => {
    const asOf = clock()
    const last = await publicNumbers.lastAsOf(tx)
    if (last !== null && !(await publicNumbers.changedSince(tx, last))) return false

    const raw = await publicNumbers.listRaw(tx)
    const places = await publicNumbers.listPlaces(tx)
    const numbers = measures.flatMap(({ id, query }) =>
      publishable(
        places,
        raw.map((row) => ({ region: row.region_code, count: Number(row[query] ?? 0) })),
      ).map((number) => ({
        ...number,
        measure: id,
      })),
    )
    await publicNumbers.publish(tx, numbers, asOf)
    return true
  })
