import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { localDay } from '#law'
import { readConfig } from '../../src/main/config.ts'
import { load } from '../../src/main/load.ts'
import { loaders, startLoaders } from '../../src/main/loaders.ts'
import { withLock } from '../../src/main/lock.ts'
import { prepareData } from '../../src/main/prepare.ts'
import { wire } from '../../src/main/wire.ts'
import { commonTemplate, modeOf, templates, urlIn, urlsIn, type Level } from './template.ts'

/** A server of databases with ROLE and DATABASE where they go, and the folder of the keys and files that belong to its templates. */
export type Place = { readonly url: string; readonly folder: string }

export async function loadCommon(place: Place): Promise<void> {
  await makeTemplate(place.url, commonTemplate, templates.empty, async (draft) => {
    const { netra, close } = await wireTest(place, 'full', draft)
    const common = loaders.filter(({ only }) => only === undefined)
    try {
      await withLock(urlIn(place.url, 'netra_owner', draft), (client) => load(client, common, netra))
    } finally {
      await close()
    }
  })
}

/** Each mode from what they have in common: what was made for production stays so. */
export async function loadTemplate(place: Place, level: Exclude<Level, 'empty'>): Promise<void> {
  await makeTemplate(place.url, templates[level], commonTemplate, async (draft) => {
    const { netra, close } = await wireTest(place, level, draft)
    try {
      const wanted = level === 'large' ? startLoaders : loaders
      await prepareData({ urls: urlsIn(place.url, draft), passwords: null }, netra, wanted)
    } finally {
      await close()
    }
  })
}

/** The days of the country's zones: a story that was told on one of them is not of today on the next. */
const daysNow = (): string => {
  const now = new Date().toISOString()
  return (['WIB', 'WITA', 'WIT'] as const).map((zone) => localDay(now, zone)).join(' ')
}

/** Of a template that was loaded before midnight in one of the zones the tests that run after it would be of yesterday. */
export async function isOfToday(admin: pg.ClientBase, level: Level): Promise<boolean> {
  const { rows } = await admin.query<{ days: string | null }>(
    `select shobj_description(oid, 'pg_database') as days from pg_database where datname = $1`,
    [templates[level]],
  )
  return rows[0]?.days === daysNow()
}

/** Whoever cloned it keeps his own. */
export async function dropTemplate(admin: pg.ClientBase, level: Level): Promise<void> {
  await admin.query(`alter database ${templates[level]} with is_template false`)
  await admin.query(`drop database ${templates[level]} with (force)`)
}

/** Renamed when it is whole. */
async function makeTemplate(
  url: string,
  name: string,
  from: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `draft_${randomUUID().replaceAll('-', '')}`
  await asAdmin(url, (admin) => admin.query(`create database ${draft} template ${from} owner netra_owner`))
  const days = daysNow()
  await fill(draft)
  await asAdmin(url, async (admin) => {
    await admin.query(`comment on database ${draft} is '${days}'`)
    await admin.query(`alter database ${draft} rename to ${name}`)
  })
  await closeTemplate(url, name)
}

/** A template with a session on it cannot be cloned. */
export const closeTemplate = (url: string, name: string): Promise<void> =>
  asAdmin(url, (admin) => admin.query(`alter database ${name} with is_template true allow_connections false`))

export function wireTest({ url, folder }: Place, level: Level, database: string) {
  return wire(readConfig({ NETRA_DATA: join(folder, level), NETRA_MODE: modeOf(level) }), urlsIn(url, database), {
    poolSize: 6,
    written: join(folder, level, 'catatan', database),
  })
}

export async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: urlIn(url, 'postgres', 'postgres') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
