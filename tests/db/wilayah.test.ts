import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#law'
import { findRegion, findRegionOn, listRegionsBelow, searchRegions } from '#store/views'
import zones from '../../db/seeds/wilayah/zones.json' with { type: 'json' }
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

test('a search for an act of 2024 finds the village that has ended since, and no kecamatan that came later', async () => {
  const codes = async (words: string, day?: typeof today) =>
    (await searchRegions(country.db, { words, day })).map(({ code }) => code)
  expect(await codes('tohiti sari', votingDay)).toContain('72.01.09.2012')
  expect(await codes('tohiti sari')).not.toContain('72.01.09.2012')
  expect(await codes('toili jaya')).toContain('72.01.24')
  expect(await codes('toili jaya', votingDay)).not.toContain('72.01.24')
  expect((await searchRegions(country.db, { words: 'dki jakarta', day: votingDay }))[0]?.name).toBe('DKI Jakarta')
  const below = async (day?: typeof today) =>
    (await listRegionsBelow(country.db, '72.01', { day })).map(({ code }) => code)
  expect([(await below()).includes('72.01.24'), (await below(votingDay)).includes('72.01.24')]).toEqual([true, false])
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
  expect((await listRegionsBelow(country.db, '64', { level: 'kota' })).map(({ name }) => name)).toEqual([
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

// How fast it is, `npm run bench -- search` says (20 ms); here, that no search reads all 91,000 regions.
test('a search reads the indexes of its terms, also for words that are misspelt', async () => {
  const owner = new pg.Client(country.urlFor('postgres'))
  await owner.connect()
  const reads = async () => {
    await owner.query('select pg_stat_force_next_flush()')
    const { rows } = await owner.query<{ name: string; scans: number; rows: number }>(`
      select relname as name, seq_scan::int as scans, seq_tup_read::int as rows from pg_stat_user_tables
      where schemaname = 'netra' and relname in ('regions', 'region_terms') order by relname`)
    const indexes = await owner.query<{ name: string; scans: number }>(`
      select indexrelname as name, idx_scan::int as scans from pg_stat_user_indexes
      where indexrelname in ('region_terms_alike', 'region_terms_exact', 'regions_pkey') order by indexrelname`)
    return { tables: rows, indexes: indexes.rows }
  }
  const search = (words: string) => owner.query('select * from netra.search_regions($1)', [words])
  const before = await reads()
  for (const words of ['kukar', 'kab paser', 'halsel', 'tanah grogot', 'tanah grogt']) await search(words)
  const after = await reads()
  await owner.end()
  expect(after.tables).toEqual(before.tables)
  const used = after.indexes.filter(
    ({ name, scans }) => scans > (before.indexes.find((one) => one.name === name)?.scans ?? 0),
  )
  expect(used.map(({ name }) => name)).toEqual(['region_terms_alike', 'region_terms_exact', 'regions_pkey'])
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

test('loading again is a handful of statements and changes only what is new: a zone of one regency, down to its villages', async () => {
  const owner = new pg.Client(country.urlFor('netra_owner'))
  await owner.connect()
  const zoneOf = async (code: string) =>
    (await owner.query<{ zone: string }>('select zone from netra.regions where code = $1', [code])).rows[0]?.zone
  const asked: string[] = []
  await owner.query('begin')
  await loadRegions(counting(owner, asked), { ...zones, regencies: { ...zones.regencies, WIT: ['64.01'] } })
  const split = [await zoneOf('64.01'), await zoneOf('64.01.04.1001'), await zoneOf('64.02'), await zoneOf('64')]
  const changed = await owner.query<{ regency: string; n: number }>(`
    select regency_code as regency, count(*)::int as n from netra.regions
    where xmin = pg_current_xact_id()::xid group by 1`)
  const below = await owner.query<{ n: number }>(
    `select count(*)::int as n from netra.regions where regency_code = '64.01'`,
  )
  await owner.query('rollback')
  const whole = await zoneOf('64.01.04.1001')
  await owner.end()
  expect([split, whole]).toEqual([['WIT', 'WIT', 'WITA', 'WITA'], 'WITA'])
  expect(changed.rows).toEqual([{ regency: '64.01', n: below.rows[0]?.n }])
  // Set by set: some tables are filled and one script runs, however many regions there are.
  expect(asked.length).toBeLessThan(25)
}, 60_000)

/** The same connection, and what is asked on it. */
function counting(client: pg.Client, asked: string[]): pg.Client {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: unknown[]): unknown => {
        if (name === 'query') asked.push(String(args[0]))
        return Reflect.apply(member, target, args)
      }
    },
  })
}
