import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** What the desk loads when somebody goes from page to page without a reload is held to its hash, as what the first page loaded was. */
let product: Product
let browser: Browser
const visits: Visit[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

async function atDesk(): Promise<Page> {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' })
  visits.push(visit)
  await visit.page.goto(`${product.url}/meja`, { waitUntil: 'networkidle' })
  return visit.page
}

/** Scripts and styles that were asked for, and documents. */
function askedFrom(page: Page) {
  const asked = { parts: new Set<string>(), documents: 0 }
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/_app/') && /\.(js|css)$/.test(pathname)) asked.parts.add(pathname)
    if (request.resourceType() === 'document') asked.documents += 1
  })
  return asked
}

/** Every part that some element of the page holds to a hash. */
const vouched = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('link[integrity], script[integrity]')]
      .filter((one) => /^sha256-[\w+/]{43}=$/.test(one.getAttribute('integrity') ?? ''))
      .map((one) => new URL(one.getAttribute('href') ?? one.getAttribute('src') ?? '', location.href).pathname),
  )

const places = ['/meja/akun', '/meja/saring', '/meja/tanya', '/meja/pola']

async function follow(page: Page, place: string): Promise<void> {
  // As a link that stands anywhere on a page of the desk: Kit takes it over.
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'uji' })
    document.querySelector('main')?.append(link)
    link.click()
  }, place)
  await page.waitForURL((url) => url.pathname === place)
  await page.waitForLoadState('networkidle')
}

test('each part that a next page loads says what it must be', async () => {
  const page = await atDesk()
  const asked = askedFrom(page)
  for (const place of places) await follow(page, place)
  expect(asked.documents).toBe(0)
  expect(asked.parts.size).toBeGreaterThan(4)
  const held = new Set(await vouched(page))
  expect([...asked.parts].filter((part) => !held.has(part))).toEqual([])
})

test('a part that was changed on its way is not run, and the page says that something went wrong', async () => {
  const page = await atDesk()
  const before = askedFrom(page)
  await follow(page, '/meja/tanya')
  const title = await page.locator('h1').innerText()
  const nodes = [...before.parts].filter((part) => part.includes('/nodes/'))
  expect(nodes.length).toBeGreaterThan(0)
  const again = await atDesk()
  let changed = 0
  await again.route(
    (url) => nodes.includes(url.pathname),
    async (route) => {
      changed += 1
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${await answer.text()};globalThis.diubah = true` })
    },
  )
  await follow(again, '/meja/tanya')
  expect(changed).toBeGreaterThan(0)
  expect(await again.evaluate(() => 'diubah' in globalThis)).toBe(false)
  expect(await again.locator('h1').allInnerTexts()).toHaveLength(1)
  expect(await again.locator('h1').innerText()).not.toBe(title)
})
