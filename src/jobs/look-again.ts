import { drawRefusals, markLooksLate } from '#app'
import type { Sweep } from './sweep.ts'

/** A month's refusals are drawn within minutes of its end, and a rank above that stays silent is late within minutes. */
export const lookAgainSweep: Sweep = {
  name: 'look-again',
  everyMs: 300_000,
  run: async (netra) => {
    await markLooksLate(netra)
    await drawRefusals(netra)
  },
}
