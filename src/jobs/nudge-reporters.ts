import { nudgeReporters } from '#app'
import { nudgeMail } from '#wording'
import type { Sweep } from './sweep.ts'

/** Every quarter of an hour: news waits three hours before it is told. */
export const nudgeReportersSweep: Sweep = {
  name: 'nudge-reporters',
  everyMs: 900_000,
  run: async (netra) => {
    await nudgeReporters(netra, nudgeMail())
  },
}
