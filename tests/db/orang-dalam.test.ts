/** Somebody knows of all his colleagues at a small office whether they read a circular, or signed, but for one; and keeps everything that is told. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { addDays, localDay, startOfDay } from '#law'
import { cloneDatabase, type Clone } from '../support/database.ts'

const circular = '018c8530-0000-7000-8000-000000000002'
let clone: Clone
beforeEach(async () => {
  clone = await cloneDatabase('demonstration')
  for (const table of ['published_coverage', 'published_numbers', 'public_numbers', 'published_unplaced'])
    await sql`delete from ${sql.table(`netra.${table}`)}`.execute(clone.owner)
  await sql`update netra.edaran_nodes set own_people = 0, own_read = 0, own_attested = 0`.execute(clone.owner)
  await sql`delete from netra.pledge_counts`.execute(clone.owner)
  await sql`delete from netra.pakta_recaps`.execute(clone.owner)
})
afterEach(() => clone.close())

const about = ['edaran-dibaca', 'edaran-dinyatakan', 'pakta-ditandatangani', 'pakta-dinyatakan']
/** All that is told of people who read or signed, at the first count of that day. */
async function toldOn(day: number) {
  const at = startOfDay(addDays(localDay(clone.netra.clock(), 'WIB'), day), 'WIB')
  expect(await publishNumbers({ db: clone.db, clock: () => at })).toBe(true)
  const numbers = await sql<{ measure: string; region: string; shown: number | null }>`
    select measure_id as measure, region_code as region, shown from netra.public_numbers where measure_id = any (${about}) order by 1, 2`.execute(
    clone.owner,
  )
  const coverage = await sql<{ region: string; people: number | null; read: number | null; attested: number | null }>`
    select distinct on (edaran_id, region_code) edaran_id, region_code as region, people, people_read as read, attested
    from netra.published_coverage order by edaran_id, region_code, as_of desc`.execute(clone.owner)
  return { numbers: numbers.rows, coverage: coverage.rows }
}
const nationOf = ({ numbers }: Awaited<ReturnType<typeof toldOn>>, measure: string) =>
  numbers.find((one) => one.measure === measure && one.region === '00')?.shown

/** One office has so many on its roll, of whom so many read and so many stand on its list. */
const office = (people: number, did: number) =>
  sql`update netra.edaran_nodes set own_people = ${people}, own_read = ${did}, own_attested = ${did} where id = (
    select id from netra.edaran_nodes where edaran_id = ${circular} and parent_id is not null order by id limit 1)`.execute(
    clone.owner,
  )
const signed = (people: number) =>
  sql`insert into netra.pledge_counts (text_id, office_id, kind, way, people)
    select (select text_id from netra.paktas order by id limit 1), (select id from netra.offices where region_code like '82.04%' order by code limit 1),
      'pns', 'akun', ${people}
    on conflict (text_id, office_id, kind, way) do update set people = excluded.people`.execute(clone.owner)

test('of seven who are all that have a circular, nothing that is told changes with what the seventh does', async () => {
  await office(7, 0)
  const first = await toldOn(1)
  const days = []
  for (const [day, read] of [1, 5, 6, 7, 7].entries()) {
    await office(7, read)
    days.push(await toldOn(2 + day))
  }
  for (const told of days) expect(told).toEqual(first)
  expect(nationOf(first, 'edaran-dibaca')).toBeNull()
  expect(nationOf(first, 'edaran-dinyatakan')).toBeNull()
})

test('of many, what is told moves by ten, and over Indonesia as it does of the circular', async () => {
  await office(90, 30)
  const told = []
  for (const [day, read] of [30, 31, 39, 40, 49, 81].entries()) {
    await office(90, read)
    told.push(await toldOn(1 + day))
  }
  const whole = told.map(({ coverage }) => coverage.find(({ region, people }) => region === '00' && people !== null))
  expect(whole.map((one) => one?.read)).toEqual([30, 30, 30, 40, 40, 40])
  for (const measure of ['edaran-dibaca', 'edaran-dinyatakan'])
    expect(
      told.map((one) => nationOf(one, measure)),
      measure,
    ).toEqual([30, 30, 30, 40, 40, 40])
  const regency = told.map(({ numbers }) =>
    numbers.find((one) => one.measure === 'edaran-dibaca' && one.region === '82.04'),
  )
  expect(regency.map((one) => one?.shown)).toEqual([30, 30, 30, 40, 40, 40])
})

test('of nine who are all that sign, nothing that is told changes; of many it moves by ten', async () => {
  const first = await toldOn(1)
  expect(nationOf(first, 'pakta-ditandatangani')).toBeNull()
  for (const [day, people] of [1, 5, 8, 9].entries()) {
    await signed(people)
    expect((await toldOn(2 + day)).numbers, String(people)).toEqual(first.numbers)
  }
  const nation = []
  for (const [day, people] of [25, 26, 34, 35].entries()) {
    await signed(people)
    nation.push(nationOf(await toldOn(10 + day), 'pakta-ditandatangani'))
  }
  expect(nation).toEqual([25, 25, 25, 35])
})
