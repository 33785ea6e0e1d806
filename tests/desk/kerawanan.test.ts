import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'

/** An office keeps its map on a phone of 360 px and without scripts, and everybody sees what it published. */
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const enter = async (name: string) => {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name,
    javaScriptEnabled: false,
  })
  await visit.page.setViewportSize({ width: 360, height: 800 })
  return visit
}
const publicPage = async () => {
  const answer = await fetch(`${product.url}/kerawanan/64.01`)
  return (await answer.text()).replaceAll(/<[^>]*>|<!--[\s\S]*?-->/g, ' ').replaceAll(/\s+/g, ' ')
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('an indicator without evidence comes back with what is missing; with it, it waits until a commissioner publishes', async () => {
  const staff = await enter('Contoh Eka Penanganan')
  const { page } = staff
  await page.goto(`${product.url}/meja/kegiatan`)
  await page.getByRole('link', { name: /^Peta kerawanan daerah/ }).click()
  // What the map is made of: lists of others, which say so and count nothing here.
  await page
    .getByText(/IKP\) 2024.*bukan angka kami: Bawaslu RI/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: '2.', exact: true }).click()
  await page.getByLabel('Ada', { exact: true }).check()
  await press(page, 'Simpan penilaian')
  // All that is missing at once.
  expect(await page.locator('.error-summary a, [aria-invalid="true"]').count()).toBeGreaterThanOrEqual(4)
  for (const field of ['nama', 'dimensi', 'bukti', 'tanggal'])
    expect(await page.locator(`.error-summary a[href^="#${field}"]`).count(), field).toBe(1)
  await page.getByLabel('Ada', { exact: true }).check()
  await page.getByLabel(/^Nama indikator/).fill('Indikator contoh: dua')
  await page.getByLabel('Kampanye', { exact: true }).check()
  await press(page, 'Simpan penilaian')
  expect(await page.locator('#bukti-error, .error-summary').first().isVisible()).toBe(true)
  expect(await page.getByLabel(/^Nama indikator/).inputValue()).toBe('Indikator contoh: dua')
  expect(await misfitsOn(page)).toEqual([])
  await page.locator('#bukti').fill('BUKTI-CONTOH nomor 9')
  for (const [part, value] of [
    ['day', '1'],
    ['month', '11'],
    ['year', '2024'],
  ])
    await page.locator(`[name="tanggal-${part}"]`).fill(value ?? '')
  await press(page, 'Simpan penilaian')
  await page.getByText('Yang berubah sesudahnya: indikator 2.').waitFor()
  await page.getByRole('link', { name: 'Lanjut ke indikator 3, yang belum dinilai' }).waitFor()
  expect(await page.getByRole('button', { name: 'Umumkan peta ini' }).count()).toBe(0)
  expect(await publicPage()).not.toContain('BUKTI-CONTOH')
  await staff.close()

  const ketua = await enter('Contoh Gunawan Ketua')
  await ketua.page.goto(`${product.url}/meja/kerawanan`)
  await press(ketua.page, 'Umumkan peta ini')
  await ketua.page.getByText('Tersimpan.').waitFor()
  // No page is drawn more often than once a second.
  await expect.poll(publicPage).toContain('BUKTI-CONTOH nomor 9')
  const shown = await publicPage()
  for (const said of ['Paling sedikit 4, paling banyak 26 dari 27', 'yang rajin mencatat mendapat angka lebih tinggi'])
    expect(shown).toContain(said)
  await ketua.close()
})

test('a list of TPS rawan is refused row by row, then taken; one is taken away by form', async () => {
  const staff = await enter('Contoh Eka Penanganan')
  const { page } = staff
  await page.goto(`${product.url}/meja/kerawanan/tps`)
  const bring = async (text: string) => {
    await page.locator('#tabel').setInputFiles({ name: 'contoh.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await press(page, 'Bawa daftar ini')
  }
  await bring('kode_wilayah,tps,indikator\n64.02.01.2001,x,internet\n')
  const faults = page.getByRole('table', { name: 'Yang keliru dalam daftar' })
  expect(await faults.getByRole('row').count()).toBe(3)
  expect(await misfitsOn(page)).toEqual([])
  await bring('kode_wilayah,tps,indikator\n64.01.01.2009,77,listrik\n')
  await page.getByText('1 baris dibaca: 1 pasangan').waitFor()
  await page.locator('#wilayah').fill('64.01.01.2009')
  await page.locator('#tps').fill('77')
  await page.locator('#indikator').selectOption('listrik')
  await press(page, 'Cabut tanda')
  expect(await page.locator('#alasan').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('#wilayah').inputValue()).toBe('64.01.01.2009')
  await page.locator('#alasan').fill('Contoh alasan')
  await press(page, 'Cabut tanda')
  await page.getByText('Tersimpan.').waitFor()
  await staff.close()
})

test('another office has no such page, and the forms that came back hold to axe', async () => {
  const other = await enter('Contoh Oki Kepegawaian')
  for (const path of ['/meja/kerawanan', '/meja/kerawanan/3', '/meja/kerawanan/tps'])
    expect((await other.page.goto(product.url + path))?.status()).toBe(404)
  await other.close()
  const staff = await enter('Contoh Eka Penanganan')
  expect((await staff.page.goto(`${product.url}/meja/kerawanan/28`))?.status()).toBe(404)
  expect((await staff.page.goto(`${product.url}/meja/kerawanan/3`))?.status()).toBe(200)
  await press(staff.page, 'Simpan penilaian')
  expect(await violationsOnCopy(staff.page)).toEqual([])
  await staff.close()
})
