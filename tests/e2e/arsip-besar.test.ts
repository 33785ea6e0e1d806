/** What a visitor of `npm start` sees: with its large past a demonstration has numbers on each public page, and no rule gave way for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishOpenData, replayAndCompare } from '#app'
import { createShelf } from '#gear'
import { openDataDir } from '../../src/main/folders.ts'
import { load } from '../../src/main/load.ts'
import { loaders, startLoaders } from '../../src/main/loaders.ts'
import { pastLoader } from '../../src/main/loaders/arsip-besar.ts'
import { withLock } from '../../src/main/lock.ts'
import { startProduct, type Product } from '../support/product.ts'
import { drawnEmbeds, numberPages } from '../support/number-pages.ts'
import {
  contradicting,
  differing,
  figuresOn,
  notInTable,
  undefinedOn,
  unlabelledOn,
  unmarkedOn,
  wrongSums,
} from '../support/public-figures.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ level: 'large' })
}, 600_000)
afterAll(() => product.stop())

const get = async (path: string) => {
  const answer = await fetch(product.url + path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
/** Numbers of a page that are told and not zero. */
const told = async (path: string) =>
  figuresOn(path, await get(path)).filter(({ value }) => Number(value.split('/')[0]) > 0)
const measuresOn = async (path: string) => new Set((await told(path)).map(({ measure }) => measure))
const regionsOn = async (path: string, measure: string) =>
  new Set((await told(path)).filter((figure) => figure.measure === measure).map(({ region }) => region))

