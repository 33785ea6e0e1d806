import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers, publishOpenData } from '#app'
import { datasets, measures, wholeName, type Edition } from '#core'
import { createShelf } from '#gear'
import { inLanguage, locales } from '#wording'
import { askAll } from '../../scripts/api-answers.mjs'
import given from '../../src/lib/api/given-answers.json' with { type: 'json' }
import { endpoints } from '../../src/lib/api/endpoints.ts'
import { openDataDir } from '../../src/main/folders.ts'
import type { OpenRow } from '../support/open-files.ts'
import { startProduct, type Product } from '../support/product.ts'
import { figuresOn } from '../support/public-figures.ts'

let product: Product
let edition: Edition
/** As it was before the first files were written. */
let before: { readonly page: string; readonly file: number }

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  before = { page: await (await get('/data')).text(), file: (await get('/data/sanksi.csv')).status }
  const { netra } = product.clone
  await publishNumbers(netra, 'everything')
  const openData = createShelf(openDataDir(product.dataDir), 'CC-BY-4.0')
  const published = await publishOpenData({ ...netra, origin: product.url, openData })
  if (published.state !== 'published') throw new Error(published.state)
  edition = published.edition
}, 120_000)
afterAll(() => product.stop())

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(product.url + path, { headers, method, redirect: 'manual' })
const onDisk = (name: string) => readFileSync(join(openDataDir(product.dataDir), edition.id, name))

