import { asActor, foldPledges as fold, sweepPledgeKeys as sweep, systemActors } from '#store'
import type { Netra } from '../ports.ts'

/** One statement takes so many, and no more than so many statements follow each other: other sweeps wait too. */
const [atMost, rounds] = [20_000, 20]

/** Counts what was signed since the last time. */
export async function foldPledges({ db }: Pick<Netra, 'db'>): Promise<void> {
  for (let round = 0; round < rounds; round++) if ((await fold(db, atMost)) < atMost) return
}

/** Retry keys, a day after. */
export const sweepPledgeKeys = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<void> =>
  asActor(db, systemActors.clock, (tx) => sweep(tx, clock()))
