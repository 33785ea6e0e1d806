import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planVisits } from '#core'
import { countGaps, findStart, listGaps } from '#store/views'
import { cloneDatabase, type Clone } from '../support/database.ts'

let country: Clone
beforeAll(async () => {
  country = await cloneDatabase('full')
})
afterAll(() => country.close())

const place = (code: string, latitude: number, longitude: number) =>
  sql`insert into netra.region_places (region_code, latitude, longitude, source, as_of, origin)
    values (${code}, ${latitude}, ${longitude}, 'Contoh', '2026-02-01', 'operator')`.execute(country.owner)
const all = { about: 'netralitas' } as const

test('an office starts from its own point, and from that of its regency where it has none', async () => {
  const regency = await findStart(country.db, '64.01')
  expect(regency?.region).toMatch(/Paser/)
  expect(await findStart(country.db, '64.01.04')).toEqual(regency)
  expect(await findStart(country.db, '64.01.04.2003')).toEqual(regency)
  await place('64.01.04', -1.91, 116.19)
  expect(await findStart(country.db, '64.01.04.2003')).toMatchObject({ region: 'Tanah Grogot', latitude: -1.91 })
  // The whole country has none, and nobody's point is lent to it.
  expect(await findStart(country.db, '00')).toBeNull()
})

test('a desa has its own point, else that of its kecamatan, else none; the number of gaps is not cut with their list', async () => {
  await place('64.01.04.2003', -1.95, 116.2)
  const gaps = await listGaps(country.db, '64.01', all)
  const of = (code: string) => gaps.find((gap) => gap.code === code)
  expect(of('64.01.04.2003')).toMatchObject({ at: { of: 'own', latitude: -1.95 }, source: 'Contoh' })
  expect(of('64.01.04.1001')).toMatchObject({ at: { of: 'near', latitude: -1.91 } })
  expect(of('64.01.01.2009')).toMatchObject({ at: null, source: null, asOf: null })
  expect(await countGaps(country.db, '64.01', all)).toBe(gaps.length)
  expect(await listGaps(country.db, '64.01', all, 3)).toHaveLength(3)
  const trips = planVisits(gaps, new Map(), await findStart(country.db, '64.01'))
  expect(trips.some(({ km }) => km !== null && km > 0)).toBe(true)
})

test('of a province every regency has a point, and its plan has distances without an operator', async () => {
  const gaps = await listGaps(country.db, '64', all)
  expect(gaps.length).toBeGreaterThan(5)
  expect(gaps.every(({ at, source }) => at?.of === 'own' && source !== null)).toBe(true)
  const trips = planVisits(gaps, new Map(), await findStart(country.db, '64'))
  expect(trips.every(({ km }) => km !== null)).toBe(true)
})
