import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#law'
import { findRegion, findRegionOn, listRegionsBelow, searchRegions } from '#store/views'
import { loadRegions } from '../../src/main/loaders/wilayah.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let country: Clone
beforeAll(async () => {
  country = await cloneDatabase('full')
})
afterAll(() => country.close())

const votingDay = plainDate('2024-11-27')
const today = plainDate('2026-11-22')

const countOn = async (day: string) => {
  const { rows } = await sql<{ rank: string; n: number }>`
    select case level when 'kota' then 'kabkota' when 'kabupaten' then 'kabkota' when 'kelurahan' then 'desa' else level end as rank, count(*) as n
    from netra.regions r
    join netra.region_versions v on v.code = r.code and v.valid_from <= ${day} and (v.valid_to is null or ${day} < v.valid_to)
    group by 1`.execute(country.db)
  return Object.fromEntries(rows.map(({ rank, n }) => [rank, n]))
}

test('the country of today and the country of the 2024 elections are both there', async () => {
  expect(await countOn(today)).toEqual({ nasional: 1, provinsi: 38, kabkota: 514, kecamatan: 7285, desa: 83_762 })
  expect(await countOn(votingDay)).toEqual({ nasional: 1, provinsi: 38, kabkota: 514, kecamatan: 7277, desa: 83_763 })
})

test('one version of a code is in force on any day, also on the day the lists change', async () => {
  const { rows } = await sql`
    select a.code from netra.region_versions a
    join netra.region_versions b on b.code = a.code and b.valid_from > a.valid_from
    where a.valid_to is null or a.valid_to > b.valid_from`.execute(country.db)
  expect(rows).toEqual([])
  expect((await findRegionOn(country.db, '31', plainDate('2026-05-05')))?.name).toBe('DKI Jakarta')
  expect((await findRegionOn(country.db, '31', plainDate('2026-05-06')))?.name).toBe('Daerah Khusus Ibukota Jakarta')
})

test('a new kecamatan is not there in 2024, and a village it took is there under its old code', async () => {
  expect(await findRegionOn(country.db, '72.01.24', votingDay)).toBeNull()
  expect((await findRegionOn(country.db, '72.01.24', today))?.name).toBe('Toili Jaya')
  expect((await findRegionOn(country.db, '72.01.09.2012', votingDay))?.name).toBe('Tohiti Sari')
  expect(await findRegionOn(country.db, '72.01.09.2012', today)).toBeNull()
})

test('every region has its zone from its province', async () => {
  const zoneOf = async (code: string) => (await findRegion(country.db, code))?.zone
  expect([
    await zoneOf('00'),
    await zoneOf('33.19'),
    await zoneOf('64.01.04.1001'),
    await zoneOf('82.04'),
    await zoneOf('93'),
  ]).toEqual(['WIB', 'WIB', 'WITA', 'WIT', 'WIT'])
})

test('a region knows where it lies and what lies below it', async () => {
  expect(await findRegion(country.db, '64.01.04')).toEqual({
    code: '64.01.04',
    level: 'kecamatan',
    name: 'Tanah Grogot',
    parentCode: '64.01',
    zone: 'WITA',
    within: ['Kabupaten Paser', 'Kalimantan Timur'],
  })
  expect(await listRegionsBelow(country.db, '64.01')).toHaveLength(10)
  expect((await listRegionsBelow(country.db, '64', 'kota')).map(({ name }) => name)).toEqual([
    'Kota Balikpapan',
    'Kota Samarinda',
    'Kota Bontang',
  ])
  expect(await findRegion(country.db, '99.99')).toBeNull()
})

test.each([
  ['kukar', '64.02'],
  ['kab paser', '64.01'],
  ['halsel', '82.04'],
  ['tanah grogot', '64.01.04'],
  ['Kab. Kutai Timur', '64.08'],
  ['kubar', '64.07'],
  ['ppu', '64.09'],
  ['mahulu', '64.11'],
  ['kaltim', '64'],
  ['kaltara', '65'],
  ['jatim', '35'],
  ['prov kaltim', '64'],
  ['kota probolinggo', '35.74'],
  ['kab probolinggo', '35.13'],
  ['kec. long ikis', '64.01.06'],
  ['kota bangun', '64.02.08'],
  ['grogot', '64.01.04'],
  ['  KUKAR ', '64.02'],
  ['dki jakarta', '31'],
  ['tanah grogt', '64.01.04'],
  ['tana grogot', '64.01.04'],
  ['kutai kartanegra', '64.02'],
  ['halmahera selatn', '82.04'],
  ['bulugan', '65.01'],
])('"%s" finds %s first', async (words, code) => {
  const found = await searchRegions(country.db, { words })
  expect(found[0]?.code).toBe(code)
})

test.each(['probolingo', 'kukra'])(
  '"%s", misspelt and short of letters, still offers what was meant',
  async (words) => {
    const meant = words === 'kukra' ? '64.02' : '35.74'
    expect((await searchRegions(country.db, { words, most: 5 })).map(({ code }) => code)).toContain(meant)
  },
)

test('a search can be kept to a level and to a parent', async () => {
  const found = await searchRegions(country.db, { words: 'sukamaju', level: 'desa', parent: '32', most: 100 })
  expect(found.length).toBeGreaterThan(5)
  expect(found.every(({ code, level }) => code.startsWith('32.') && level === 'desa')).toBe(true)
  expect(await searchRegions(country.db, { words: 'kukar', parent: '82' })).toEqual([])
})

test('words that name nothing find nothing, and are not run', async () => {
  for (const words of ['', '   ', '%', "'; drop table netra.regions --", 'xyzzy qwerty', '_'.repeat(5000)]) {
    expect(await searchRegions(country.db, { words })).toEqual([])
  }
  expect(await findRegion(country.db, '00')).not.toBeNull()
})

test('a search answers fast on all 91,000 regions', async () => {
  const times: number[] = []
  for (let round = 0; round < 10; round++) {
    for (const words of ['kukar', 'kab paser', 'halsel', 'tanah grogot', 'tanah grogt']) {
      const start = performance.now()
      await searchRegions(country.db, { words })
      times.push(performance.now() - start)
    }
  }
  const median = times.toSorted((a, b) => a - b)[25] ?? Infinity
  console.info(`region search: median ${median.toFixed(1)} ms of 50; the budget of 20 ms is measured by the bench`)
  expect(median).toBeLessThan(200)
})

test('the app reads regions and cannot change them', async () => {
  for (const statement of [
    sql`update netra.regions set name = 'x'`,
    sql`delete from netra.region_versions`,
    sql`insert into netra.region_terms values ('x', '00', 'nama', 0)`,
  ]) {
    await expect(statement.execute(country.db)).rejects.toThrow(/permission denied/)
  }
})

test('loading the same lists again changes nothing', async () => {
  const owner = new pg.Client(country.urlFor('netra_owner'))
  await owner.connect()
  const held = () => owner.query('select count(*), max(xmin::text::bigint) as changed from netra.regions')
  const before = await held()
  await owner.query('begin')
  await loadRegions(owner)
  await owner.query('commit')
  const after = await held()
  await owner.end()
  expect(after.rows).toEqual(before.rows)
}, 60_000)
