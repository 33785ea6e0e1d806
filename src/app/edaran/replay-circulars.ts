import { asActor, circularReplay, systemActors, type CircularDifference } from '#store'
import type { Netra } from '../ports.ts'

export type { CircularDifference }

const first = '00000000-0000-0000-0000-000000000000'

/**
 * What stands at circulars and is not what their events make it, and events whose leaf is not the one that was written. Writes nothing.
 */
export async function differencesOfCirculars(
  { db }: Pick<Netra, 'db'>,
  batch = 1_000,
): Promise<readonly CircularDifference[]> {
  const differences: CircularDifference[] = []
  for (const circularId of await asActor(db, systemActors.clock, circularReplay.list))
    differences.push(...(await asActor(db, systemActors.clock, (tx) => circularReplay.compare(tx, circularId))))
  for (let after: string | undefined = first; after !== undefined;) {
    const from: string = after
    const events = await asActor(db, systemActors.clock, (tx) => circularReplay.listEvents(tx, from, batch))
    for (const { id, circularId, nodeId, intact } of events)
      if (!intact) differences.push({ circularId, nodeId, what: 'broken-leaf', kept: id, found: null })
    after = events.at(-1)?.id
  }
  return differences
}
