/** From a number to what it means and to the rows that it came from: of its place, as of its moment. */
import { beforeAll, describe, expect, test } from 'vitest'
import { countedBy, definitions, findMeasure, isToldByAccused, measures } from '#core'
import { inLanguage } from '#wording'
import { productToLookAt, type Product } from '../support/product.ts'
import { differing, figuresOn, undefinedOn, type FigureOnPage } from '../support/public-figures.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt('demonstration')
})

const read = async (path: string) => {
  const answer = await fetch(product.url + path)
  return { status: answer.status, html: (await answer.text()).replaceAll('&amp;', '&') }
}
const linksOf = (html: string) =>
  new Set([...html.matchAll(/href="((?:\/en)?\/angka\/definisi\/[\w-]+(?:\?[^"]*)?)"/g)].map(([, to = '']) => to))
const placesOf = (figures: readonly FigureOnPage[]) => new Set(figures.map(({ region }) => region))

describe.each(['/angka/64', '/angka/64.01', '/en/angka/64'])('each number of %s', (page) => {
  test('leads to its definition with the same number of the same place, and with the rows below it', async () => {
    const { html } = await read(page)
    const region = page.split('/').at(-1) ?? ''
    const own = figuresOn(page, html).filter((one) => one.region === region && one.part === '')
    expect(own.length).toBeGreaterThan(10)
    const links = linksOf(html)
    for (const { measure, value, asOf } of own.filter(({ measure: id }) => findMeasure(id) !== null)) {
      const to = inLanguage(`/angka/definisi/${measure}?wilayah=${region}`, page.startsWith('/en') ? 'en' : 'id')
      expect(links, measure).toContain(to)
      const { status, html: defined } = await read(to)
      expect(status, to).toBe(200)
      const there = figuresOn(to, defined)
      expect(there.filter((one) => one.region === region && one.asOf === asOf).map((one) => one.value)).toContain(value)
      expect([...placesOf(there)].every((place) => place.startsWith(region))).toBe(true)
      expect(differing([...there, ...figuresOn(page, html)], 'moment')).toEqual([])
      expect(undefinedOn(to, defined)).toEqual([])
    }
  })
})

test('a number of a past moment leads to the rows of that moment, which may be kept for good', async () => {
  const { html: now } = await read('/angka/64')
  const [first] = figuresOn('now', now).filter(({ measure, region }) => measure === 'sanksi' && region === '64')
  const per = encodeURIComponent(first?.asOf ?? '')
  const { html } = await read(`/angka/64?per=${per}`)
  const to = `/angka/definisi/sanksi?wilayah=64&per=${per}`
  expect(linksOf(html)).toContain(to)
  const answer = await read(to)
  expect(answer.html).toContain('persis seperti diumumkan saat itu')
  const then = figuresOn(to, answer.html).filter(({ asOf }) => asOf === first?.asOf)
  expect(then.find(({ region }) => region === '64')?.value).toBe(first?.value)
  expect(differing([...then, ...figuresOn('now', now)], 'quiet')).toEqual([])
  // Its form keeps the place, and its rows the moment.
  expect(answer.html).toMatch(/<input type="hidden" name="wilayah" value="64"/)
  for (const link of linksOf(answer.html)) if (/wilayah=64\.\d\d/.test(link)) expect(link).toContain(`&per=${per}`)
})

test('a page says that its rows come to the number above where they do, and nowhere else', async () => {
  const seen = new Set<boolean>()
  for (const { id } of measures) {
    const { html } = await read(`/angka/definisi/${id}`)
    const [, rows = ''] = html.split('id="asal"')
    const figures = figuresOn(id, rows).filter(({ measure, part }) => measure === id && part === '')
    const nation = figures.find(({ region }) => region === '00')
    const provinces = figures.filter(({ region }) => region.length === 2 && region !== '00')
    if (provinces.length === 0) continue
    const isSum =
      provinces.every(({ value }) => value !== '') &&
      provinces.reduce((sum, { value }) => sum + Number(value), 0) === Number(nation?.value)
    expect(rows.includes('Angka di atas adalah jumlah baris ini.'), id).toBe(isSum)
    expect(rows.includes('jumlahnya dapat berbeda'), id).toBe(!isSum || isToldByAccused(id))
    seen.add(isSum)
  }
  expect(seen).toEqual(new Set([true, false]))
})