describe('files', () => {
  test('before the first night the page says so, and there is nothing to load', () => {
    expect(before.page).toContain('Belum ada berkas')
    expect(before.file).toBe(404)
  })

  test('each is served whole, as what it is, with its sum and to any page', async () => {
    for (const name of ['sanksi.csv', 'sanksi.json', 'sanksi.parquet', 'datapackage.json', 'README.md', wholeName]) {
      const answer = await get(`/data/${name}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.status, name).toBe(200)
      const file = edition.files.find((one) => one.name === name)
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(file?.sha256)
      expect(answer.headers.get('content-length'), name).toBe(String(file?.bytes))
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
    const type = async (name: string) => (await get(`/data/${name}`, {}, 'HEAD')).headers.get('content-type')
    expect(await type('sanksi.csv')).toBe('text/csv; charset=utf-8; header=present')
    expect(await type('sanksi.parquet')).toBe('application/vnd.apache.parquet')
    expect(await type(wholeName)).toBe('application/zip')
  })

  test('the day has the same under an address of its own', async () => {
    const [day, newest] = await Promise.all([get(`/data/${edition.day}/sanksi.csv`), get('/data/sanksi.csv')])
    expect(day.status).toBe(200)
    expect(await day.text()).toBe(await newest.text())
    expect(day.headers.get('etag')).toBe(newest.headers.get('etag'))
  })

  test.each([
    '/data/tidak-ada.csv',
    '/data/sanksi.xlsx',
    '/data/edition.json',
    '/data/2999-01-01/sanksi.csv',
    '/wilayah/99.99/umpan.xml',
    '/data/tidak-ada',
    '/data/..%2f..%2fkeys%2fsign-in.txt',
  ])('%s is not there, and nothing of ours broke', async (path) => {
    for (const [accept, type, says] of [
      ['text/html', 'text/html', 'Halaman tidak ditemukan'],
      ['*/*', path === '/data/tidak-ada' ? 'text/html' : 'text/plain', 'd'],
    ] as const) {
      const answer = await get(path, { accept })
      const words = await answer.text()
      expect([answer.status, answer.headers.get('content-type')?.startsWith(type)]).toEqual([404, true])
      expect(words).toContain(says)
      expect(words).not.toMatch(/gangguan pada sistem|went wrong on our side|"message"/)
    }
  })

  test('an edition of a day that is no longer kept says so, with where the newest is', async () => {
    const answer = await get('/data/2026-01-01/sanksi.csv')
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringMatching(/disimpan tujuh hari.*\/data.*\n.*kept for seven days/s),
    ])
  })

  test('each measure that programs are told of has a file by its own id, in each format, and a dictionary', async () => {
    const { measures: told } = (await (await get('/api/v1/measures')).json()) as {
      readonly measures: readonly { readonly id: string }[]
    }
    expect(told.length).toBeGreaterThan(40)
    for (const { id } of told) {
      for (const format of ['csv', 'json', 'parquet']) {
        const answer = await fetch(`${product.url}/data/${id}.${format}`)
        const bytes = (await answer.arrayBuffer()).byteLength
        expect([id, format, answer.status, bytes > 0]).toEqual([id, format, 200, true])
      }
      expect([id, (await fetch(`${product.url}/data/${id}`)).status]).toEqual([id, 200])
    }
    // The control: an id that is none has none.
    expect((await fetch(`${product.url}/data/tanpa-arti.csv`)).status).toBe(404)
  })

  test('whoever has it is told that nothing changed, by its sum or by its moment', async () => {
    const { headers } = await get('/data/wilayah.csv', {}, 'HEAD')
    const [etag, changed] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    const ask = async (asked: Readonly<Record<string, string>>) => {
      const answer = await get('/data/wilayah.csv', asked)
      return [answer.status, (await answer.arrayBuffer()).byteLength > 0]
    }
    expect(await ask({ 'if-none-match': etag })).toEqual([304, false])
    expect(await ask({ 'if-none-match': `"x", W/${etag}` })).toEqual([304, false])
    expect(await ask({ 'if-modified-since': changed })).toEqual([304, false])
    expect(await ask({ 'if-none-match': '"another"', 'if-modified-since': changed })).toEqual([200, true])
    expect(await ask({ 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' })).toEqual([200, true])
  })

  test('a part is a part, and a download that broke off goes on only in the same file', async () => {
    const whole = onDisk('wilayah.csv')
    const etag = (await get('/data/wilayah.csv', {}, 'HEAD')).headers.get('etag') ?? ''
    const part = await get('/data/wilayah.csv', { range: 'bytes=100-199' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${String(whole.length)}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true)
    const last = await get('/data/wilayah.csv', { range: 'bytes=-10' })
    expect(await last.text()).toBe(whole.subarray(-10).toString())
    const beyond = await get('/data/wilayah.csv', { range: `bytes=${String(whole.length)}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${String(whole.length)}`])
    const same = await get('/data/wilayah.csv', { range: 'bytes=0-9', 'if-range': etag })
    const other = await get('/data/wilayah.csv', { range: 'bytes=0-9', 'if-range': '"another"' })
    expect([same.status, other.status]).toEqual([206, 200])
    await Promise.all([beyond, same, other].map((answer) => answer.arrayBuffer()))
  })
})

describe('what they say', () => {
  test('is what the pages and the API say', async () => {
    const figures = figuresOn('/angka/64', await (await get('/angka/64')).text())
    expect(figures.length).toBeGreaterThan(20)
    for (const { id } of measures) {
      const rows = JSON.parse(onDisk(`${id}.json`).toString()) as readonly OpenRow[]
      const { values, asOf } = (await (await get(`/api/v1/measures/${id}`)).json()) as {
        values: readonly { regionCode: string; value: number | null }[]
        asOf: string
      }
      expect(
        rows.map((row) => [row['region_code'], row['value']]),
        id,
      ).toEqual(values.map(({ regionCode, value }) => [regionCode, value]))
      // Below the nation a figure may be older, and says so; none is newer than the answer.
      const moments = rows.map((row) => String(row['as_of']))
      expect(moments, id).toContain(asOf)
      expect(
        moments.every((moment) => moment <= asOf),
        id,
      ).toBe(true)
      for (const figure of figures.filter(({ measure, part }) => measure === id && part === '')) {
        const row = rows.find((one) => one['region_code'] === figure.region)
        expect([id, figure.region, String(row?.['value'] ?? '')]).toEqual([id, figure.region, figure.value])
      }
    }
  })

  test('the dictionary for programs names every file with its sum', () => {
    const { resources } = JSON.parse(onDisk('datapackage.json').toString()) as {
      resources: readonly { path: string; hash: string }[]
    }
    expect(resources).toHaveLength(datasets.length * 3)
    for (const { path, hash } of resources)
      expect(hash).toBe(`sha256:${createHash('sha256').update(onDisk(path)).digest('hex')}`)
  })
})

describe.each(locales)('pages in %s', (locale) => {
  test('name every dataset, its files and its columns', async () => {
    // What was drawn before the edition is shown for some seconds more.
    const drawn = async () => (await get(inLanguage('/data', locale))).text()
    await expect.poll(drawn).toContain(`href="/data/${edition.day}/${wholeName}"`)
    const html = await drawn()
    for (const { id } of datasets) {
      expect(html, id).toContain(`href="${inLanguage(`/data/${id}`, locale)}"`)
      expect(html, id).toContain(`href="/data/${id}.parquet"`)
    }
    expect(html).toContain('CC-BY-4.0')
    const one = await (await get(inLanguage('/data/sanksi', locale))).text()
    for (const name of ['measure', 'region_code', 'value', 'state', 'hidden_reason', 'as_of'])
      expect(one).toContain(`<code>${name}</code>`)
    expect(await (await get(inLanguage('/angka', locale))).text()).toContain(`href="${inLanguage('/data', locale)}"`)
  })

  test('show each open address of the API with a request that is answered', async () => {
    const html = await (await get(inLanguage('/data/api', locale))).text()
    const open = endpoints.filter(({ method, needs }) => method === 'get' && needs === undefined)
    for (const { path } of open) expect(html).toContain(`GET ${path}`)
    expect(html).not.toContain('POST /')
    const requests = [...html.matchAll(/>curl (?:&#39;|')([^<]*?)(?:&#39;|')</g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&'),
    )
    expect(requests).toHaveLength(open.length)
    for (const address of requests) {
      const url = new URL(address)
      const answer = await get(url.pathname + url.search)
      expect([address, answer.status]).toEqual([address, 200])
      await answer.arrayBuffer()
    }
  })
})

test('every address that says so is answered again only where something changed', async () => {
  const conditional = endpoints.filter((endpoint) => endpoint.conditional === true)
  expect(conditional.length).toBeGreaterThan(7)
  for (const { path, params = {} } of conditional) {
    const address = Object.entries<string>(params).reduce<string>(
      (at, [name, value]) => at.replace(`{${name}}`, value),
      path,
    )
    const first = await get(address)
    await first.arrayBuffer()
    const etag = first.headers.get('etag') ?? ''
    expect([path, first.status, first.headers.get('access-control-allow-origin')]).toEqual([path, 200, '*'])
    const again = await get(address, { 'if-none-match': etag })
    expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    const other = await get(address, { 'if-none-match': '"another"' })
    expect([path, other.status]).toEqual([path, 200])
    await other.arrayBuffer()
  }
})

describe('the examples of the API', () => {
  /** What each answer is made of, whatever its numbers and days are today: its names, and what stands under them. A list is as its first. */
  const shapeOf = (answer: unknown): unknown => {
    if (Array.isArray(answer)) return answer.slice(0, 1).map(shapeOf)
    if (answer === null || typeof answer !== 'object') return answer === null ? 'null' : typeof answer
    return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, shapeOf(value)]))
  }
  /** Of what changes with no day: regions, the law, what others published, and a deadline worked out. */
  const lasting = ['findRegions', 'listActs', 'listMeasures', 'listRanks', 'listPublishedFigures', 'askDue'] as const

  test('are answers that the running product gives, to whoever asks as the page says', async () => {
    const now = (await askAll(product.url)) as Readonly<Record<string, unknown>>
    expect(Object.keys(now).toSorted()).toEqual(Object.keys(given).toSorted())
    expect(Object.keys(now).length).toBeGreaterThan(7)
    for (const id of Object.keys(given) as (keyof typeof given)[])
      if (id !== 'readRank') expect(shapeOf(now[id]), id).toEqual(shapeOf(given[id]))
    for (const id of lasting) {
      // When it was brought in is a moment of this installation.
      const settled = (answer: unknown) => JSON.stringify(answer).replaceAll(/"recordedAt":"[^"]*"/g, '')
      expect(settled(now[id]), id).toBe(settled(given[id]))
    }
    // Of a rank the rows differ from quarter to quarter, and what it says of itself does not.
    expect(Object.keys(now['readRank'] ?? {})).toEqual(Object.keys(given.readRank))
    // The control: an answer that was changed by hand is seen.
    expect(shapeOf({ ...given.askDue, more: 1 })).not.toEqual(shapeOf(given.askDue))
    const page = await (await get('/data/api')).text()
    for (const words of ['Kabupaten Paser', given.askDue.rule]) expect(page).toContain(words)
  })
})
