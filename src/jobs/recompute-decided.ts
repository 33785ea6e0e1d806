import { recomputeDecided, type Netra } from '#app'
import type { Sweep } from './sweep.ts'

/** After so long it lets the worker go: somebody may want it to stop, and the site has the database to itself for a while. */
const spellMs = 4_000

/** A hundred thousand clocks after a decree are many small transactions, with a pause after each spell of them. */
export const recomputeDecidedSweep: Sweep = {
  name: 'recompute-decided',
  everyMs: 250,
  run: async (netra: Netra) => {
    const until = performance.now() + spellMs
    while (performance.now() < until && (await recomputeDecided(netra)) !== null) continue
  },
}
