import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers, publishOpenData, publishOpenDataWhenDue, readRank } from '#app'
import { datasets, definitions, hitMeasureIds, measures, riskMeasureId, type Edition } from '#core'
import { createShelf } from '#gear'
import { localDay } from '#law'
import { asActor, asPublic, inOnePublicView, lastExport, newId, systemActors } from '#store'
import { partsOf, reachBelow, reachByLevel } from '#store/views'
import { actor, paser } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { compareFormats, tellingRows, type OpenRow } from '../support/open-files.ts'

let clone: Clone
let place: string
let edition: Edition
const folderOf = () => join(place, 'data-terbuka')
const shelfAt = (folder = folderOf()) => createShelf(folder, 'CC-BY-4.0')
const own = (folder?: string) => ({ ...clone.netra, openData: shelfAt(folder) })

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  place = mkdtempSync(join(tmpdir(), 'netra-data-'))
  await publishNumbers(clone.netra, 'everything')
  const published = await publishOpenData(own())
  if (published.state !== 'published') throw new Error(published.state)
  edition = published.edition
}, 120_000)
afterAll(async () => {
  await clone.close()
  rmSync(place, { recursive: true, force: true })
})

/** What is told over time and by month, by accused, circular and region. */
const ofTime = [
  'perkara-menurut-bulan',
  'menurut-terlapor',
  'jangkauan-edaran',
  'kegiatan-menurut-bulan',
  'peta-kerawanan',
  'tps-rawan',
  'wilayah-terjangkau',
  'kegiatan-tatap-muka',
]

const written = (name: string) => readFileSync(join(folderOf(), edition.id, name), 'utf8')
const rowsOf = (id: string) => JSON.parse(written(`${id}.json`)) as readonly OpenRow[]

