/** A place that said zero before the nation grew says so no more, wherever it is read; and says it again of the moment at which it was true (N229). */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers, readRank } from '#app'
import { numbersBelow, numbersBelowAt, numbersOf, numbersOfMeasure, placedNumbers, publicNumbersAt } from '#store/views'
import { cloneDatabase, type Clone } from '../support/database.ts'

const measure = 'edaran-diakui'
let clone: Clone
const now = Date.now()
const at = (day: number) => new Date(now + day * 86_400_000).toISOString()

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  await sql`truncate netra.public_numbers, netra.published_numbers, netra.published_unplaced`.execute(clone.owner)
  await publishNumbers({ db: clone.db, clock: () => at(-2) }, 'everything')
  // Two days ago nobody had acknowledged anything yet.
  for (const table of ['public_numbers', 'published_numbers'])
    await sql`update ${sql.table(`netra.${table}`)} set shown = 0 where measure_id = ${measure}`.execute(clone.owner)
  await sql`update netra.published_unplaced set unplaced = 0 where measure_id = ${measure}`.execute(clone.owner)
  await publishNumbers({ db: clone.db, clock: () => at(-1) }, 'everything')
})
afterAll(() => clone.close())

const of = (
  rows: readonly { readonly measureId: string; readonly shown: number | null; readonly isBehind: boolean }[],
) => rows.filter(({ measureId }) => measureId === measure).map(({ shown, isBehind }) => ({ shown, isBehind }))
const zero = { shown: 0, isBehind: false }
const behind = { shown: null, isBehind: true }

test('no place says zero beside a nation that counted more since; all say the same, wherever it is', async () => {
  const [nation] = of(await numbersOf(clone.db, '00'))
  expect(nation?.shown).toBeGreaterThanOrEqual(5)
  expect(nation?.isBehind).toBe(false)
  // It is kept as it was told, so that nothing moves: only what is said of it is another.
  const kept = await sql<{ shown: number }>`
    select shown from netra.public_numbers where measure_id = ${measure} and region_code = '82.04'`.execute(clone.owner)
  expect(kept.rows).toEqual([{ shown: 0 }])
  expect(of(await numbersOf(clone.db, '82.04'))).toEqual([behind])
  expect(of(await numbersOf(clone.db, '11.01'))).toEqual([behind])
  const provinces = of(await numbersBelow(clone.db, '00'))
  expect(provinces).toEqual(Array.from({ length: 38 }, () => behind))
  const all = await numbersOfMeasure(clone.db, measure)
  expect(all.filter(({ shown }) => shown === 0)).toEqual([])
  expect((await placedNumbers(clone.db, measure)).filter(({ isBehind }) => isBehind)).toHaveLength(552)
})

test('of the moment at which it was told first it is zero, and of every other as it was said then', async () => {
  const then = (day: number) => publicNumbersAt(clone.db, { measure, region: '82.04', at: at(day) })
  expect(of(await then(-2))).toEqual([zero])
  expect(of(await then(-1))).toEqual([behind])
  expect(of(await numbersBelowAt(clone.db, '00', at(-2)))).toEqual(Array.from({ length: 38 }, () => zero))
  expect(of(await numbersBelowAt(clone.db, '00', at(0)))).toEqual(Array.from({ length: 38 }, () => behind))
})

test('it has no place in a rank, and is no hidden number', async () => {
  const read = await readRank(clone.netra, { list: measure, over: 'provinsi', period: null, per: 'jumlah' })
  expect(read?.rank).toMatchObject({ rows: [], zeros: [], notShown: [], units: 38 })
  expect(read?.rank.notYetTold).toHaveLength(38)
})

test('a number that nobody grew past says zero on, and nothing is kept twice', async () => {
  const others = await numbersOfMeasure(clone.db, 'kegiatan')
  expect(others.some(({ isBehind }) => isBehind)).toBe(false)
  expect(others.filter(({ shown }) => shown === 0).length).toBeGreaterThan(400)
  const rows = () =>
    sql`select * from netra.published_unplaced where measure_id = ${measure} order by as_of`.execute(clone.owner)
  const before = (await rows()).rows
  expect(before).toHaveLength(2)
  await publishNumbers({ db: clone.db, clock: () => at(0) }, 'everything')
  expect((await rows()).rows).toEqual(before)
  await expect(
    sql`insert into netra.published_unplaced (measure_id, as_of, unplaced, is_behind) values ('sanksi', now(), 9, true)`.execute(
      clone.db,
    ),
  ).rejects.toThrow(/row-level security/)
})
