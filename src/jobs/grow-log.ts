import { balanceWhenDue, growLogWhenDue, type Netra } from '#app'
import type { Sweep } from './sweep.ts'

/** Looks often and grows seldom: a worker that was away at the ten minutes, or at midnight, catches up when it is back. */
export const growLogSweep: Sweep = { name: 'grow-log', everyMs: 20_000, run: growAndBalance }

async function growAndBalance(netra: Netra): Promise<void> {
  await growLogWhenDue(netra)
  await balanceWhenDue(netra)
}