describe('the files of one night', () => {
  test('every dataset is there in three formats, which DuckDB reads as the same rows', async () => {
    const compared = await compareFormats(join(folderOf(), edition.id))
    expect(compared.filter(({ differ }) => differ !== 0)).toEqual([])
    expect(Object.fromEntries(compared.map(({ id, rows }) => [id, rows]))).toEqual(edition.rows)
    expect(Object.keys(edition.rows).length).toBe(datasets.length)
    for (const id of [
      'sanksi',
      'peringkat',
      'wilayah',
      'terbitan',
      'kerawanan',
      'rilis-angka',
      'corong',
      'ukuran',
      ...ofTime,
    ])
      expect(edition.rows[id], id).toBeGreaterThan(0)
    // The control: one digit in one format is seen.
    const spoilt = join(place, 'rusak')
    cpSync(join(folderOf(), edition.id), spoilt, { recursive: true })
    writeFileSync(join(spoilt, 'corong.csv'), written('corong.csv').replace(/,(\d+),tampil/, ',99999,tampil'))
    const seen = await compareFormats(spoilt)
    expect(seen.filter(({ differ }) => differ !== 0).map(({ id }) => id)).toEqual(['corong'])
  }, 60_000)

  test('every number is the one that stands in public at that moment, and no other is there', async () => {
    const { rows } = await sql<{ id: string; region: string; shown: number | null; at: string }>`
      select measure_id as id, region_code as region,
        case when shown = 0 and netra.is_behind(measure_id, as_of, 'infinity') then
          (select max(u.as_of) from netra.published_unplaced u where u.measure_id = p.measure_id) else as_of end as at,
        case when shown = 0 and netra.is_behind(measure_id, as_of, 'infinity') then null else shown end as shown
      from netra.public_numbers p`.execute(clone.db)
    const key = (id: string, region: string, value: unknown, at: string) => [id, region, String(value), at].join(' ')
    const shown = rows.map(({ id, region, shown: value, at }) => key(id, region, value, at)).toSorted()
    const told = measures
      .flatMap(({ id }) => rowsOf(id))
      .map((row) => key(String(row['measure']), String(row['region_code']), row['value'], String(row['as_of'])))
    expect(told.toSorted()).toEqual(shown)
    expect(shown.length).toBeGreaterThan(10_000)
  })

  test('what is hidden is hidden in every file, and a file that told it would be seen', async () => {
    const hidden = await clone.db
      .selectFrom('netra.public_numbers')
      .select(['measure_id as id', 'region_code as region'])
      .where('shown', 'is', null)
      .execute()
    expect(hidden.length).toBeGreaterThan(50)
    for (const { id, smallest } of measures) expect(tellingRows(rowsOf(id), smallest), id).toEqual([])
    for (const id of ['penerusan-tanpa-kabar', 'sanksi-belum-dilaksanakan', 'tenggat-dipenuhi'])
      expect(tellingRows(rowsOf(id), 5), id).toEqual([])
    // In the CSV the cell is empty: nothing stands between the two commas.
    for (const { id, region } of hidden.slice(0, 200))
      expect(written(`${id}.csv`)).toMatch(
        new RegExp(`^${id},"${region}",[^\\n]*,,disembunyikan,kecil-atau-pelindung,`, 'm'),
      )
    const [one] = hidden
    const leaking = rowsOf(one?.id ?? '').map((row) => (row['state'] === 'disembunyikan' ? { ...row, value: 3 } : row))
    expect(tellingRows(leaking, 5).length).toBeGreaterThan(0)
  })

  test('the catalogue has every number that is defined, each in one sentence, with its query and the file that holds its rows', () => {
    const rows = rowsOf('ukuran')
    expect(rows.map((row) => row['measure'])).toEqual(definitions.map(({ id }) => id))
    for (const row of rows) {
      expect(edition.files.map(({ name }) => name)).toContain(`${String(row['file'])}.csv`)
      expect(String(row['definition_id']).match(/[.!?](?=\s|$)/g), String(row['measure'])).toHaveLength(1)
      expect(row['query']).not.toBeNull()
    }
  })

  test('a rank says in each row of its file what its page says of it', async () => {
    const rows = rowsOf('peringkat')
    const read = await asPublic(clone.db, (db) =>
      readRank({ ...clone.netra, db }, { list: 'laporan-masuk', over: 'kabkota', period: null, per: 'jumlah' }),
    )
    const rank = read?.rank
    const own = rows.filter((row) => row['list'] === 'laporan-masuk' && row['over'] === 'kabkota')
    expect(own.length).toBe(514)
    for (const row of own)
      expect([row['publisher'], row['unit'], row['stage'], row['sorting'], row['tie_rule'], row['period']]).toEqual([
        ...[rank?.publisher, rank?.unit, rank?.stage, rank?.order, rank?.tieRule, rank?.period],
      ])
    const placesOf = (code: unknown) => rank?.rows.find((one) => one.code === code)
    const placed = own.filter((row) => row['state'] === 'diurutkan')
    for (const row of placed)
      expect([row['position'], row['of'], row['inside_position'] ?? null, row['inside_of'] ?? null]).toEqual([
        ...[placesOf(row['unit_code'])?.overall.position, placesOf(row['unit_code'])?.overall.of],
        ...[placesOf(row['unit_code'])?.inside?.position ?? null, placesOf(row['unit_code'])?.inside?.of ?? null],
      ])
    // What has no place has a figure of zero or none, in its own column.
    for (const row of own.filter(({ state }) => state === 'nol-tanpa-tempat')) expect(row['figure']).toBe(0)
  })

  test('where activities were held stands in files as on the page, of the nation, each province and each regency', async () => {
    const rows = rowsOf('wilayah-terjangkau').filter((row) => row['subject'] === 'netralitas')
    for (const region of ['00', '64', '64.01']) {
      const page = await asPublic(clone.db, (db) => reachByLevel(db, region, { about: 'netralitas' }))
      const told = rows.filter((row) => row['region_code'] === region)
      expect(told.map((row) => [row['level'], row['places'], row['reached']]).toSorted(), region).toEqual(
        page.map(({ level, places, reached }) => [level, places, reached]).toSorted(),
      )
    }
    expect(new Set(rows.map((row) => row['region_code'])).size).toBe(1 + 38 + 514)
    const below = await asPublic(clone.db, (db) => reachBelow(db, '64', { about: 'netralitas' }))
    const held = rowsOf('kegiatan-tatap-muka').filter((row) => row['subject'] === 'netralitas')
    const one = below.find((row) => row.held > 0)
    expect(held.find((row) => row['region_code'] === one?.code)?.['activities']).toBe(one?.held)
  })

  test('a part that changed stands in the file of changes and in the history, with its part', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const at = (days: number, shown: number | null) => ({
      ...{ picture: 'tenggat', step: 'bkn', part: 'lewat', shown, as_of: daysAgo(days) },
    })
    await clone.owner
      .insertInto('netra.published_steps')
      .values([at(6, 20), at(4, 25), at(2, null)])
      .execute()
    const later = join(place, 'bagian')
    const published = await publishOpenData(own(later))
    if (published.state !== 'published') throw new Error(published.state)
    const read = (id: string) =>
      (JSON.parse(readFileSync(join(later, published.edition.id, `${id}.json`), 'utf8')) as readonly OpenRow[]).filter(
        (row) => row['measure'] === 'jangka-menurut-pemegang' && row['part'] === 'bkn lewat',
      )
    const days = [6, 4, 2].map((ago) => localDay(daysAgo(ago), 'WIB'))
    expect(
      read('angka-berubah')
        .map((row) => [row['day'], row['before'], row['after']])
        .toSorted(),
    ).toEqual([
      [days[1], 20, 25],
      [days[2], 25, null],
    ])
    expect(read('riwayat-bagian').map((row) => [row['day'], row['value'], row['state']])).toEqual([
      [days[0], 20, 'tampil'],
      [days[1], 25, 'tampil'],
      [days[2], null, 'disembunyikan'],
    ])
  }, 60_000)

  test('a figure that changed is there with its day, and a hidden one stays hidden', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const at = (days: number, region: string, shown: number | null) => ({
      ...{ measure_id: 'sanksi', region_code: region, shown, as_of: daysAgo(days) },
    })
    await clone.owner
      .insertInto('netra.published_numbers')
      .values([at(5, '61', 40), at(3, '61', 45), at(5, '62', 40), at(3, '62', null)])
      .execute()
    const later = join(place, 'berubah')
    const published = await publishOpenData(own(later))
    if (published.state !== 'published') throw new Error(published.state)
    const file = readFileSync(join(later, published.edition.id, 'angka-berubah.json'), 'utf8')
    const rows = (JSON.parse(file) as readonly OpenRow[]).filter((row) => row['day'] === localDay(daysAgo(3), 'WIB'))
    expect(rows.map((row) => [row['region_code'], row['before'], row['after']]).toSorted()).toEqual([
      ['61', 40, 45],
      ['62', 40, null],
    ])
  }, 60_000)

  test('pledges stand by region and month that is over, as they were told at its end', async () => {
    const today = localDay(new Date().toISOString(), 'WIB')
    const monthBack = (months: number) => {
      const [year = 0, month = 0] = today.split('-').map(Number)
      return new Date(Date.UTC(year, month - 1 - months, 10)).toISOString()
    }
    const at = (months: number, region: string, shown: number | null) => ({
      ...{ measure_id: 'pakta-ditandatangani', region_code: region, shown, as_of: monthBack(months) },
    })
    await clone.owner
      .insertInto('netra.published_numbers')
      .values([at(3, '00', 40), at(1, '00', 90), at(3, '61', 40), at(2, '61', null), at(3, '62', 0)])
      .execute()
    const later = join(place, 'pakta')
    const published = await publishOpenData(own(later))
    if (published.state !== 'published') throw new Error(published.state)
    const file = readFileSync(join(later, published.edition.id, 'pakta-menurut-bulan.json'), 'utf8')
    const rows = (JSON.parse(file) as readonly OpenRow[]).map((row) => [
      ...[row['region_code'], row['month'], row['value'], row['state']],
    ])
    const month = (months: number) => monthBack(months).slice(0, 7)
    expect(rows).toEqual([
      ['00', month(3), 40, 'tampil'],
      ['00', month(2), 40, 'tampil'],
      ['00', month(1), 90, 'tampil'],
      ['61', month(3), 40, 'tampil'],
      ['61', month(2), null, 'disembunyikan'],
      ['61', month(1), null, 'disembunyikan'],
    ])
  }, 60_000)

  test('stations at risk stand as two numbers, and those of programs are the newest map of each region', async () => {
    const rows = rowsOf('tps-rawan')
    const { stations, hits } = hitMeasureIds
    const of = (measure: string, isWhole: boolean) =>
      rows.filter((row) => row['measure'] === measure && (row['indicator'] === null) === isWhole)
    expect(of(stations, true).length).toBeGreaterThan(0)
    for (const whole of of(hits, true)) {
      const parts = of(hits, false).filter(({ release }) => release === whole['release'])
      expect(parts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(whole['count'])
    }
    const told = await asPublic(clone.db, (db) => partsOf(db, stations))
    expect(told.length).toBeGreaterThan(0)
    for (const { regionCode, shown, asOf } of told)
      expect(
        of(stations, true).filter((row) => row['region_code'] === regionCode && row['published_at'] === asOf),
      ).toEqual([expect.objectContaining({ count: shown })])
    const before = await asPublic(clone.db, (db) => partsOf(db, stations, '2001-01-01T00:00:00.000Z'))
    expect(before).toEqual([])
  })

  test('the map of a regency says to programs how many indicators are there, and of how many, as its file counts them', async () => {
    const told = await asPublic(clone.db, (db) => partsOf(db, riskMeasureId('peta-daerah')))
    expect(told.length).toBeGreaterThan(0)
    const rows = rowsOf('peta-kerawanan')
    for (const { regionCode, part, shown, of, asOf } of told) {
      const own = rows.filter((row) => row['region_code'] === regionCode && row['published_at'] === asOf)
      expect([part, of, shown]).toEqual(['ada', 27, own.filter(({ verdict }) => verdict === 'ada').length])
      expect(shown).toBeGreaterThan(0)
    }
    const before = (db: typeof clone.db) => partsOf(db, riskMeasureId('peta-daerah'), '2001-01-01T00:00:00.000Z')
    expect(await asPublic(clone.db, before)).toEqual([])
  })

  test('the history has what was told last on each day that is over, hidden as hidden, and nothing of today', async () => {
    const at = (hoursAgo: number, shown: number | null) => ({
      ...{ measure_id: 'temuan', region_code: '61', shown },
      as_of: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
    })
    const day = (hoursAgo: number) => localDay(at(hoursAgo, 0).as_of, 'WIB')
    await clone.owner
      .insertInto('netra.published_numbers')
      .values([at(24 * 9, 30), at(24 * 9 - 0.01, 36), at(24 * 7, null), at(0, 44)])
      .execute()
    const later = join(place, 'riwayat')
    const published = await publishOpenData(own(later))
    if (published.state !== 'published') throw new Error(published.state)
    const rows = JSON.parse(
      readFileSync(join(later, published.edition.id, 'riwayat.json'), 'utf8'),
    ) as readonly OpenRow[]
    const told = rows.filter((row) => row['measure'] === 'temuan' && row['region_code'] === '61')
    const last = day(24 * 9) === day(24 * 9 - 0.01) ? [] : [[day(24 * 9), 30, 'tampil']]
    expect(told.map((row) => [row['day'], row['value'], row['state']])).toEqual([
      ...last,
      [day(24 * 9 - 0.01), 36, 'tampil'],
      [day(24 * 7), null, 'disembunyikan'],
    ])
    expect(rows.filter((row) => String(row['day']) >= day(0))).toEqual([])
    for (const id of ['menurut-terlapor', 'perkara-menurut-bulan']) expect(tellingRows(rowsOf(id), 5), id).toEqual([])
  }, 60_000)

  test('nobody acts while they are read: no file can have what no page has', async () => {
    const seen = await inOnePublicView(clone.db, async (tx) => {
      const cases = await sql<{ n: number }>`select count(*)::integer as n from netra.cases`.execute(tx)
      const numbers = await sql<{ n: number }>`select count(*)::integer as n from netra.public_numbers`.execute(tx)
      return { cases: cases.rows[0]?.n, numbers: numbers.rows[0]?.n }
    })
    expect(seen?.cases).toBe(0)
    expect(seen?.numbers).toBeGreaterThan(0)
    // The control: the cases are there.
    const all = await clone.asRoot((root) =>
      sql<{ n: number }>`select count(*)::integer as n from netra.cases`.execute(root),
    )
    expect(all.rows[0]?.n).toBeGreaterThan(0)
    await expect(inOnePublicView(clone.db, (tx) => tx.deleteFrom('netra.public_numbers').execute())).rejects.toThrow(
      /read-only/,
    )
  })
})

