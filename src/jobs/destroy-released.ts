import { destroyReleased } from '#app'
import type { Sweep } from './sweep.ts'

/** What officers hold is on the server no longer than a few minutes. */
export const destroyReleasedSweep: Sweep = {
  name: 'destroy-released',
  everyMs: 60_000,
  run: async (netra) => {
    await destroyReleased(netra)
  },
}
