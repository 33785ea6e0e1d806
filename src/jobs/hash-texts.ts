import { keepTextBands } from '#app'
import type { Sweep } from './sweep.ts'

/** Every few seconds a few hundred: a flood is hashed when it has passed the door. */
export const hashTextsSweep: Sweep = {
  name: 'hash-texts',
  everyMs: 5_000,
  run: async (netra) => {
    await keepTextBands(netra)
  },
}
