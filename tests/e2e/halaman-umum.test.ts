import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitions, findDataset, publishedRisks, riskMeasureId } from '#core'
import { m } from '#wording'
import { openBrowser } from '../support/browser.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { figuresOn } from '../support/public-figures.ts'

/** What the public pages say of each other: ways that are there, sentences that hold, links that lead to what they name. */

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([productToLookAt('demonstration'), openBrowser()])
})
afterAll(() => browser.close())

const read = async (path: string) => {
  const answer = await fetch(product.url + path, { headers: { accept: 'text/html' } })
  return { status: answer.status, text: await answer.text() }
}
const between = (html: string, from: string, to: string) => html.slice(html.indexOf(from), html.lastIndexOf(to))

describe('the pages of numbers', () => {
  test.each(['/wilayah', '/peta', '/peringkat', '/lembaga', '/kerawanan'])(
    '%s is a link away from the front page and from every foot',
    async (path) => {
      const { text } = await read('/')
      expect(between(text, '<main', '</main>')).toContain(`href="${path}"`)
      const { text: other } = await read('/tentang')
      expect(between(other, '<footer', '</footer>')).toContain(`href="${path}"`)
      expect((await fetch(product.url + path)).status).toBe(200)
    },
  )

  test('a long page names its parts at its top, and each is there', async () => {
    const { text } = await read('/angka')
    const parts = between(text, 'class="isi-halaman', '</main>').split('</nav>')[0] ?? ''
    const named = [...parts.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(3)
    for (const id of named) expect(text.split(`id="${String(id)}"`).length, id).toBe(2)
    expect(text.indexOf('class="isi-halaman')).toBeLessThan(text.indexOf('class="stats'))
  })
})

describe('a page asked for', () => {
  test.each([
    ['a moment to come', '/angka?per=2199-01-01', /belum tiba/],
    ['a moment to come, of a region', '/angka/64?per=2199-01-01', /belum tiba/],
    ['a moment to come, of a definition', '/angka/definisi/sanksi?per=2199-01-01', /belum tiba/],
    ['a moment before the first count', '/angka?per=1999-01-01', /Yang pertama diumumkan/],
    ['no moment', '/angka?per=kemarin', /error-summary/],
    ['an unknown region', '/angka/definisi/sanksi?wilayah=99', /Tidak ada wilayah/],
  ])('%s asks again and shows no number', async (what, path, words) => {
    const { status, text } = await read(path)
    expect([status, text.includes('error-summary')]).toEqual([200, true])
    expect(text).toMatch(words)
    // Of a region that there is not, the nation is shown, which was not asked for and is named.
    if (what !== 'an unknown region') expect(figuresOn(path, text)).toEqual([])
    expect(figuresOn('control', (await read(path.split('?')[0] ?? '')).text).length).toBeGreaterThan(0)
  })
})

describe('the map', () => {
  const path = '/peta/laporan-masuk'
  const at = async (width: number) => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
    await page.goto(product.url + path)
    return page
  }

  test('says how small marks and keys get there, and has that way before it', async () => {
    const { text } = await read(path)
    expect(text).toContain(m.peta_key_lead())
    expect(text.indexOf('href="#daftar"')).toBeLessThan(text.indexOf('class="peta'))
    const page = await at(360)
    await page.getByRole('link', { name: m.peta_to_list() }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.provinsi-daftar') !== null)).toBe(true)
  })

  test('has for each of 514 places a target of 24 px on a phone: not in the picture, as it says, but in the list', async () => {
    const page = await at(360)
    const small = await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.provinsi-daftar details')) one.open = true
      const short = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => {
          const { width, height } = one.getBoundingClientRect()
          return Math.min(width, height) < 24
        }).length
      const list = document.querySelectorAll('.provinsi-daftar li a').length
      return {
        list,
        short: short('.provinsi-daftar li a, .provinsi-daftar summary'),
        marks: short('.peta a[data-region]'),
      }
    })
    expect([small.list, small.short]).toEqual([514 + 38, 0])
    // The control: what the sentence on the map admits.
    expect(small.marks).toBeGreaterThan(400)
  })

  test('says that it goes on beside the screen, where it does', async () => {
    const words = m.peta_sideways()
    for (const width of [360, 1280]) {
      const page = await at(width)
      const isWider = await page.locator('.geser').evaluate((frame) => frame.scrollWidth > frame.clientWidth + 1)
      expect([width, await page.getByText(words).isVisible()]).toEqual([width, isWider])
      expect(isWider).toBe(width === 360)
    }
  })
})

describe('a definition', () => {
  test('offers a file where that file has its rows', async () => {
    const stands = new Set<string>(publishedRisks.map(({ method }) => riskMeasureId(method)))
    const wrong: string[] = []
    for (const { id } of definitions.filter((one) => one.id.startsWith('kerawanan-'))) {
      const { text } = await read(`/angka/definisi/${id}`)
      if (text.includes('href="/data/kerawanan"') !== stands.has(id)) wrong.push(id)
    }
    expect(wrong).toEqual([])
    expect(stands.size).toBeGreaterThan(3)
    expect(findDataset('kerawanan')).not.toBeNull()
  })

  test('offers mail only where mail goes, as the page of followers does', async () => {
    const { text } = await read('/angka/definisi/sanksi')
    expect(text).not.toContain('/ikuti?ukuran=')
    const { text: follow } = await read('/ikuti')
    expect([follow.includes(m.ikuti_no_mail()), follow.includes(m.ikuti_case_mail())]).toEqual([true, false])
    // The control: both are there for somebody to find.
    expect(text).toContain('umpan.xml')
    expect(follow).toContain(m.ikuti_case())
  })
})

test('the foot leads to all works of others that come along', async () => {
  const { text } = await read('/tentang')
  const table = text.slice(text.indexOf('id="lisensi"'))
  for (const work of ['idn-area-data', 'GeoNames', 'Natural Earth', 'Tinos', 'DejaVu Sans'])
    expect(table).toContain(work)
})

test('vulnerability has one row for a province in each list, and scores as they were printed', async () => {
  const { text } = await read('/kerawanan')
  for (const score of ['52,90', '10,20', '35,90']) expect(text).toContain(score)
  expect(text).not.toMatch(/>[^<]*\b52,9\b/)
  for (const list of text.split('<table').slice(1)) {
    const rows = [...list.matchAll(/<a href="\/kerawanan\/([\d.]+)"/g)].map(([, code]) => code)
    expect(rows.length).toBe(new Set(rows).size)
  }
  expect(text.split('class="inti"').length - 1).toBe(text.split('class="sedang"').length - 1)
  expect(text.split('class="inti"').length).toBeGreaterThan(20)
})

test('a request for information says one thing of what is published, and its code is asked for', async () => {
  const { text } = await read('/permohonan')
  expect(text).toContain(m.permohonan_lead())
  expect(text).toContain('name="kode"')
  const { text: none } = await read('/permohonan?kode=00000000')
  expect(none).toContain(m.permohonan_find_none())
})
