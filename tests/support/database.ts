import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Netra } from '#app'
import type { DatabaseRole } from '#gear'
import { openDatabase, type Db } from '#store'
import { withLock } from '../../src/main/lock.ts'
import { asAdmin, dropTemplate, isOfToday, loadCommon, loadTemplate, wireTest, type Place } from './load-template.ts'
import { commonTemplate, modeOf, templates, urlIn, type Level } from './template.ts'

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
  await asAdmin(inject('databaseUrl'), (admin) =>
    admin.query(`create database ${name} template ${templates[level]} ${strategyFor(level)} owner netra_owner`),
  )
  const urlFor = (role: DatabaseRole) => urlIn(inject('databaseUrl'), role, name)
  const owner = openDatabase({ connectionString: urlFor('netra_owner'), max: 3 })
  const wired = await wireTest(here(), level, name)
  return {
    name,
    db: wired.netra.db,
    owner,
    netra: wired.netra,
    urlFor,
    asRoot: async (work) => {
      const root = openDatabase({ connectionString: urlFor('postgres'), max: 1 })
      try {
        return await work(root)
      } finally {
        await root.destroy()
      }
    },
    close: async () => {
      await Promise.all([owner.destroy(), wired.close()])
      await asAdmin(inject('databaseUrl'), (admin) => admin.query(`drop database ${name} with (force)`))
    },
  }
}

/** Keys made while a template was loaded are in its folder, and so are those that tests make. */
export const dataDirOf = (level: Level) => join(inject('templateData'), level)

/** The first test that asks for a loaded template waits for it; the others of the run find it. */
async function ensureTemplate(level: Level): Promise<void> {
  if (level === 'empty') return
  await withLock(urlIn(inject('databaseUrl'), 'postgres', 'postgres'), async (admin) => {
    const isMissing = async (name: string) =>
      (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 0
    if (!(await isMissing(templates[level]))) {
      if (modeOf(level) !== 'demonstration' || (await isOfToday(admin, level))) return
      await dropTemplate(admin, level)
    }
    if (await isMissing(commonTemplate)) await loadCommon(here())
    await loadTemplate(here(), level)
  })
}

const here = (): Place => ({ url: inject('databaseUrl'), folder: inject('templateData') })

// Writing a large template through the log is slower than copying its files, a small one quicker.
const strategyFor = (level: Level) => (level === 'empty' ? '' : 'strategy file_copy')
