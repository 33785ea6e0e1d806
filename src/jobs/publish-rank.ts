import { publishRank } from '#app'
import type { Sweep } from './sweep.ts'

/** A quarter is over four times a year; what there is to do on other days costs one look. */
export const publishRankSweep: Sweep = {
  name: 'publish-rank',
  everyMs: 60_000,
  run: async (netra) => {
    await publishRank(netra)
  },
}
