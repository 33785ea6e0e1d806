import { rm } from 'node:fs/promises'
import type pg from 'pg'
import { nameLogAnew } from '#gear'
import type { Config } from '../config.ts'
import { startDatabase, type DatabaseServer } from '../database-server.ts'
import { installOwner, setPasswords } from '../install-roles.ts'
import { lockInstance } from '../instance-lock.ts'
import { openClient } from '../open-client.ts'
import { prepareQueue } from '../prepare.ts'
import { findMark, removeMark, setMark } from '../restore-mark.ts'
import type { Checked } from './restore-check.ts'
import { restoreQueue, restoreTables } from './restore-database.ts'
import { putInPlace, stage, stagedKeys } from './restore-place.ts'

/** `replaced`: the folder with what was replaced, if anything was. `log`: the name under which the public log goes on. */
export type Restored = { readonly replaced: string | null; readonly log: string | null }

export async function restore(config: Config, checked: Checked, mayReplace: boolean): Promise<Restored> {
  const unlock = await lockInstance(config.dataDir)
  if (!unlock) throw new Error(`Netra runs on ${config.dataDir}. Stop it first.`)
  const database = await startDatabase(config)
  try {
    return await restoreOn(config, database, checked, mayReplace)
  } finally {
    await database.stop()
    unlock()
  }
}

async function restoreOn(
  { dataDir }: Config,
  database: DatabaseServer,
  checked: Checked,
  mayReplace: boolean,
): Promise<Restored> {
  const { urls, passwords } = database
  await installOwner(urls, passwords)
  const isResumed = findMark(dataDir) === checked.id
  const lives = await findLife(urls.admin, urls.owner)
  if (lives !== null && !mayReplace && !isResumed) throw new Error(lives)
  await stage(dataDir, checked)
  const log = await nameLogAnew(stagedKeys(dataDir), new Date().toISOString())
  await restoreTables(urls.owner, checked, () => setMark(dataDir, checked.id))
  if (passwords !== null) await setPasswords(urls.owner, passwords)
  await prepareQueue(urls.jobs)
  await restoreQueue(urls.jobs, checked)
  const aside = await putInPlace(dataDir)
  await removeMark(dataDir)
  if (mayReplace) return { replaced: aside, log }
  await rm(aside, { recursive: true, force: true })
  return { replaced: null, log }
}

/** Why an archive may not simply be put here; null when nobody lives here yet. */
async function findLife(adminUrl: string, ownerUrl: string): Promise<string | null> {
  const admin = await connect(adminUrl)
  const owner = await connect(ownerUrl)
  try {
    const {
      rows: [serving],
    } = await admin.query<{ sessions: number }>(
      `select count(*)::integer as sessions from pg_stat_activity where datname = $1 and application_name = 'netra'`,
      [owner.database],
    )
    if (serving && serving.sessions > 0) throw new Error('A Netra is using this database. Stop it first.')
    const {
      rows: [made],
    } = await owner.query<{ exists: boolean }>(`select to_regclass('netra.installation') is not null as exists`)
    if (!made?.exists) return null
    const {
      rows: [found],
    } = await owner.query<{ people: number; cases: number }>(
      `select (select count(*) from auth."user")::integer as people,
         ((select count(*) from netra.cases) + (select count(*) from netra.lhps))::integer as cases`,
    )
    if (!found || found.people + found.cases === 0) return null
    return `Here are ${found.people} people and ${found.cases} cases already. Make a backup of them, then give --replace to put the archive in their place.`
  } finally {
    await Promise.all([admin.end(), owner.end()])
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = openClient(connectionString)
  await client.connect()
  return client
}
