import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { openBareSite, type BareSite } from './bare-site.ts'
import { guarded, guards, unvouched } from '../support/guards.ts'
import { publicPages, scriptedPages } from './pages.ts'

let product: Product
let bare: BareSite
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await productToLookAt()
  bare = await openBareSite()
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
})

afterAll(async () => {
  await browser.close()
  await bare.close()
})

// One page for all: half of these need none, and the others go to an address first.
afterEach(() => page.removeAllListeners())

const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())

describe('the keyboard', () => {
  test('meets the skip link first, which leads into the content', async () => {
    await page.goto(product.url)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Langsung ke isi')
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Lapor')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  test('goes through the page in reading order, and every stop can be seen', async () => {
    await page.goto(product.url)
    const tops: number[] = []
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return {
          top: element.getBoundingClientRect().top + scrollY,
          ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        }
      })
      expect(seen.ring).toBe(true)
      tops.push(Math.round(seen.top))
    }
    expect(tops.slice(1)).toEqual([...tops.slice(1)].sort((a, b) => a - b))
  })
})

describe('a form that came back', () => {
  test('has what is wrong in the focus, without any script and wherever a search before it led', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${product.url}/lapor/informasi`)
    // The control: a page that opens by itself leaves the focus alone.
    expect(await plain.evaluate(() => document.activeElement === document.body)).toBe(true)
    await plain.locator('[name=cari]').fill('zzzz')
    await plain.getByRole('button', { name: 'Cari wilayah' }).click()
    await plain.waitForURL('**#bagian-wilayah')
    expect(await plain.evaluate(() => document.activeElement?.textContent)).toContain('zzzz')
    await plain.getByRole('button', { name: 'Periksa isian' }).click()
    await plain.locator('#kesalahan').waitFor()
    expect(await plain.evaluate(() => document.activeElement?.id)).toBe('kesalahan')
    expect(await plain.evaluate(() => scrollY)).toBeLessThan(600)
    await plain.keyboard.press('Tab')
    expect(await plain.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#uraian')
    for (const part of ['day', 'month', 'year'])
      expect(await plain.locator(`[name="terjadi-${part}"]`).getAttribute('aria-invalid'), part).toBe('true')
    await context.close()
  })
})

describe('the two languages', () => {
  test('the switch keeps the page and what was asked of it', async () => {
    await page.goto(`${product.url}/privasi?dari=depan`)
    await page.getByRole('link', { name: 'English' }).click()
    expect(page.url()).toBe(`${product.url}/en/privasi?dari=depan`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Privacy')
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click()
    expect(page.url()).toBe(`${product.url}/privasi?dari=depan`)
  })

  test('each names the other to search engines, and links stay in their language', async () => {
    await page.goto(`${product.url}/en/tentang`)
    const alternates = await page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
    expect(alternates).toEqual([
      ['id', `${product.url}/tentang`],
      ['en', `${product.url}/en/tentang`],
    ])
    const strays = await page
      .locator('main a[href^="/"], nav a[href^="/"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')).filter((href) => !/^\/en(\/|#|$)/.test(href ?? '')),
      )
    expect(strays).toEqual([])
  })

  test('an unknown address is told in the language it was asked in', async () => {
    for (const [path, says] of [
      ['/tak-ada', 'Halaman tidak ditemukan'],
      ['/en/none', 'Page not found'],
    ] as const) {
      const response = await page.goto(product.url + path)
      expect(response?.status()).toBe(404)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(says)
    }
  })
})

describe('what leaves the server', () => {
  test.each(publicPages)(
    '%s loads under its own policy: no script, no inline style, no cookie, nothing from elsewhere',
    async (path) => {
      const troubles: string[] = []
      page.on('console', (message) => message.text().includes('404') || troubles.push(message.text()))
      page.on('request', (request) => request.url().startsWith(product.url) || troubles.push(request.url()))
      const response = await page.goto(product.url + path)
      const html = (await response?.text()) ?? ''
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
      expect(unvouched(html)).toEqual([])
      expect(guards(response?.headers() ?? {})).toEqual(guarded)
      expect(response?.headers()['set-cookie']).toBeUndefined()
      expect(troubles).toEqual([])
    },
  )

  test.each(scriptedPages)('%s has scripts of ours alone, no cookie, nothing from elsewhere', async (path) => {
    const troubles: string[] = []
    page.on(
      'console',
      (message) => message.type() === 'error' && !message.text().includes('404') && troubles.push(message.text()),
    )
    page.on('request', (request) => request.url().startsWith(product.url) || troubles.push(request.url()))
    const response = await page.goto(product.url + path)
    const html = (await response?.text()) ?? ''
    // What hydrates begins with a line that its own nonce lets run.
    expect(html).not.toMatch(/<script(?![^>]*\s(src|nonce)=)|<style|\sstyle=|\son\w+=/)
    expect(unvouched(html)).toEqual([])
    expect(guards(response?.headers() ?? {})).toEqual(guarded)
    expect(response?.headers()['set-cookie']).toBeUndefined()
    expect(troubles).toEqual([])
  })

  test('carries the headers that keep other sites out', async () => {
    const { headers } = await fetch(product.url)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(?:inline|eval)/)
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('permissions-policy')).toContain('microphone=()')
  })
})

describe('when something is wrong', () => {
  const send = (origin?: string) =>
    fetch(product.url, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
      headers: origin === undefined ? {} : { origin },
    })

  test('a form from elsewhere is refused in both languages, one of our own is not', async () => {
    for (const origin of ['https://jahat.example', 'null', undefined]) {
      const refused = await send(origin)
      const html = await refused.text()
      expect(refused.status).toBe(403)
      expect(html).toContain('Formulir ini tidak datang dari situs kami')
      expect(html).toContain('This form did not come from our site')
    }
    expect((await send(product.url)).status, 'the page has no action, which is Kit’s own answer').toBe(405)
  })

  test('a fault shows a number, in both languages, and the log has the number and no person', async () => {
    const response = await fetch(`${bare.url}/?rusak=1`)
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('Halaman ini belum dapat ditampilkan')
    expect(html).toContain('This page cannot be shown right now')
    const reference = /500 · (\w{4}-\w{4})/.exec(html)?.[1]
    expect(reference).toBeDefined()
    // The log comes through a pipe of its own, perhaps after the answer.
    await expect.poll(() => bare.log()).toContain(reference)
    expect(bare.log()).not.toMatch(/siti|6401010101010001|rusak=1/)
    expect(response.headers.get('content-security-policy')).toContain('sha256-')
    const troubles: string[] = []
    page.on('console', (message) => message.text().includes('500') || troubles.push(message.text()))
    await page.goto(`${bare.url}/?rusak=1`)
    expect(troubles, 'the style block is the one the policy allows').toEqual([])
  })
})

describe('when something is wrong for a program', () => {
  const post = { method: 'POST', body: new URLSearchParams({ a: 'b' }) }
  const cases = [
    ['a form from elsewhere', '/api/v1/regions', post, 403, /application\/json/],
    ['an address that does not exist', '/api/v1/tidak-ada', {}, 404, /openapi\.json/],
    ['an address that a browser asked for', '/api/v1/x', { headers: { accept: 'text/html' } }, 404, /openapi\.json/],
    ['a method that is not served', '/api/v1/regions', { method: 'DELETE' }, 405, /GET/],
    ['a method that a door does not serve', '/api/v1/reports', {}, 405, /POST/],
    ['a method that the other door does not serve', '/api/v1/reports/status', { method: 'PUT' }, 405, /GET/],
    ['a method that no page serves', '/angka', { method: 'DELETE' }, 405, /GET/],
    ['an address that cannot be read', '/api/v1/%E0%A4%A', {}, 400, /%/],
    ['a parameter that is the frame’s own', '/api/v1/acts?x-sveltekit-a=1', {}, 400, /%/],
    ['a fault', '/api/v1/measures/temuan', {}, 500, /\w{4}-\w{4}/],
  ] as const
  test.each(cases)('%s is a problem document in the asked language', async (_, path, init, status, names) => {
    const site = status === 500 ? bare.url : product.url
    const [indonesian, english] = await Promise.all(
      ['id', 'en'].map(async (language) => {
        const headers = { ...('headers' in init ? init.headers : {}), 'accept-language': language }
        const answer = await fetch(site + path, { ...init, headers })
        expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
        if (status === 405) expect(answer.headers.get('allow')).toMatch(names)
        return (await answer.json()) as { title: string; status: number; detail: string }
      }),
    )
    expect(indonesian?.status).toBe(status)
    expect([indonesian?.detail, english?.detail]).toEqual([expect.stringMatching(names), expect.stringMatching(names)])
    expect(indonesian?.title).not.toBe(english?.title)
  })

  test('what a route says itself passes as it is', async () => {
    const own = await fetch(`${product.url}/api/v1/measures/tidak-ada`)
    expect([own.status, await own.json()]).toMatchObject([404, { instance: '/api/v1/measures/tidak-ada' }])
  })
})

test('the data that comes with Netra is attributed in the footer, on the page it leads to, and in NOTICE', async () => {
  const notice = readFileSync('NOTICE', 'utf8')
  await page.goto(`${product.url}/lapor`)
  const footer = page.locator('footer')
  expect(await footer.innerText()).toMatch(/idn-area-data.*ODbL/)
  await footer.getByRole('link', { name: 'Sumber dan lisensi selengkapnya' }).click()
  expect(page.url()).toBe(`${product.url}/tentang#lisensi`)
  const about = await page.locator('main').innerText()
  // The one work of others whose data is in use; whoever brings in another adds its line here.
  for (const words of ['idn-area-data', 'Open Database License (ODbL)']) {
    expect(notice).toContain(words)
    expect(about).toContain(words)
  }
  expect(notice).toContain('https://opendatacommons.org/licenses/odbl/1-0/')
  expect(await page.locator('main a[href="https://opendatacommons.org/licenses/odbl/1-0/"]').count()).toBe(1)
})

test('what is folded on the screen is on paper', async () => {
  await page.goto(`${product.url}/pemilihan`)
  const folded = page.locator('details:not([open])').first()
  const isShown = () =>
    folded.locator('caption').evaluate((part) => part.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isShown()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await isShown()).toBe(true)
})

test('printing leaves the navigation out', async () => {
  await page.goto(product.url)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('nav:visible').count()).toBe(0)
  expect(await page.locator('h1:visible').count()).toBe(1)
})
