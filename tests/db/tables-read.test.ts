import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor, type ActorId, type Db } from '#store'
import { changesOfTables, inOneView, listPublicCirculars, numbersOf } from '#store/views'
import { cloneDatabase, type Clone } from '../support/database.ts'

let story: Clone
let names: ReadonlyMap<number, string>
beforeAll(async () => {
  story = await cloneDatabase('demonstration')
  const { rows } = await sql<{ id: number; name: string }>`
    select c.oid::integer as id, c.relname as name from pg_class c where c.relnamespace = 'netra'::regnamespace`.execute(
    story.db,
  )
  names = new Map(rows.map(({ id, name }) => [id, name]))
})
afterAll(() => story.close())

const named = (tables: readonly number[]) => tables.map((id) => names.get(id) ?? String(id)).toSorted()
const readBy = async (work: (db: Db) => Promise<unknown>) => named((await inOneView(story.db, work)).tables)

test('a view names the tables that it was read from, and none where nothing was read', async () => {
  expect(await readBy(() => Promise.resolve())).toEqual([])
  expect(await readBy((db) => numbersOf(db, '64'))).toEqual(expect.arrayContaining(['public_numbers_below', 'regions']))
  // Nor is the nation's part looked into for a place (decision 0168), and the other way round.
  expect(await readBy((db) => numbersOf(db, '64'))).not.toContain('public_numbers_nation')
  expect(await readBy((db) => numbersOf(db, '00'))).toContain('public_numbers_nation')
  expect(await readBy((db) => sql`select 1 from netra.contests`.execute(db))).toEqual(['contests'])
})

test('also those behind functions and policies, and those in which nothing was found', async () => {
  expect(await readBy((db) => listPublicCirculars(db, '2026-01-01T00:00:00.000Z', { most: 5 }))).toContain('edaran')
  expect(await readBy((db) => sql`select 1 from netra.regions where code = 'none'`.execute(db))).toEqual(['regions'])
  // The loop never looks into the second where the first has nothing, and then what the second holds says nothing either.
  const joined = sql`select 1 from netra.regions r cross join lateral (select * from netra.contests c where c.region_code = r.code limit 1) c where r.code = 'none'`
  expect(await readBy((db) => joined.execute(db))).toEqual(['regions'])
})

test('what the line was asked before the view is not of the view', async () => {
  for (let line = 0; line < 20; line++)
    await Promise.all(Array.from({ length: 4 }, () => sql`select 1 from netra.contests`.execute(story.db)))
  const views = await Promise.all(
    Array.from({ length: 4 }, () => readBy((db) => sql`select 1 from netra.regions limit 1`.execute(db))),
  )
  expect(views).toEqual(Array.from({ length: 4 }, () => ['regions']))
})

test('a change that a person made is told as soon as it is committed, of its table alone', async () => {
  const { rows } = await sql<{ id: ActorId }>`
    select id from netra.accounts where kind = 'person' order by id limit 1`.execute(story.owner)
  const [person] = rows
  if (person === undefined) throw new Error('nobody is there')
  const counts = async () => new Map((await changesOfTables(story.db)).map(({ id, changes }) => [id, changes]))
  const changed = async (work: (tx: Db) => Promise<unknown>) => {
    const before = await counts()
    await asActor(story.owner, person.id, work)
    const after = await counts()
    return named([...after].filter(([id, now]) => before.get(id) !== now).map(([id]) => id))
  }
  expect(await changed((tx) => sql`select 1 from netra.regions`.execute(tx))).toEqual([])
  for (let time = 0; time < 5; time++)
    expect(await changed((tx) => sql`update netra.regions set name = name where code = '64'`.execute(tx))).toEqual([
      'regions',
    ])
})

test('what only counting writes is known as that, and the figures of others are not', async () => {
  const counted = (await changesOfTables(story.db)).filter((one) => one.counted).map(({ id }) => id)
  expect(named(counted)).toEqual(
    expect.arrayContaining(['public_numbers_below', 'published_numbers_nation', 'public_steps']),
  )
  expect(named(counted)).not.toContain('published_figures')
})

test('what everybody reads of circulars is drawn from no row that is written when somebody reads one, or when an office says so', async () => {
  const read = await readBy((db) => listPublicCirculars(db, '2031-01-01T00:00:00.000Z', { most: 50 }))
  expect(read).toEqual(expect.arrayContaining(['edaran', 'published_coverage']))
  expect(read.filter((name) => /^edaran_(nodes|events|acknowledgements)|^reading|^pegawai/.test(name))).toEqual([])
  // The control: what looks into such a row says so.
  expect(await readBy((db) => sql`select from netra.edaran_nodes limit 1`.execute(db))).toContain('edaran_nodes')
  // How many offices have it stands with the circular as its top node counts them.
  const units = sql<{ own: number; top: number }>`select e.units as own, n.units as top from netra.edaran e
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null`
  const before = (await units.execute(story.owner)).rows
  expect(before.some(({ own }) => own >= 5)).toBe(true)
  await sql`update netra.edaran_nodes set units = units + 3 where parent_id is null`.execute(story.owner)
  const after = (await units.execute(story.owner)).rows
  for (const { own, top } of [...before, ...after]) expect(own).toBe(top)
  expect(after.reduce((sum, { own }) => sum + own, 0)).toBe(before.reduce((sum, { own }) => sum + own + 3, 0))
})
