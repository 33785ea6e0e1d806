import { markLate, markLhpsLate } from '#app'
import type { Sweep } from './sweep.ts'

/** An office's missed term shows within the minute, to itself and to the rank above. */
export const markLateSweep: Sweep = {
  name: 'mark-late',
  everyMs: 60_000,
  run: async (netra) => {
    await markLate(netra)
    await markLhpsLate(netra)
  },
}
