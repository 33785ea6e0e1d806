import { existsSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const priority = constants.priority.PRIORITY_ABOVE_NORMAL
/** Where Linux shares the machine among sessions first (autogroup), a process's own priority counts within its session alone. */
const session = '/proc/self/autogroup'

/**
 * Lets this process be served before others of the machine, for as long as it lives, with what it forks. Root may ask for that, and who has
 * CAP_SYS_NICE; of whom the system does not allow it, nothing is changed, because it is only a wish.
 */
export function stepForward(): void {
  try {
    setPriority(process.pid, priority)
    if (existsSync(session)) writeFileSync(session, String(priority), { flag: 'r+' })
  } catch {
    // Not allowed here.
  }
}
