import { noteConflicts } from '#app'
import type { Sweep } from './sweep.ts'

/** What the rank above must judge within hours is in the log within minutes, and so is that it did not. */
export const noteConflictsSweep: Sweep = {
  name: 'note-conflicts',
  everyMs: 60_000,
  run: async (netra) => void (await noteConflicts(netra)),
}
