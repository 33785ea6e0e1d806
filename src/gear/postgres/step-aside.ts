import { realpathSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { workingFolder } from './process-table.ts'

/**
 * Lets one line of our own server do its work when the others leave it time. `backend`: the process that serves the line. Of another's server, which
 * may stand on another machine, that number says nothing here, and nothing is done; nor where the system does not allow it, because it is only a
 * courtesy. It lasts as long as the line: who is not root may not take it back.
 */
export function stepAside(dataDir: string, backend: number): void {
  try {
    if (workingFolder(backend) !== join(realpathSync(join(dataDir, 'postgres')), 'cluster')) return
    setPriority(backend, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // The line has gone, or the data are another server's.
  }
}
