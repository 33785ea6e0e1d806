import { asActor, compareReadings, foldReadings as fold, systemActors, type ReadingDifference } from '#store'
import type { Netra } from '../ports.ts'

type Here = Pick<Netra, 'db'>

/** Brings the counts of all nodes up to what was read since. */
export const foldReadings = async ({ db }: Here): Promise<void> => {
  await asActor(db, systemActors.clock, fold)
}

/** Where counts are not what the rows make them, or rows not what the events say. */
export const differencesOfReadings = ({ db }: Here): Promise<readonly ReadingDifference[]> =>
  asActor(db, systemActors.clock, compareReadings)
