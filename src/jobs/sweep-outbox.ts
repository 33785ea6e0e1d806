import { sweepOutbox } from '#app'
import type { Sweep } from './sweep.ts'

/** The hot doors leave events; within a second they are jobs. */
export const outboxSweep: Sweep = { name: 'sweep-outbox', everyMs: 1_000, run: sweepOutbox }