describe('a night that goes wrong', () => {
  test('two at once: one writes, and the other leaves it to him', async () => {
    const both = await Promise.all([publishOpenData(own()), publishOpenData(own())])
    expect(both.map(({ state }) => state).toSorted()).toEqual(['left', 'published'])
    expect(await shelfAt().editions()).toHaveLength(1)
  }, 60_000)

  test('a folder that cannot be written is said to the administrator and to nobody else, and the old files stay', async () => {
    const before = await shelfAt().editions()
    writeFileSync(join(place, 'bukan-folder'), 'x')
    const failed = await publishOpenData(own(join(place, 'bukan-folder')))
    expect(failed).toEqual({ state: 'failed', reason: 'shelf-closed' })
    expect(await shelfAt().editions()).toEqual(before)
    const administrator = actor('Contoh Fajar Pengelola')
    expect(await lastExport(clone.db, administrator)).toMatchObject({ outcome: 'tertutup', files: 0 })
    expect(await lastExport(clone.db, paser.ketua)).toBeNull()
    // It failed a moment ago: nothing is tried.
    expect(await publishOpenDataWhenDue(own(join(place, 'baru')))).toBeNull()
  })

  test('only the clock notes how it went, and nobody takes it back', async () => {
    const now = new Date().toISOString()
    const run = { begun_at: now, ended_at: now, outcome: 'terbit', files: 1, bytes: 1 }
    const insert = (who: typeof systemActors.clock) =>
      asActor(clone.db, who, (tx) =>
        tx
          .insertInto('netra.open_data_runs')
          .values({ ...run, id: newId() })
          .execute(),
      )
    await expect(insert(actor('Contoh Fajar Pengelola'))).rejects.toThrow(/row-level security/)
    await expect(insert(systemActors.clock)).resolves.toBeDefined()
    for (const change of ['update netra.open_data_runs set files = 2', 'delete from netra.open_data_runs'])
      await expect(asActor(clone.db, systemActors.clock, (tx) => sql.raw(change).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
  })

  test('a new installation has its files with its first count, and no second ones that day', async () => {
    await clone.asRoot((root) => sql`truncate netra.open_data_runs`.execute(root))
    const netra = own(join(place, 'pertama'))
    expect((await publishOpenDataWhenDue(netra))?.state).toBe('published')
    await clone.asRoot((root) => sql`truncate netra.open_data_runs`.execute(root))
    expect(await publishOpenDataWhenDue(netra)).toBeNull()
  }, 60_000)
})
