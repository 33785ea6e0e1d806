import { userInfo } from 'node:os'
import pg from 'pg'

/** The driver lets these of a query win over the address before it, or over what we tell it ourselves. */
const ours = ['user', 'password', 'host', 'port', 'database', 'application_name', 'fallback_application_name']

/**
 * The address of the database that `databaseUrl` names, for another role. Where it is we ask the driver, which alone knows what it makes
 * of a socket's folder, of an empty host and of PGHOST. We then write it anew: `URL.username` does nothing where an address has no host.
 */
export function roleAddress(databaseUrl: string, role: string, password: string): string {
  const { host, port, database } = placeOf(databaseUrl)
  const address = new URL('postgresql://localhost')
  address.username = role
  address.password = password
  address.pathname = `/${encodeURI(database)}`
  const more = [...queryOf(databaseUrl)].filter(([name]) => !ours.includes(name))
  address.search = new URLSearchParams([...more, ['host', host], ['port', String(port)]]).toString()
  return address.href
}

/** Who prepares: as the address says, or, as everywhere in PostgreSQL, whoever runs us. */
export const installerAddress = (databaseUrl: string): string =>
  new pg.Client({ connectionString: databaseUrl }).user === undefined
    ? roleAddress(databaseUrl, userInfo().username, '')
    : databaseUrl

/** What is wrong with an address that the driver would take and Netra cannot serve through; null when nothing is. */
export function faultOf(databaseUrl: string): string | null {
  try {
    placeOf(databaseUrl)
  } catch (error) {
    return `DATABASE_URL is no address (${error instanceof Error ? error.message : String(error)}); it looks like postgresql://user:password@host/database or postgresql:///database?host=/run/postgresql.`
  }
  // A setting of theirs would replace one of ours: the search path of sign-in, or who acts.
  return queryOf(databaseUrl).has('options') ? 'DATABASE_URL may not carry options: Netra sets its own.' : null
}

/** As the driver reads it. */
export function placeOf(databaseUrl: string): {
  readonly host: string
  readonly port: number
  readonly database: string
} {
  const { host, port, database, user } = new pg.Client({ connectionString: databaseUrl })
  return { host, port, database: database ?? user ?? '' }
}

const queryOf = (databaseUrl: string) => new URLSearchParams(/\?([^#]*)/.exec(databaseUrl)?.[1] ?? '')