describe('numbers that pass every rule stand on', () => {
  test.each(['/angka', '/angka/64', '/angka/82.04'])('%s', async (path) => {
    const found = await measuresOn(path)
    for (const measure of ['laporan-masuk', 'perkara-diregister', 'penerusan', 'sanksi', 'penerusan-tanpa-kabar'])
      expect(found, measure).toContain(measure)
  })

  test('the page of refusals, of what came late and of what reporters say', async () => {
    expect(await measuresOn('/angka/penolakan')).toContain('penolakan-syarat-kurang')
    const found = await measuresOn('/angka')
    for (const measure of ['temuan', 'perkara-terlambat', 'laporan-pembalasan', 'penilaian-puas', 'terlapor', 'dugaan'])
      expect(found, measure).toContain(measure)
  })

  test('ranked lists, of the nation and within a province, of kinds of post and of body', async () => {
    for (const measure of ['perkara-diregister', 'penerusan', 'sanksi']) {
      expect((await regionsOn(`/peringkat/${measure}?untuk=provinsi`, measure)).size, measure).toBeGreaterThan(30)
      expect(
        (await regionsOn(`/peringkat/${measure}?untuk=kabkota&wilayah=82`, measure)).size,
        measure,
      ).toBeGreaterThan(5)
    }
    for (const path of [
      '/peringkat/tindak-lanjut?untuk=provinsi',
      '/peringkat/tindak-lanjut?untuk=instansi',
      '/peringkat/tindak-lanjut?untuk=jabatan',
      '/peringkat/sanksi?untuk=jabatan',
      '/peringkat/penerusan-tanpa-kabar?untuk=instansi',
      '/peringkat/berkas-instansi?untuk=lembaga',
    ])
      expect((await told(path)).length, path).toBeGreaterThan(0)
  })

  test('two elections side by side', async () => {
    const shown = await told('/peringkat/pemilihan')
    for (const measure of ['jangka-menurut-pemilihan', 'putusan-menurut-pemilihan'])
      expect(new Set(shown.flatMap((one) => (one.measure === measure ? [one.part] : []))).size, measure).toBe(2)
  })

  test('releases of closed books: three of two quarters, and what changed in one of them', async () => {
    const index = await get('/angka/rilis')
    const paths = [...new Set([...index.matchAll(/\/angka\/rilis\/[0-9a-f-]{36}/g)].map(([path]) => path))]
    expect(paths.length).toBeGreaterThanOrEqual(3)
    for (const path of paths) expect((await told(path)).length, path).toBeGreaterThan(10)
    // The walk of the story finds no change in any release: here each is a number like any other.
    const pages = await Promise.all(paths.map(async (path) => [path, await get(path)] as const))
    expect(pages.flatMap(([path, html]) => [...unmarkedOn(path, html), ...undefinedOn(path, html)])).toEqual([])
    const changed = pages.flatMap(([path, html]) => figuresOn(path, html)).filter(({ part }) => part.endsWith(' baru'))
    expect(changed.filter(({ value }) => Number(value) >= 5).length).toBeGreaterThan(20)
  })

  test('pages of bodies', async () => {
    const paths = [
      ...new Set([...(await get('/lembaga')).matchAll(/href="(\/lembaga\/[^"?#/]+)"/g)].map(([, p = '']) => p)),
    ]
    expect(paths.length).toBeGreaterThan(20)
    for (const path of ['/lembaga/BKN', '/lembaga/KDH-64.07', '/lembaga/KDH-82.04'])
      expect((await told(path)).length, path).toBeGreaterThan(0)
  })

  test('the map, circle by circle', async () => {
    for (const measure of ['perkara-diregister', 'penerusan', 'sanksi'])
      expect((await regionsOn(`/peta/${measure}`, measure)).size, measure).toBeGreaterThan(90)
  })

  test('pictures: the funnel, the days of each stage, months, terms and who has files', async () => {
    const found = await measuresOn('/angka/gambar')
    for (const measure of [
      'dugaan-menurut-langkah',
      'lama-tahap',
      'perkara-menurut-bulan',
      'jangka-menurut-pemegang',
      'penerusan-tanpa-kabar',
    ])
      expect(found, measure).toContain(measure)
  })

  test('open data, the table of allegations with rows of regencies', async () => {
    const { netra } = product.clone
    const openData = createShelf(openDataDir(product.dataDir), 'CC-BY-4.0')
    const published = await publishOpenData({ ...netra, origin: product.url, openData })
    expect(published.state).toBe('published')
    const [, ...rows] = (await get('/data/tabel-dugaan.csv')).trim().split('\n')
    expect(rows.length).toBeGreaterThan(500)
    expect(rows.filter((row) => /,"?\d\d\.\d\d"?,/.test(row)).length).toBeGreaterThan(100)
    for (const name of ['sanksi', 'peringkat', 'lembaga', 'tenggat-dipenuhi'])
      expect((await get(`/data/${name}.csv`)).trim().split('\n').length, name).toBeGreaterThan(10)
  })
})

describe('a walk over every page of numbers, where most of them are told', () => {
  const html = new Map<string, string>()
  beforeAll(async () => {
    const bodies = ['/lembaga/BKN', '/lembaga/KDH-64.07', '/lembaga/KDH-82.04']
    for (const path of [...numberPages, ...bodies]) html.set(path, await (await fetch(product.url + path)).text())
  }, 300_000)
  const found = () => [...html].flatMap(([page, text]) => figuresOn(page, text))

  test('finds no two values of one number as of one moment, no wrong sum, and no part that is more than its whole', () => {
    expect(found().filter(({ value }) => value !== '' && value !== '0').length).toBeGreaterThan(8_000)
    expect(differing(found(), 'moment')).toEqual([])
    expect(differing(found(), 'quiet')).toEqual([])
    expect(wrongSums(found())).toEqual([])
    expect(contradicting(found())).toEqual([])
    // The control: one circle of the map that was changed.
    const page = html.get('/peta/laporan-masuk') ?? ''
    const changed = page.replace(/(data-region="64\.01" data-value=")\d*"/, '$1777"')
    expect(changed).not.toBe(page)
    expect(differing([...found(), ...figuresOn('changed', changed)], 'moment')).toHaveLength(1)
  })

  test('finds no number without a definition, a moment, a mark, or the label of what nobody certified', () => {
    const wrong = [...html].flatMap(([page, text]) => [...undefinedOn(page, text), ...unlabelledOn(page, text)])
    expect(wrong).toEqual([])
    const ofNumbers = [...html].filter(
      ([page]) =>
        /^(\/en)?\/(angka|peringkat|peta|wilayah|lembaga|edaran|kegiatan)/.test(page) && !page.includes('/terbitan'),
    )
    expect(ofNumbers.flatMap(([page, text]) => unmarkedOn(page, text))).toEqual([])
  })

  test('finds every picture of a frame drawn, and each number of it in the table beside it', () => {
    for (const path of drawnEmbeds) {
      expect(html.get(path), path).toContain('<svg')
      expect(notInTable(path, html.get(path) ?? ''), path).toEqual([])
    }
  })
})

describe('the past is', () => {
  test('what its events make of it, each leaf the one that was written', async () => {
    const seen = await replayAndCompare(product.clone.netra)
    expect(seen.cases).toBeGreaterThan(3_000)
    expect(seen.differences).toEqual([])
  }, 120_000)

  test('of nobody: every row says that it is invented, every name is Contoh, and no clock runs but of the six that are at work', async () => {
    const { owner } = product.clone
    const past = owner.selectFrom('netra.cases as c').where('c.register_number', 'like', 'Contoh %')
    const rows = await past.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    expect(rows.n).toBeGreaterThan(2_500)
    const open = await past
      .innerJoin('netra.deadlines as d', 'd.case_id', 'c.id')
      .where('d.closed_at', 'is', null)
      .select(['c.state', 'd.rule_id as rule'])
      .execute()
    expect(open).toEqual(Array.from({ length: 6 }, () => ({ state: 'klarifikasi', rule: 'P12' })))
    const others = await past
      .innerJoin('netra.allegations as g', 'g.case_id', 'c.id')
      .where(({ eb, or }) =>
        or([
          eb('g.subject_name', 'not like', '%Contoh'),
          eb('g.demonstration', '=', false),
          eb('c.demonstration', '=', false),
        ]),
      )
      .select('g.subject_name')
      .execute()
    expect(others).toEqual([])
  })

  test('told once: a second start tells nothing, and neither does a later version', async () => {
    const { netra, owner, urlFor } = product.clone
    const count = async () =>
      (
        await owner
          .selectFrom('netra.cases')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    const before = await count()
    const ran = await withLock(urlFor('netra_owner'), (client) =>
      load(client, [...startLoaders, { ...pastLoader, version: 'later' }], netra),
    )
    expect(ran).toEqual([pastLoader.name])
    expect(await count()).toBe(before)
  })

  test('of demonstrations alone, and of what is started: neither a production installation nor the tests of the story have it', () => {
    const own = startLoaders.filter((loader) => !loaders.includes(loader))
    expect(own.length).toBeGreaterThan(3)
    expect(own.every(({ only }) => only === 'demonstration')).toBe(true)
    expect(loaders.every((loader) => startLoaders.includes(loader))).toBe(true)
  })
})
