/**
 * Two worlds that differ in who came first and at which hour of a day, and in nothing else: by id, by time and as rows lie, cases follow each other the other way
 * round. What is told must be the same in both: each row that a page can be made of, in the order in which it was written, and each file of open data to the byte.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishAllegations, publishNumbers, publishOpenData, type Netra } from '#app'
import { createShelf } from '#gear'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { comeOtherwise, otherHours, type Arrival } from '../support/other-arrival.ts'

const at = new Date().toISOString()
const folder = mkdtempSync(join(tmpdir(), 'netra-arrival-'))
/** What is told of the world as it is. */
let said: Told
beforeAll(async () => {
  const one = await cloneDatabase('demonstration')
  try {
    said = await told(one)
  } finally {
    await one.close()
  }
}, 180_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

type Told = ReadonlyMap<string, string>

/** What others published, as an office entered it: no count writes it, so that its rows lie as they were turned over. Its file is held to the byte. */
const notCounted = 'published_figures'
const lists = ['allegation_editions', 'rank_editions', 'rank_values', 'releases', 'release_numbers']

/** Counts and writes everything as of one moment, as if none of it had been told; what each table and each file says then. */
async function told({ netra: wired, owner }: Clone): Promise<Told> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'netra'::regnamespace and relkind = 'r' and not relispartition and relname ~ '^(public|published)_' and relname <> ${notCounted}`.execute(
    owner,
  )
  await sql`update netra.public_numbers set as_of = as_of - interval '2 days'`.execute(owner)
  await sql`delete from netra.allegation_editions`.execute(owner)
  const netra: Netra = { ...wired, clock: () => at }
  await publishNumbers(netra, 'everything')
  await publishAllegations(netra)
  const shelf = mkdtempSync(join(folder, 'data-'))
  const published = await publishOpenData({ ...netra, openData: createShelf(shelf, 'CC-BY-4.0') })
  if (published.state !== 'published') throw new Error(published.state)
  const said = new Map<string, string>()
  for (const name of [...tables.map((table) => table.name), ...lists]) said.set(name, await rowsOf(owner, name))
  for (const name of readdirSync(join(shelf, published.edition.id)))
    said.set(
      name,
      createHash('sha256')
        .update(readFileSync(join(shelf, published.edition.id, name)))
        .digest('hex'),
    )
  return said
}

/** As they lie; an id that the count itself made is nobody's. */
async function rowsOf(owner: Clone['owner'], name: string): Promise<string> {
  const { rows } = await sql<{ all: string | null }>`
    select string_agg((to_jsonb(t) - 'id')::text, ' ' order by t.ctid) as all from ${sql.table(`netra.${name}`)} t`.execute(
    owner,
  )
  return rows[0]?.all ?? ''
}

async function toldOtherwise(arrival: Arrival, more: (clone: Clone) => Promise<unknown> = () => Promise.resolve()) {
  const other = await cloneDatabase('demonstration')
  try {
    const exchanged = await comeOtherwise(other, arrival)
    await more(other)
    return { exchanged, said: await told(other) }
  } finally {
    await other.close()
  }
}

const apart = (a: Told, b: Told) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).toSorted()

test('nothing that is told says who came first, or at which hour; the control is a world in which people came on another day', async () => {
  expect([...said.keys()].filter((name) => /\.(csv|json|parquet)$/.test(name)).length).toBeGreaterThan(60)
  const { exchanged, said: other } = await toldOtherwise(otherHours)
  expect(exchanged).toBeGreaterThan(100)
  expect(apart(said, other)).toEqual([])
  const { said: another } = await toldOtherwise({ minutesLater: (nth) => (nth % 5) * 60 * 24 * 40 })
  expect(apart(said, another).length).toBeGreaterThan(0)
}, 300_000)

test('the control: an order or a moment that comes of who came first is found in rows and files', async () => {
  const { said: other } = await toldOtherwise(otherHours, ({ owner }) =>
    // Counted places are called by who came last there.
    sql`update netra.regions r set name = r.name || ' ' || (select to_char(max(received_at), 'HH24:MI') from netra.reports where region_code = r.code)
      where exists (select from netra.reports where region_code = r.code)`.execute(owner),
  )
  expect(apart(said, other)).toEqual(expect.arrayContaining(['perkara-diregister.csv', 'perkara-diregister.json']))
}, 300_000)
