import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Netra } from '#app'
import type { DatabaseRole } from '#gear'
import { openDatabase, type Db } from '#store'
import { readConfig } from '../../src/main/config.ts'
import { withLock } from '../../src/main/lock.ts'
import { prepareData } from '../../src/main/prepare.ts'
import { wire } from '../../src/main/wire.ts'
import { templates, urlIn, urlsIn, type Level } from './template.ts'

/** A database of one's own, as the product would hold it. */
export type Clone = {
  readonly name: string
  /** netra_app: what serves. */
  readonly db: Db
  /** netra_owner, who bypasses policies: for arranging, never for asserting rights. */
  readonly owner: Db
  /** The wired product on this database. Another clock: `{ ...netra, clock }`. */
  readonly netra: Netra
  readonly urlFor: (role: DatabaseRole) => string
  /** As superuser: the control that the row exists which somebody else cannot see. */
  readonly asRoot: <T>(work: (root: Db) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export async function cloneDatabase(level: Level = 'empty'): Promise<Clone> {
  await ensureTemplate(level)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin((admin) =>
    admin.query(`create database ${name} template ${templates[level]} ${strategyFor(level)} owner netra_owner`),
  )
  const urlFor = (role: DatabaseRole) => urlIn(inject('databaseUrl'), role, name)
  const owner = openDatabase({ connectionString: urlFor('netra_owner'), max: 3 })
  const wired = await wireTest(level, name)
  return {
    name,
    db: wired.netra.db,
    owner,
    netra: wired.netra,
    urlFor,
    asRoot: async (work) => {
      const root = openDatabase({ connectionString: urlFor('postgres'), max: 1 })
      return work(root).finally(() => root.destroy())
    },
    close: async () => {
      await Promise.all([owner.destroy(), wired.close()])
      await asAdmin((admin) => admin.query(`drop database ${name} with (force)`))
    },
  }
}

/** Keys made while a template was loaded are in its folder, and so are those that tests make. */
export const dataDirOf = (level: Level) => join(inject('templateData'), level)

/** The first test that asks for a loaded template waits for it; the others of the run find it. */
async function ensureTemplate(level: Level): Promise<void> {
  if (level === 'empty') return
  await withLock(urlIn(inject('databaseUrl'), 'postgres', 'postgres'), async (admin) => {
    const found = await admin.query('select from pg_database where datname = $1', [templates[level]])
    if (found.rowCount === 1) return
    const draft = `draft_${randomUUID().replaceAll('-', '')}`
    // Each from the empty one: an installation is for one mode, and what was made for production stays so.
    await admin.query(`create database ${draft} template ${templates.empty} owner netra_owner`)
    await loadInto(draft, level)
    await admin.query(`alter database ${draft} rename to ${templates[level]}`)
    await admin.query(`alter database ${templates[level]} with is_template true allow_connections false`)
  })
}

async function loadInto(database: string, level: Level): Promise<void> {
  const urls = urlsIn(inject('databaseUrl'), database)
  const { netra, close } = await wireTest(level, database)
  await prepareData({ urls, passwords: null }, netra).finally(close)
}

function wireTest(level: Level, database: string) {
  const mode = level === 'demonstration' ? 'demonstration' : 'production'
  return wire(readConfig({ NETRA_DATA: dataDirOf(level), NETRA_MODE: mode }), urlsIn(inject('databaseUrl'), database), {
    poolSize: 6,
  })
}

// Writing a large template through the log is slower than copying its files, a small one quicker.
const strategyFor = (level: Level) => (level === 'empty' ? '' : 'strategy file_copy')

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: urlIn(inject('databaseUrl'), 'postgres', 'postgres') })
  await admin.connect()
  await work(admin).finally(() => admin.end())
}
