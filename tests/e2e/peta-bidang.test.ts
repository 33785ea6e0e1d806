/** The map as a reader has it: every region under his pointer, and as areas once an operator has loaded boundaries. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundRegions } from '#app'
import { plainDate } from '#law'
import points from '../../db/seeds/wilayah/places.json' with { type: 'json' }
import { violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const pageAt = async (path: string, width = 1280) => {
  const context = await browser.newContext({ viewport: { width, height: 1400 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(product.url + path)
  return page
}

/** Regions whose mark lies under the pointer nowhere, tried at every half pixel of its box. */
const untouchable = () =>
  [...document.querySelectorAll('svg.peta a')].flatMap((link) => {
    const box = link.querySelector('circle, path')?.getBoundingClientRect()
    if (box === undefined) return [link.getAttribute('href')]
    const steps = (size: number) => Array.from({ length: Math.ceil(size * 2) }, (_, step) => step / 2 + 0.25)
    const isHit = steps(box.width).some((right) =>
      steps(box.height).some(
        (down) => document.elementFromPoint(box.left + right, box.top + down)?.closest('a') === link,
      ),
    )
    return isHit ? [] : [link.getAttribute('href')]
  })

test('each of the 514 lies under a pointer somewhere, and a click leads to its page', async () => {
  const page = await pageAt('/peta/kegiatan')
  expect(await page.locator('svg.peta a').count()).toBe(514)
  expect(await page.evaluate(untouchable)).toEqual([])
  // The control: one that a pointer passes through is found.
  await page.addStyleTag({ content: 'svg.peta a[href="/wilayah/31.71"] { pointer-events: none }' })
  expect(await page.evaluate(untouchable)).toEqual(['/wilayah/31.71'])
  await page.reload()
  await page.locator('svg.peta a[href="/wilayah/31.71"] > :not(title)').dispatchEvent('click')
  await page.waitForURL('**/wilayah/31.71')
})

test('on a phone the map is moved sideways within its frame, by keys too, and the page stays as wide as the screen', async () => {
  const page = await pageAt('/peta/kegiatan', 360)
  const frame = page.locator('.geser')
  expect(await frame.evaluate((box) => box.scrollWidth > 2 * box.clientWidth)).toBe(true)
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  expect(await misfitsOn(page)).toEqual([])
  expect(await violationsOn(page)).toEqual([])
})

/** Drawn for this test around each capital: no boundary of anything. */
const drawn = () =>
  points.points
    .filter(({ code }) => code.length === 5)
    .map(({ code, longitude, latitude }) => {
      const corner = (right: number, down: number) => [longitude + right * 0.2, latitude + down * 0.2] as const
      const ring = [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)]
      return { properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } } as const
    })

test('boundaries that an operator loads are drawn as areas, told by shade, pattern, words and source, beside the same list', async () => {
  const before = await pageAt('/peta/kegiatan/bidang')
  expect(await before.locator('svg.peta').count()).toBe(0)
  expect(await before.locator('.provinsi-daftar details').count()).toBe(38)

  const given = { property: 'code', source: 'Gambar percobaan', asOf: plainDate('2026-01-31') }
  const bound = await boundRegions(product.clone.owner, { ...given, features: drawn() })
  expect(bound).toEqual({ ok: true, value: { bound: 514 } })
  for (const path of ['/peta/kegiatan/bidang', '/en/peta/laporan-masuk/bidang'])
    for (const width of [360, 1280]) {
      // A page is kept for some seconds.
      await expect
        .poll(async () => (await pageAt(path, width)).locator('svg.peta a').count(), { timeout: 20_000 })
        .toBe(514)
      const page = await pageAt(path, width)
      expect(await misfitsOn(page), `${path} at ${String(width)}`).toEqual([])
      expect(await violationsOn(page), `${path} at ${String(width)}`).toEqual([])
      expect(await page.locator('main').innerText()).toContain('Gambar percobaan')
    }
  for (const width of [360, 1280]) {
    const province = await pageAt('/wilayah/64', width)
    // Ten of Kalimantan Timur, and all of them within their picture.
    const areas = province.locator('svg.peta', { has: province.locator('.bidang') }).first()
    expect(await areas.locator('a').count()).toBe(10)
    const frame = await areas.boundingBox()
    for (const area of await areas.locator('a > path').all()) {
      const box = await area.boundingBox()
      expect((box?.x ?? 0) >= (frame?.x ?? 1) && (box?.y ?? 0) >= (frame?.y ?? 1)).toBe(true)
      expect((box?.width ?? 0) > 5 && (box?.height ?? 0) > 5).toBe(true)
    }
    expect(await misfitsOn(province)).toEqual([])
    expect(await violationsOn(province)).toEqual([])
  }
  const page = await pageAt('/peta/kegiatan/bidang')
  const titles = await page.locator('svg.peta a > title').allTextContents()
  const listed = await page
    .locator('.provinsi-daftar li:not(:first-child)')
    .evaluateAll((rows) => rows.map((row) => row.textContent.trim().replace(/\s+(\S+)$/, ': $1')))
  expect(titles.toSorted()).toEqual(listed.toSorted())
  expect(await page.locator('svg.peta .tingkat-4').count()).toBeGreaterThan(0)
  await page.locator('svg.peta a[href="/wilayah/64.01"] > path').dispatchEvent('click')
  await page.waitForURL('**/wilayah/64.01')
})
