import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quarterBefore } from '#core'
import { localDay } from '#law'
import { lookOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** Closing the books on a small screen without JavaScript: signed in the regency, checked in the province, certified at the top. */

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

const valuesOf = (options: readonly Element[]) => options.map((option) => option.getAttribute('value') ?? '')

async function at(name: string): Promise<Page> {
  const { netra } = product.clone
  const visit = await signedIn({ browser, url: product.url, netra, name, width: 360, javaScriptEnabled: false })
  visits.push(visit)
  await open(visit.page)
  return visit.page
}
/** Not the newest, which the demonstration has closed: whatever comes back must be of this one. */
const period = () => quarterBefore(quarterBefore(localDay(product.clone.netra.clock(), 'WIB')).from)
const open = (page: Page) => page.goto(`${product.url}/meja/buku?masa=${period().code}`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()
const isWrong = (page: Page) => page.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
const shown = (page: Page) => page.locator('main h2', { hasText: 'Triwulan' }).innerText()
const looksRight = async (page: Page) => expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })

test('a book is opened, signed, sent back, checked and certified; what is refused stays with its period', async () => {
  const pusat = await at('Contoh Utami Ketua Pusat')
  const newest = await shown(pusat)
  // Nobody types a code: what may be opened is offered, by its name and its days.
  const offered = () => pusat.getByLabel('Masa').locator('option').evaluateAll(valuesOf)
  const before = await offered()
  const now = localDay(product.clone.netra.clock(), 'WIB')
  expect(before).toContain(period().code)
  expect(before).not.toContain(quarterBefore(now).code)
  expect(before).not.toContain(now.slice(0, 7))
  expect(before).toContain('pilkada-2024/kampanye')
  await press(pusat, 'Buka masa')
  await isWrong(pusat)
  await pusat.getByLabel('Masa').selectOption(period().code)
  await press(pusat, 'Buka masa')
  expect(await shown(pusat)).not.toBe(newest)
  // What was opened is not offered again, nor is a month of it.
  const after = await offered()
  expect(after).not.toContain(period().code)
  expect(after).not.toContain(period().from.slice(0, 7))
  // The control: what is posted past the list is refused, with words beside the field.
  for (const [code, says] of [
    ['2026-13', 'Pilih satu masa dari daftar.'],
    [quarterBefore(now).code, 'termasuk masa yang sudah dibuka'],
  ] as const) {
    const refused = await pusat.request.post(`${product.url}/meja/buku?/buka`, {
      form: { 'masa-baru': code },
      headers: { origin: product.url, accept: 'text/html' },
    })
    expect([refused.status(), await refused.text()], code).toEqual([422, expect.stringContaining(says)])
  }
  await looksRight(pusat)

  const ketua = await at('Contoh Gunawan Ketua')
  const own = await shown(ketua)
  expect(own).not.toBe(newest)
  // The first signature needs no reason, and none is asked for.
  expect(await ketua.getByRole('radio').count()).toBe(0)
  await press(ketua, 'Tandatangani')
  expect(await words(ketua)).toContain('Ditandatangani oleh Bawaslu Kabupaten Paser')
  await ketua.goBack()
  await press(ketua, 'Tandatangani')
  await isWrong(ketua)
  expect(await words(ketua)).toContain('Ditandatangani.')
  expect(await shown(ketua)).toBe(own)

  const province = await at('Contoh Nia Provinsi')
  expect(await words(province)).toContain('Kantor di bawah yang belum menandatangani: 9.')
  await looksRight(province)
  await press(province, 'Kembalikan')
  await isWrong(province)
  expect(await shown(province)).toBe(own)
  expect(await province.locator('[id="alasan-kembali-error"]').innerText()).toBe('Pilih alasannya.')
  await looksRight(province)
  await province.getByLabel('angka janggal').check()
  await press(province, 'Kembalikan')

  await open(ketua)
  expect(await words(ketua)).toContain('Dikembalikan oleh Bawaslu Provinsi Kalimantan Timur')
  expect(await words(ketua)).toContain('angka janggal')
  await press(ketua, 'Tandatangani')
  await open(province)
  await press(province, 'Sudah diperiksa')

  await open(pusat)
  await press(pusat, 'Sahkan yang sudah diperiksa')
  await open(ketua)
  expect(await words(ketua)).toContain('Disahkan oleh Badan Pengawas Pemilihan Umum')
  // Nothing is another number: signing again is there for whoever looks for it, and says why.
  expect(await words(ketua)).toContain('Angkanya sama dengan yang ditandatangani')
  await ketua.locator('summary', { hasText: 'Tetap tandatangani lagi' }).click()
  await press(ketua, 'Tandatangani')
  await isWrong(ketua)
  expect(await shown(ketua)).toBe(own)
  expect(await ketua.locator('[id="alasan-error"]').innerText()).toBe('Pilih alasannya.')
  await looksRight(ketua)
})

test('a commissioner of Bawaslu RI is told which books he may only send back', async () => {
  const ketua = await at('Contoh Gunawan Ketua')
  await ketua.locator('summary', { hasText: 'Tetap tandatangani lagi' }).click()
  await ketua.getByLabel('salah catat').check()
  await press(ketua, 'Tandatangani')
  const commissioner = await at('Contoh Puspa Pusat')
  expect(await commissioner.locator('optgroup').getAttribute('label')).toBe('Hanya dapat dikembalikan')
  expect(await commissioner.locator('optgroup option').allInnerTexts()).toEqual([
    'Bawaslu Kabupaten Paser (Ditandatangani)',
  ])
})

test('a release names the provinces without a book in one sentence, and has a row for the others', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  await page.goto(`${product.url}/angka/rilis`)
  await page.locator('main table a').first().click()
  await page.waitForURL(/rilis\/[0-9a-f-]{36}/)
  const rows = await page.locator('main table').first().getByRole('rowheader').allInnerTexts()
  expect(rows).toEqual(['Indonesia', 'Kalimantan Timur'])
  expect(await words(page)).toMatch(/Belum ada buku yang disahkan dari: Aceh, .+, Papua Barat Daya\./)
  await page.context().close()
})
