import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { workingFolder } from './process-table.ts'

const politeness = constants.priority.PRIORITY_BELOW_NORMAL
/** The system takes one such wish in a tenth of a second from who is not root. */
const [tries, againAfterMs] = [10, 150]

/**
 * Lets one line of our own server do its work when the others leave it time. `backend`: the process that serves the line. Of another's server, which
 * may stand on another machine, that number says nothing here, and nothing is done; nor where the system does not allow it, because it is only a
 * courtesy. It lasts as long as the line: who is not root may not take it back.
 */
export function stepAside(dataDir: string, backend: number): void {
  try {
    if (!isOurs(dataDir, backend)) return
    setPriority(backend, politeness)
  } catch {
    // The line has gone, or the data are another server's.
    return
  }
  stepAsideAsSession(dataDir, backend, tries)
}

const isOurs = (dataDir: string, backend: number): boolean =>
  workingFolder(backend) === join(realpathSync(join(dataDir, 'postgres')), 'cluster')

/**
 * Where Linux shares the machine among sessions first (autogroup, as Debian does), a process's own priority counts within its session alone, and each
 * line of PostgreSQL is a session of its own (sched(7), proc_pid_autogroup(5)).
 */
function stepAsideAsSession(dataDir: string, backend: number, triesLeft: number): void {
  const session = `/proc/${String(backend)}/autogroup`
  try {
    if (!existsSync(session) || !isOurs(dataDir, backend)) return
    writeFileSync(session, String(politeness), { flag: 'r+' })
  } catch (error) {
    const isTooSoon = error instanceof Error && 'code' in error && error.code === 'EAGAIN'
    if (!isTooSoon || triesLeft <= 1) return
    setTimeout(() => {
      stepAsideAsSession(dataDir, backend, triesLeft - 1)
    }, againAfterMs).unref()
  }
}
