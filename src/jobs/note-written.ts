import { noteWritten } from '#app'
import type { Sweep } from './sweep.ts'

/** What is written is in the database alone for this long. */
export const noteWrittenSweep: Sweep = { name: 'note-written', everyMs: 1_000, run: noteWritten }
