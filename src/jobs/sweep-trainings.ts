import { sweepTrainings } from '#app'
import type { Sweep } from './sweep.ts'

/** Once an hour: what was sent in a training goes a week after its end. */
export const sweepTrainingsSweep: Sweep = {
  name: 'sweep-trainings',
  everyMs: 3_600_000,
  run: async (netra) => {
    await sweepTrainings(netra)
  },
}
