import { carryEvidence } from '#app'
import type { Sweep } from './sweep.ts'

/** A file is read here until it has been carried, so nobody waits for this. */
export const carryEvidenceSweep: Sweep = {
  name: 'carry-evidence',
  everyMs: 60_000,
  run: async (netra) => {
    const { away } = await carryEvidence(netra)
    // A fault, so that the log and its figures say it, and the next round tries again.
    if (away !== null)
      throw new Error(`evidence stays on this disk, because the store that is configured answers: ${away}`)
  },
}
