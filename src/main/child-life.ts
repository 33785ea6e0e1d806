import type { Log } from '#gear'
import type { DatabaseUrls } from './database-server.ts'

/** The other end of startChild: what a program of ours does to be started and ended well. */
export function databaseUrls<Name extends keyof DatabaseUrls>(...names: readonly Name[]): Pick<DatabaseUrls, Name> {
  const given = JSON.parse(process.env['NETRA_DATABASES'] ?? '{}') as Partial<DatabaseUrls>
  const missing = names.filter((name) => given[name] === undefined)
  if (missing.length > 0)
    throw new Error(`No address for the database role ${missing.join(', ')}: start with npm start.`)
  return given as Pick<DatabaseUrls, Name>
}

export const tellReady = () => process.send?.('ready')

/** `stop` runs once, whatever asks for it first: a signal, or the death of the supervisor, whose channel then closes. */
export function endWhenAsked(stop: () => Promise<void>, log: Log): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fault('stop', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (process.send) process.on('disconnect', end)
}
