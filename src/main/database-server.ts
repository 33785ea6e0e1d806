import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { findPostgres, keepSecret, startPostgres, type DatabaseRole } from '#gear'
import type { Config } from './config.ts'
import { keysDir } from './folders.ts'
import { faultOf, installerAddress, roleAddress } from './role-address.ts'

/** One address for each role; nobody is handed more than it needs. */
export type DatabaseUrls = {
  /** May make roles and databases: used at start, never by what serves. */
  readonly admin: string
  readonly owner: string
  readonly app: string
  readonly auth: string
  readonly jobs: string
  /** Takes reports in and shows what a receipt opens, and no more (decision 0098). */
  readonly lapor: string
}

export type DatabaseServer = {
  readonly urls: DatabaseUrls
  /** What the roles log in with; null where the socket's folder is the lock. */
  readonly passwords: Passwords | null
  readonly stop: () => Promise<void>
  readonly ended: Promise<void>
}

type LoginRole = Exclude<DatabaseRole, 'postgres'>
export type Passwords = Readonly<Record<LoginRole, string>>
/** As older versions wrote them. */
type Written = Omit<Passwords, 'netra_lapor'> & Partial<Passwords>

type Choice = Pick<Config, 'dataDir' | 'databaseUrl'>

export async function startDatabase(config: Choice): Promise<DatabaseServer> {
  if (config.databaseUrl !== null) return reach(config.databaseUrl, config.dataDir)
  const { urlFor, stop, ended } = await startPostgres(config)
  return { urls: urlsBy(urlFor), passwords: null, stop, ended }
}

/** The database of the Netra that runs on this data, or null. */
export async function findDatabase(config: Choice): Promise<DatabaseServer | null> {
  if (config.databaseUrl !== null) return reach(config.databaseUrl, config.dataDir)
  const found = findPostgres(config)
  return (
    found && {
      urls: urlsBy(found.urlFor),
      passwords: null,
      stop: () => Promise.resolve(),
      ended: new Promise(() => undefined),
    }
  )
}

async function reach(databaseUrl: string, dataDir: string): Promise<DatabaseServer> {
  const fault = faultOf(databaseUrl)
  if (fault !== null) throw new Error(fault)
  const passwords = await readPasswords(dataDir)
  const urlFor = (role: DatabaseRole) =>
    role === 'postgres' ? installerAddress(databaseUrl) : roleAddress(databaseUrl, role, passwords[role])
  return { urls: urlsBy(urlFor), passwords, stop: () => Promise.resolve(), ended: new Promise(() => undefined) }
}

export const urlsBy = (urlFor: (role: DatabaseRole) => string): DatabaseUrls => ({
  admin: urlFor('postgres'),
  owner: urlFor('netra_owner'),
  app: urlFor('netra_app'),
  auth: urlFor('netra_auth'),
  jobs: urlFor('netra_jobs'),
  lapor: urlFor('netra_lapor'),
})

async function readPasswords(dataDir: string): Promise<Passwords> {
  const fresh = () => randomBytes(24).toString('base64url')
  const make = () =>
    JSON.stringify(
      {
        netra_owner: fresh(),
        netra_app: fresh(),
        netra_auth: fresh(),
        netra_jobs: fresh(),
        netra_lapor: fresh(),
      } satisfies Passwords,
      null,
      2,
    )
  const kept = JSON.parse(await keepSecret(join(keysDir(dataDir), 'database-passwords.json'), make)) as Written
  return { ...kept, netra_lapor: kept.netra_lapor ?? derived(kept.netra_owner, 'netra_lapor') }
}

/** A file written before a role was there does not name it: its password is made from the owner's, the same at each start. */
const derived = (secret: string, role: string) => createHmac('sha256', secret).update(role).digest('base64url')
