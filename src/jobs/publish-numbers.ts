import { publishNumbers } from '#app'
import type { Sweep } from './sweep.ts'

/** After a count there is none for so long, and for twice the time that it took: a number is a minute behind at most, and counting takes a third of one core. */
const rest = { least: 15_000, most: 25_000 } as const
const restAfter = (tookMs: number) => Math.min(rest.most, Math.max(rest.least, 2 * tookMs))

let restsUntil = 0

/** Often enough that whoever records a sanction sees it counted; without news it costs one look. */
export const publishNumbersSweep: Sweep = {
  name: 'publish-numbers',
  everyMs: 5_000,
  stepsAside: true,
  run: async (netra) => {
    const begin = performance.now()
    if (begin < restsUntil) return
    const isCounted = await publishNumbers(netra)
    const end = performance.now()
    if (isCounted) restsUntil = end + restAfter(end - begin)
  },
}
