import type { Log } from './open-log.ts'

/** Node would print the whole error, and PostgreSQL's errors quote rows. Masked, then the end, as Node would. */
export function endOnFault(log: Log): void {
  const end = (what: string) => (error: unknown) => {
    log.fault(what, error)
    process.exit(1)
  }
  process.on('uncaughtException', end('uncaught'))
  process.on('unhandledRejection', end('unhandled'))
}
