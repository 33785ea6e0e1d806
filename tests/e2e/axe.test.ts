import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLanguage, locales } from '#wording'
import { violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { publicPages, scriptedPages } from './pages.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

describe('a public page', () => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await browser.newContext({ bypassCSP: true })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  test.each([...publicPages, ...scriptedPages].flatMap((path) => locales.map((locale) => ({ path, locale }))))('$path in $locale is accessible and fits', async ({ path, locale }) => {
    await page.goto(product.url + inLanguage(path, locale))
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.title()).toMatch(/\S · \S/)
    expect(await page.locator('h1').count()).toBe(1)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways scroll at ${String(width)} px`).toBe(0)
      expect(await smallTargets(page), `at ${String(width)} px`).toEqual([])
      expect(await violationsOn(page), `at ${String(width)} px`).toEqual([])
    }
  })
})

/** What a thumb must hit: every control, and every link that does not stand inside a sentence. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('nav a, .button, .back, .tongue, .identity, input, select, textarea, summary')]
      .map((element) => element.closest<HTMLElement>('.choice') ?? element)
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML.slice(0, 120)),
  )
