import { publishAllegations } from '#app'
import type { Sweep } from './sweep.ts'

/** A quarter is over four times a year; what there is to do in other hours costs one look. */
export const publishAllegationsSweep: Sweep = {
  name: 'publish-allegations',
  everyMs: 3_600_000,
  run: async (netra) => {
    await publishAllegations(netra)
  },
}
