import { publishNumbers } from '#app'
import type { Sweep } from './sweep.ts'

/** Often enough that whoever records a sanction sees it counted; without news it costs one look. */
export const publishNumbersSweep: Sweep = {
  name: 'publish-numbers',
  everyMs: 15_000,
  run: async (netra) => {
    await publishNumbers(netra)
  },
}
