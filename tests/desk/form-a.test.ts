import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDemonstrationAccounts } from '#store/views'
import { violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'

/** Form A, written by the supervisor of a polling station on a phone that runs no script. */

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  browser = await openBrowser()
  const author = (await listDemonstrationAccounts(product.clone.db)).find(({ name }) => name === 'Contoh Ahmad Tepian')
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
  await context.request.post(`${product.url}/masuk/contoh`, {
    form: { akun: author?.userId ?? '' },
    headers: { origin: product.url, accept: 'text/html' },
    maxRedirects: 0,
  })
  page = await context.newPage()
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await product.stop()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const suspect = async (n: number) => {
  await page.locator(`[name=golongan-${n}]`).selectOption('pns')
  await page.locator(`[name=nama-${n}]`).fill(`Contoh Terduga ${n}`)
}
const check = async (n: number, question: string, answer: 'ya' | 'tidak') => {
  await page.locator(`[name=periksa-${n}]`).fill(question)
  await page.locator(`[name=jawaban-${n}][value=${answer}]`).check()
}

test('the form offers first the election that runs there today', async () => {
  await page.goto(`${product.url}/meja/lhp/tulis`)
  expect(await page.locator('[name=pemilihan] option').first().innerText()).toBe(
    'Pemilihan Contoh Kabupaten Paser (data peragaan)',
  )
  expect(
    await page
      .locator('#tahapan-pilihan option')
      .evaluateAll((options) => options.map((one) => (one as unknown as { value: string }).value)),
  ).toContain('Kampanye')
})

test('more suspects and more questions come by a button, and everything typed stays', async () => {
  await page.locator('[name=tahapan]').fill('Kampanye')
  await page.locator('[name=uraian]').fill('Uraian <b>contoh</b> "kutip".')
  await page.locator('[name=ada][value=ya]').check()
  for (const n of [1, 2]) {
    await suspect(n)
    await press('Tambah terduga lain')
    expect(new URL(page.url()).hash).toBe(`#terduga-${n + 1}`)
  }
  await check(1, 'Kotak suara tersegel?', 'ya')
  await press('Tambah pertanyaan')
  await check(2, 'Saksi hadir?', 'tidak')
  await page.locator('[name=keterangan-2]').fill('Terlambat')
  await press('Tambah pertanyaan')
  expect(await page.locator('.error-summary').count()).toBe(0)
  expect(await page.locator('[name=uraian]').inputValue()).toBe('Uraian <b>contoh</b> "kutip".')
  for (const n of [1, 2]) expect(await page.locator(`[name=nama-${n}]`).inputValue()).toBe(`Contoh Terduga ${n}`)
  expect(await page.locator('[name=jawaban-2][value=tidak]').isChecked()).toBe(true)
  expect(await page.locator('[name=ada][value=ya]').isChecked()).toBe(true)
})

test('a suspect without a kind, and half a question, come back with a sentence beside the field', async () => {
  await page.locator('[name=nama-3]').fill('Contoh Terduga 3')
  await page.locator('[name=periksa-3]').fill('Formulir ditempel?')
  await press('Simpan draf')
  expect(await page.locator('.error-summary li').allInnerTexts()).toEqual([
    'Pilih Ya atau Tidak untuk pertanyaan 3.',
    'Pilih golongan terduga 3, atau kosongkan isiannya.',
  ])
  expect(await page.locator('[name=nama-3]').inputValue()).toBe('Contoh Terduga 3')
})

test('it is saved whole, shown with its checklist, printed, and can be changed', async () => {
  await page.locator('[name=golongan-3]').selectOption('pppk')
  await page.locator('[name=jawaban-3][value=ya]').check()
  // The Enter key saves; it does not ask for more room.
  await page.locator('[name=tempat-tanda]').press('Enter')
  await page.getByText('Draf tersimpan').waitFor()
  for (const n of [1, 2, 3]) expect(await page.locator('main').innerText()).toContain(`Contoh Terduga ${n}`)
  await page.emulateMedia({ media: 'print' })
  const list = page.locator('dl.summary', { hasText: 'Kotak suara tersegel?' })
  expect(await list.isVisible()).toBe(true)
  expect((await list.innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '2. Saksi hadir? Tidak (harus disampaikan kepada PKD) Terlambat',
  )
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Ubah draf' }).click()
  expect(await page.locator('[name=nama-3]').inputValue()).toBe('Contoh Terduga 3')
  expect(await page.locator('[name=nama-4]').count()).toBe(0)
  await page.locator('[name=periksa-2]').fill('')
  await page.locator('[name=keterangan-2]').fill('')
  await press('Simpan draf')
  // An answer cannot be unticked: a line without its question is taken out.
  await page.getByText('Draf tersimpan').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('Terlambat')
  expect(await page.locator('main').innerText()).toContain('2. Formulir ditempel?')
})

// As it is first shown, desk-pages.test.ts looks at it; here with the room that was asked for.
test('with more room it is still accessible and fits on the phone', async () => {
  const looked = await browser.newContext({
    viewport: { width: 360, height: 800 },
    bypassCSP: true,
    storageState: await context.storageState(),
  })
  const tab = await looked.newPage()
  await tab.goto(`${product.url}/meja/lhp/tulis`)
  await tab.locator('button[name=tambah][value=terduga]').click()
  await tab.waitForURL(/#terduga-2/)
  expect(await misfitsOn(tab)).toEqual([])
  expect(await violationsOn(tab)).toEqual([])
  await looked.close()
})
