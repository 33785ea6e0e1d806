import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLanguage, locales } from '#wording'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { publicPages, scriptedPages } from './pages.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await productToLookAt()
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** Each page fits in both languages on both screens; axe, which is most of the time, looks once in each language. */
const axeAt = { id: 360, en: 1280 } as const satisfies Record<(typeof locales)[number], number>

describe.each(locales)('in %s', (locale) => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    // axe is injected as text, which the page's own policy forbids; shell.test.ts loads the pages under that policy.
    context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true })
    page = await context.newPage()
    await bringAxe(page)
  })
  afterAll(() => context.close())

  test.each([...publicPages, ...scriptedPages])('%s is accessible and fits 360 and 1280 px', async (path) => {
    await page.goto(product.url + inLanguage(path, locale))
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.title()).toMatch(/\S · \S/)
    expect(await page.locator('h1').count()).toBe(1)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await misfitsOn(page), `at ${String(width)} px`).toEqual([])
      if (width === axeAt[locale]) expect(await violationsOn(page), `at ${String(width)} px`).toEqual([])
    }
  })
})
