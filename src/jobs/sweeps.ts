import type { Netra } from '#app'
import { lapseReporterTermsSweep } from './lapse-reporter-terms.ts'
import { markLateSweep } from './mark-late.ts'
import { publishNumbersSweep } from './publish-numbers.ts'
import { outboxSweep } from './sweep-outbox.ts'

/** Work that looks for its own work. Never overlaps itself; several workers may sweep at once, so it must lock what it takes. */
export type Sweep = {
  readonly name: string
  readonly everyMs: number
  readonly run: (netra: Netra) => Promise<void>
}

/** One line each. */
export const sweeps: readonly Sweep[] = [
  publishNumbersSweep,
  outboxSweep,
  lapseReporterTermsSweep,
  markLateSweep,
]
