import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLanguage, locales } from '#wording'
import { newReceipt, printReceipt } from '#store'
import { lookOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { motionsOn } from '../support/by-keys.ts'
import { misfitsOn } from '../support/fits.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { publicPages, scriptedPages } from './pages.ts'

/** What the public's pages say when something is wrong, with scripts and without, on a phone and at twice the size: axe, width and targets. */
let product: Product
let browser: Browser
beforeAll(async () => {
  product = await productToLookAt()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** 1280 px at twice the size, for somebody who asked for no motion. */
const large = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const
const phone = { viewport: { width: 360, height: 740 } } as const

type State = readonly [path: string, filled: Readonly<Record<string, string>>]
/** Each is sent as it stands here, and comes back with a summary of what is wrong. */
const states: readonly State[] = [
  ['/lapor/informasi', {}],
  [
    '/lapor/informasi',
    { uraian: 'x', cari: 'zzzz', 'terjadi-day': '31', 'terjadi-month': '2', 'terjadi-year': '2024' },
  ],
  ['/lapor/laporan', {}],
  ['/lapor/pembalasan', {}],
  ['/status', {}],
  ['/status', { kode: 'bukan kode' }],
  ['/status', { kode: printReceipt(newReceipt()) }],
  ['/status/bukti', { kode: 'bukan kode' }],
  ['/boleh/tanya', {}],
  ['/latihan', { latihan: 'salah' }],
  ['/naskah', {}],
  ['/jawab', {}],
  ['/jawab', { kode: 'salah' }],
  ['/terlapor', {}],
  ['/terlapor', { kode: 'salah' }],
  ['/terlapor/berkas', {}],
  ['/pegawai', {}],
  ['/pegawai', { nomor: 'bukan nomor' }],
  ['/pakta/cek', {}],
  ['/hadir', { kode: 'salah' }],
  ['/belajar/pns?bagian=99', {}],
  ['/masuk', {}],
  ['/masuk', { email: 'contoh@contoh.invalid', password: 'bukan kata sandinya' }],
]

/** The last press of the first form that has something to press, which is how such a form is sent. */
async function send(page: Page, filled: State[1]): Promise<void> {
  for (const [name, value] of Object.entries(filled)) await page.locator(`main [name="${name}"]`).first().fill(value)
  const form = page
    .locator('main form')
    .filter({ has: page.locator('button') })
    .first()
  await form.locator('button:not([name=langkah]), button[value=periksa]').last().click()
}
const summary = (page: Page) => page.locator('main [role=alert], main .error-summary').first()

describe.each(locales)('in %s', (locale) => {
  // Without scripts nothing but a cookie stays behind.
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ ...(locale === 'id' ? phone : large), javaScriptEnabled: false })
  })
  afterAll(() => context.close())
  test.each(states)('%s, sent as %o, says what is wrong to everybody', async (path, filled) => {
    await context.clearCookies()
    const page = await context.newPage()
    await page.goto(product.url + inLanguage(path, locale))
    await send(page, filled)
    await summary(page).waitFor()
    expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })
    await page.close()
  })
})

test.each(states)('%s, sent as %o with scripts, at twice the size and without motion', async (path, filled) => {
  const context = await browser.newContext(large)
  const page = await context.newPage()
  await page.goto(product.url + path)
  await send(page, filled)
  await summary(page).waitFor()
  expect([await misfitsOn(page), await motionsOn(page)]).toEqual([[], []])
  expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })
  await context.close()
})

test('every page fits at twice the size and moves by nothing for whoever asked for that', async () => {
  const context = await browser.newContext(large)
  const page = await context.newPage()
  const wrong: Record<string, unknown> = {}
  for (const path of [...publicPages, ...scriptedPages]) {
    await page.goto(product.url + path)
    const found = [...(await misfitsOn(page)), ...(await motionsOn(page))]
    if (found.length > 0) wrong[path] = found
  }
  expect(wrong).toEqual({})
  await context.close()
})
