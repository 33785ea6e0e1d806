import { fault, type Checked } from './checked.ts'
import { Unreachable } from './log-reader.ts'

/** A file that is not as it must be. Of one that could not be asked for nothing is said: that is thrown on. */
export function filesFault(error: unknown): Checked<never> {
  if (error instanceof Unreachable) throw error
  return fault('files', error instanceof Error ? error.message : String(error))
}
