import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** BKPSDM brings its list on a small phone, without JavaScript: looks at it, takes it, brings the next, and asks who was where. */
let product: Product
let browser: Browser
let keeper: Visit
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration', worker: true }), openBrowser()])
  keeper = await as('Contoh Oki Kepegawaian')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const as = (name: string) =>
  signedIn({ browser, url: product.url, netra: product.clone.netra, name, width: 360, javaScriptEnabled: false })
const looksRight = async (page: Page) => {
  expect(await misfitsOn(page)).toEqual([])
  expect(await violationsOnCopy(page)).toEqual([])
}
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const main = (page: Page) => page.locator('main').innerText()

const head = 'NIP Baru;Nama Lengkap;Jabatan;Unit Kerja;No. HP'
const [ani, budi, cici, dedi] = ['198503152010011901', '198503152010012902', '198503152010011903', '198503152010012904']
const first = [
  head,
  `${ani};Contoh Ani Pertama;Guru;SDN 901 Contoh;081234567890`,
  `${budi};Contoh Budi Pertama;Perawat;Dinkes;`,
  `${budi};Contoh Budi Pertama;Pengajar;Bappeda;`,
  `${cici};Contoh Cici Pertama;Staf;Dinkes;`,
  '1,98503E+17;Contoh Rusak;Staf;Dinkes;',
]
const second = [
  head,
  `${ani};Contoh Ani Pertama;Kepala Sekolah;SDN 901 Contoh;`,
  `${budi};Contoh Budi Pertama;Perawat;Dinkes;`,
  `${budi};Contoh Budi Pertama;Pengajar;Bappeda;`,
  `${dedi};Contoh Dedi Baru;Staf;Bappeda;`,
]

/** Brings a list, and waits as a person does: by looking again. */
async function bring(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.goto(`${product.url}/meja/pegawai`)
  await page
    .locator('input[name=berkas]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await click(page, 'Periksa daftar')
  await untilSays(page, 'Ringkasan')
}
async function untilSays(page: Page, words: string): Promise<void> {
  const lookedAgain = async () => {
    const seen = await main(page)
    if (!seen.includes(words)) await page.goto(page.url())
    return seen
  }
  await expect.poll(lookedAgain, { interval: 500 }).toContain(words)
}
const countOf = (page: Page, term: string) =>
  page
    .locator('dl > div, dl')
    .filter({ hasText: term })
    .locator('dt', { hasText: term })
    .locator('+ dd')
    .first()
    .innerText()

test('a list is looked at before anything changes: what is rejected, and why, can be taken away', async () => {
  const { page, context } = keeper
  await page.goto(`${product.url}/meja/pegawai`)
  await looksRight(page)
  await bring(page, 'daftar januari.csv', first)
  await looksRight(page)
  expect([
    await countOf(page, 'Baris orang'),
    await countOf(page, 'Ditolak'),
    await countOf(page, 'Jabatan kedua'),
  ]).toEqual(['5', '1', '1'])
  expect(await main(page)).toContain('Excel mengubah nomor ini')
  const rejected = await context.request.get(`${page.url()}/ditolak.csv`)
  expect(await rejected.text()).toContain('1,98503E+17')
})

test('what its columns mean is shown, and can be said otherwise', async () => {
  const { page } = keeper
  const name = page.getByLabel(/Kolom B: Nama Lengkap/)
  expect(await name.inputValue()).toBe('nama')
  await page.getByLabel(/Kolom E: No. HP/).selectOption('')
  await click(page, 'Periksa lagi dengan pilihan ini')
  await untilSays(page, 'Ringkasan')
  expect(await page.getByLabel(/Kolom E: No. HP/).inputValue()).toBe('')
})

test('approved, it is the roll, with the unit that nobody knew', async () => {
  const { page } = keeper
  await page.getByLabel('Buat 1 unit baru di atas').check()
  await click(page, 'Terapkan 4 baris')
  await untilSays(page, 'Daftar sudah diterapkan')
  await looksRight(page)
})

test('the next list says who joined, moved and left; who left is ended only when it is said', async () => {
  const { page } = keeper
  await bring(page, 'daftar februari.csv', second)
  expect([await countOf(page, 'Baru masuk'), await countOf(page, 'Pindah unit, jabatan, atau jenis')]).toEqual([
    '1',
    '1',
  ])
  expect(await main(page)).toContain('Contoh Cici Pertama')
  await page.getByLabel(/Berkas ini lengkap/).check()
  await click(page, 'Terapkan 4 baris')
  await untilSays(page, 'Daftar sudah diterapkan')
  await page.goto(`${product.url}/meja/pegawai/riwayat`)
  await page.locator('input[name=cari]').fill(cici)
  await click(page, 'Cari')
  await looksRight(page)
  const cells = await page.locator('main tbody tr').allInnerTexts()
  expect(cells).toHaveLength(1)
  expect(cells[0]).toContain('Staf')
})

test('a supervisor has no such page and no such list', async () => {
  const { page, context } = keeper
  await page.goto(`${product.url}/meja/pegawai`)
  const list = await page.locator('main a[href*="/meja/pegawai/impor/"]').first().getAttribute('href')
  expect((await context.request.get(`${product.url}${list ?? ''}`)).status()).toBe(200)
  const chair = await as('Contoh Gunawan Ketua')
  const answers = []
  for (const path of [
    '/meja/pegawai',
    list ?? '',
    `${list ?? ''}/ditolak.csv`,
    '/meja/pegawai/daftar.csv?kantor=KDH-64.01',
  ])
    answers.push((await chair.context.request.get(`${product.url}${path}`)).status())
  expect(answers).toEqual([404, 404, 404, 404])
  await chair.close()
})
