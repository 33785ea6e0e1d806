import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { load } from '../../src/main/load.ts'
import type { Loader } from '../../src/main/loader.ts'
import { withLock } from '../../src/main/lock.ts'
import { migrate, readMigrations, type Migration } from '../../src/main/migrate.ts'
import { migrationsDir } from '../../src/main/folders.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.close())

const known = readMigrations(migrationsDir)
const migrateWith = (more: readonly Migration[]) =>
  withLock(clone.urlFor('netra_owner'), (client) => migrate(client, more))
const addition: Migration = { name: '9000_add-thing.sql', sql: 'create table netra.things ()', hash: 'a' }

test('a migration is applied once', async () => {
  expect(await migrateWith([...known, addition])).toEqual([addition.name])
  expect(await migrateWith([...known, addition])).toEqual([])
})

test('two starters at once apply it once between them', async () => {
  const next: Migration = {
    name: '9001_add-slow.sql',
    sql: 'select pg_sleep(0.2); create table netra.slow ()',
    hash: 'b',
  }
  const both = await Promise.all([migrateWith([...known, addition, next]), migrateWith([...known, addition, next])])
  expect(both.flat()).toEqual([next.name])
  await migrateWith([
    ...known,
    addition,
    next,
    { ...next, name: '9002_tidy.sql', sql: `delete from migrations.applied where name > '9000'` },
  ])
})

test('a migration that was edited after it was applied is refused', async () => {
  const edited = known.map((migration, index) => (index === 0 ? { ...migration, hash: 'other' } : migration))
  await expect(migrateWith(edited)).rejects.toThrow(/Changed after it was applied: 0001_/)
})

test('a database from a newer program is refused', async () => {
  await expect(migrateWith(known.slice(0, -1))).rejects.toThrow(/ahead of this program/)
})

test('a migration that fails leaves nothing of itself', async () => {
  const broken: Migration = { name: '9100_break.sql', sql: 'create table netra.half (); select 1 / 0', hash: 'c' }
  await sql`delete from migrations.applied where name > '9000'`.execute(clone.owner)
  await expect(migrateWith([...known, broken])).rejects.toThrow(/9100_break.sql failed: division by zero/)
  const { rows } = await sql<{ half: string | null }>`select to_regclass('netra.half')::text as half`.execute(
    clone.owner,
  )
  expect(rows).toEqual([{ half: null }])
})

const loadWith = (loaders: readonly Loader[]) =>
  withLock(clone.urlFor('netra_owner'), (client) => load(client, loaders, clone.netra))
const writing = (version: string, fails = false): Loader => ({
  name: 'writing',
  version,
  run: async ({ client, tx }) => {
    await client.query('create table if not exists netra.written (version text)')
    await client.query('insert into netra.written values ($1)', [version])
    // The typed connection sees what the plain one has not committed: they are one.
    expect((await sql`select from netra.written`.execute(tx)).rows.length).toBeGreaterThan(0)
    if (fails) throw new Error('killed')
  },
})
const written = async () =>
  (await sql<{ version: string }>`select version from netra.written order by version`.execute(clone.owner)).rows.map(
    (row) => row.version,
  )

test('a load runs once for each version', async () => {
  expect(await loadWith([writing('1')])).toEqual(['writing'])
  expect(await loadWith([writing('1')])).toEqual([])
  expect(await loadWith([writing('2')])).toEqual(['writing'])
  expect(await written()).toEqual(['1', '2'])
})

test('a load that does not finish leaves nothing and runs again', async () => {
  await expect(loadWith([writing('3', true)])).rejects.toThrow(/Loading writing failed: killed/)
  expect(await written()).toEqual(['1', '2'])
  expect(await loadWith([writing('3')])).toEqual(['writing'])
  expect(await written()).toEqual(['1', '2', '3'])
})

test('a load for the demonstration stays out of production', async () => {
  expect(clone.netra.mode).toBe('production')
  expect(await loadWith([{ ...writing('1'), name: 'story', only: 'demonstration' }])).toEqual([])
  expect(await loadWith([{ ...writing('4'), name: 'story', only: 'production' }])).toEqual(['story'])
})

test('what serves can read which loads are finished, and cannot pretend one', async () => {
  expect((await sql`select name from netra.loads`.execute(clone.db)).rows.length).toBeGreaterThan(0)
  await expect(sql`insert into netra.loads (name, version) values ('x', '1')`.execute(clone.db)).rejects.toThrow(
    /permission denied/,
  )
})