test('each definition says by what it may be asked, and what it says may be asked', async () => {
  const words = { wilayah: 'wilayah, sampai', pemilihan: 'tahapan pemilihan', terlapor: 'jenis terlapor, seluruh' }
  for (const { id, filters } of definitions) {
    const { html } = await read(`/angka/definisi/${id}`)
    const said = /Dapat dilihat menurut<\/dt>\s*<dd>(.*?)<\/dd>/s.exec(html)?.[1] ?? ''
    expect(said, id).not.toBe('')
    for (const [filter, word] of Object.entries(words))
      expect(said.includes(word), `${id} ${filter}`).toBe(filters.some((one) => one === filter))
    const place = await read(`/angka/definisi/${id}?wilayah=64`)
    expect(place.html.includes('hanya diumumkan untuk seluruh Indonesia'), id).toBe(!filters.includes('wilayah'))
    if (filters.includes('terlapor')) {
      expect(html, id).toContain('Menurut jenis terlapor')
      expect(figuresOn(id, html).filter(({ part }) => part.startsWith('terlapor ')).length, id).toBeGreaterThan(5)
      const rank = await fetch(`${product.url}/api/v1/ranks/${id}?over=jabatan`)
      expect(rank.status, id).toBe(200)
    }
  }
})

test('an address for programs stands on a definition only where it answers', async () => {
  for (const { id } of definitions) {
    const { html } = await read(`/angka/definisi/${id}`)
    const [, address] = /Untuk program: (\/api\/v1\/[\w/-]+)\./.exec(html) ?? []
    const own = await fetch(`${product.url}/api/v1/measures/${id}`)
    expect(address === undefined, id).toBe(own.status === 404 && id !== 'jangka-tepat-waktu')
    if (address !== undefined) expect((await fetch(product.url + address)).status, id).toBe(200)
    // The pages and files that it names are there too.
    const [, elsewhere = ''] = html.split('Angka ini di tempat lain')
    const links = [...elsewhere.matchAll(/<li><a href="([^"]+)"/g)].map(([, to = '']) => to)
    expect(links.length, id).toBeGreaterThan(0)
    for (const to of links) expect([id, to, (await fetch(product.url + to)).status]).toEqual([id, to, 200])
  }
})

test.each([
  ['?wilayah=99', 'Tidak ada wilayah dengan kode itu'],
  ['?wilayah=64.01.04', 'Tidak ada wilayah dengan kode itu'],
  ['?wilayah=..%2F00', 'Tidak ada wilayah dengan kode itu'],
  ['?wilayah=Paser', 'Tidak ada wilayah dengan kode itu'],
  ['?per=2199-01-01', 'Saat itu belum tiba'],
  ['?per=1999-01-01', 'Belum ada angka yang diumumkan pada saat itu'],
  ['?wilayah=64&per=kemarin', 'Itu bukan hari atau saat'],
])('what cannot be answered is said: %s', async (query, words) => {
  const { status, html } = await read(`/angka/definisi/sanksi${query}`)
  expect(status).toBe(200)
  expect(html).toContain('role="alert"')
  expect(html).toContain(words)
})

test('the query of a number can be read as the database runs it, and where none counts it no link leads to one', async () => {
  const seen = new Set<boolean>()
  for (const measure of definitions) {
    const { id } = measure
    const counts = countedBy(measure)
    const { html } = await read(`/angka/definisi/${id}`)
    const to = `/angka/definisi/${id}/kueri.sql`
    expect(html.includes(`href="${to}"`), id).toBe(counts !== null)
    const { status, html: text } = await read(to)
    expect(status, id).toBe(counts === null ? 404 : 200)
    if (counts !== null) expect(text, id).toContain(`CREATE OR REPLACE FUNCTION netra.${counts}(`)
    seen.add(counts !== null)
  }
  expect(seen).toEqual(new Set([true, false]))
  expect((await read('/angka/definisi/raja/kueri.sql')).status).toBe(404)
  expect((await read('/en/angka/definisi/sanksi/kueri.sql')).html).toContain(
    '-- Sanctions imposed: the count sanctions',
  )
})
