/** By what counts are divided, of an installation that never told it: counted at the first count after its update. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers, readRank } from '#app'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const later = (minutes: number) => new Date(Date.parse(clone.netra.clock()) + minutes * 60_000).toISOString()
const ratesAt = async (list: string, minutes: number) => {
  const netra = { ...clone.netra, clock: () => later(minutes) }
  const rank = (await readRank(netra, { list, over: 'provinsi', period: null, per: 'seribu' }))?.rank
  return rank?.rows.filter(({ value }) => value.kind === 'rate').length ?? 0
}
const timesOf = async (measure: string) =>
  (
    await sql<{
      at: string
    }>`select distinct as_of as at from netra.published_numbers where measure_id = ${measure}`.execute(clone.owner)
  ).rows.length

test('rates stand at the first count, and nothing that is told once a day is counted twice for them', async () => {
  await sql`delete from netra.roll_sizes`.execute(clone.owner)
  await sql`insert into netra.roll_sizes (office_id, kind, people)
    select o.id, 'pns', 20 from netra.offices o
    where o.valid_to is null and o.kind not in ('kepala-daerah', 'kepala-daerah-provinsi')`.execute(clone.owner)
  await publishNumbers(clone.netra, 'everything')
  const usual = await ratesAt('perkara-diregister', 0)
  expect(usual).toBeGreaterThan(0)
  // As an update leaves it that brought the table.
  await sql`delete from netra.published_rolls`.execute(clone.owner)
  expect(await ratesAt('perkara-diregister', 1)).toBe(0)
  const daily = await timesOf('laporan-masuk')
  expect(await publishNumbers({ db: clone.db, clock: () => later(2) })).toBe(true)
  expect(await ratesAt('perkara-diregister', 3)).toBe(usual)
  expect(await timesOf('laporan-masuk')).toBe(daily)
  // Once told, nothing is owed: the next minute counts nothing.
  expect(await publishNumbers({ db: clone.db, clock: () => later(4) })).toBe(false)
})
