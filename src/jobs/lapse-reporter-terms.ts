import { lapseReporterTerms } from '#app'
import type { Sweep } from './sweep.ts'

/** A reporter's term ends within the minute after its last instant, where its rule may act. */
export const lapseReporterTermsSweep: Sweep = {
  name: 'lapse-reporter-terms',
  everyMs: 60_000,
  run: async (netra) => {
    await lapseReporterTerms(netra)
  },
}
