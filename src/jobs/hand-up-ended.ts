import { handUpEnded } from '#app'
import type { Sweep } from './sweep.ts'

/** What an office of the field held is with the rank above within a minute of its end. */
export const handUpEndedSweep: Sweep = {
  name: 'hand-up-ended',
  everyMs: 60_000,
  run: async (netra) => {
    await handUpEnded(netra)
  },
}
