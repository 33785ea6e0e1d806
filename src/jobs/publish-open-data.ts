import { publishOpenDataWhenDue } from '#app'
import type { Sweep } from './sweep.ts'

/** Once a night (N170), by the clock of Jakarta: a machine that was away then catches up, and what failed is tried again. */
export const publishOpenDataSweep: Sweep = {
  name: 'publish-open-data',
  everyMs: 60_000,
  stepsAside: true,
  run: async (netra) => {
    const published = await publishOpenDataWhenDue(netra)
    if (published?.state === 'failed') throw new Error(`open data were not written: ${published.reason}`)
  },
}
