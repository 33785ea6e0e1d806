import { growLogWhenDue } from '#app'
import type { Sweep } from './sweep.ts'

/** Looks often and grows seldom: a worker that was away at the ten minutes catches up when it is back. */
export const growLogSweep: Sweep = { name: 'grow-log', everyMs: 20_000, run: growLogWhenDue }
