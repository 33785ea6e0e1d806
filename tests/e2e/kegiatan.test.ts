import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLanguage, locales } from '#wording'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { demonstrationPages } from './pages.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await productToLookAt('demonstration')
  browser = await openBrowser()
})
afterAll(() => browser.close())

const get = async (path: string) => {
  const answer = await fetch(product.url + path)
  return {
    status: answer.status,
    text: (await answer.text()).replaceAll(/<[^>]*>|<!--[\s\S]*?-->/g, ' ').replaceAll(/\s+/g, ' '),
  }
}

describe.each(locales)('in %s', (locale) => {
  test('all five are listed, and each page has its figures and its source', async () => {
    const { text } = await get(inLanguage('/kegiatan', locale))
    for (const region of ['Paser', 'Kutai Kartanegara', 'Halmahera Selatan', 'Bulungan', 'Probolinggo'])
      expect(text).toContain(region)
    const halsel = await get(inLanguage('/kegiatan/halsel-2023-12-20', locale))
    for (const figure of [/ 30 OPD/, / 7 (peringkat nasional|national rank)/, / 1 (peringkat di|rank in)/])
      expect(halsel.text).toMatch(figure)
    for (const gap of locale === 'id' ? ['daftar mana', 'aturan bila nilainya sama'] : ['how ties are ranked'])
      expect(halsel.text).toContain(gap)
    const kaltara = await get(inLanguage('/kegiatan/kaltara-bulungan-2024', locale))
    for (const figure of ['508', '37', locale === 'id' ? '7.487' : '7,487']) expect(kaltara.text).toContain(figure)
  })

  test('what the source leaves open is said in the language of the page', async () => {
    const says = {
      id: ['Tanggal tidak disebut dalam sumber', 'Penyelenggara tidak disebut.'],
      en: ['The source gives no date', 'The organiser is not named.'],
    }
    const text =
      (await get(inLanguage('/kegiatan/kaltara-bulungan-2024', locale))).text +
      (await get(inLanguage('/kegiatan/paser-2024-10-07', locale))).text
    const other = locale === 'id' ? says.en : says.id
    for (const note of says[locale]) expect(text).toContain(note)
    for (const note of other) expect(text).not.toContain(note)
  })

  test('the pages fit 360 and 1280 px and axe finds nothing', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await bringAxe(page)
    for (const path of demonstrationPages) {
      await page.goto(product.url + inLanguage(path, locale))
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await misfitsOn(page), `${path} at ${String(width)} px`).toEqual([])
        if (width === 360) expect(await violationsOn(page), path).toEqual([])
      }
    }
    await context.close()
  })
})

test('an activity that is not there is not found', async () => {
  expect((await get('/kegiatan/tidak-ada')).status).toBe(404)
})
