import { foldReadings } from '#app'
import type { Sweep } from './sweep.ts'

/** Counts of circulars are never more than a few seconds behind who read them. */
export const foldReadingsSweep: Sweep = { name: 'fold-readings', everyMs: 2_000, run: foldReadings }
