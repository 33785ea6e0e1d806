import { followCirculars } from '#app'
import type { Sweep } from './sweep.ts'

/** Who is late, who is silent, and which office was merged: a circular goes by hours and days, so ten minutes are soon enough. */
export const followCircularsSweep: Sweep = {
  name: 'follow-circulars',
  everyMs: 600_000,
  run: async (netra) => {
    await followCirculars(netra)
  },
}
