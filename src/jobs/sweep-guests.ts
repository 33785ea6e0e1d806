import { sweepGuests } from '#app'
import type { Sweep } from './sweep.ts'

/** Once an hour: the names signed at the door of an activity go thirty days after (N94). */
export const sweepGuestsSweep: Sweep = {
  name: 'sweep-guests',
  everyMs: 3_600_000,
  run: async (netra) => {
    await sweepGuests(netra)
  },
}
