import { sweepOutbox as sweep } from '#store'
import type { Netra } from '../ports.ts'

const batch = 500

/** Makes jobs of the events that the hot doors left behind. Ends when none is waiting, or when another sweeper has them. */
export async function sweepOutbox({ db }: Pick<Netra, 'db'>): Promise<void> {
  while ((await sweep(db, batch)) === batch);
}
