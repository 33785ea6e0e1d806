import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDay } from '../support/activity-forms.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { lendPost } from '../support/lent-post.ts'
import { startProduct, type Product } from '../support/product.ts'
import { bringRoll, inventedNip } from '../support/roll-door.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/**
 * Seed 004, through the product's own forms: the declaration of Kota Probolinggo is signed by its heads and recited by all, and the pakta then
 * reaches every employee of the roll, on a phone of 360 px. The employees are invented.
 */
let product: Product
let browser: Browser
const city = '35.74'
const [chair, keeper] = ['Contoh Gunawan Ketua', 'Contoh Oki Kepegawaian']
const disdik = 'Dinas Pendidikan Kota Probolinggo'
const people = [
  { nip: inventedNip(911), name: 'Contoh Guru Cempaka', post: 'Guru', opd: disdik, unit: 'SDN Contoh 3' },
  { nip: inventedNip(912), name: 'Contoh Guru Kamboja', post: 'Guru', opd: disdik, unit: 'SDN Contoh 3' },
  { nip: inventedNip(913), name: 'Contoh Staf Dahlia', post: 'Analis', opd: disdik, unit: disdik },
] as const

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration', worker: true }), openBrowser()])
  await lendPost(product.clone.owner, chair, 'ketua', `BAWASLU-${city}`)
  await lendPost(product.clone.owner, keeper, 'bkpsdm', `OPD-${city}-BKPSDM`)
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const onPhone = (name: string): Promise<Visit> =>
  signedIn({ browser, url: product.url, netra: product.clone.netra, name, width: 360, javaScriptEnabled: false })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()
const fits = async (page: Page) => {
  expect(await misfitsOn(page), page.url()).toEqual([])
}
const nameOf = async (code: string) =>
  (
    await product.clone.owner
      .selectFrom('netra.offices')
      .select('name')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  ).name

/** How the mayor's line of the pakta reads. */
const mayor = async (page: Page) => page.getByRole('row', { name: /Wali Kota Probolinggo/ }).innerText()
let pakta: string

test('the city brings its roll, and five heads sign a declaration that all recite', async () => {
  const staffing = await onPhone(keeper)
  await bringRoll(staffing.page, product.url, `KDH-${city}`, people)
  await staffing.close()

  const visit = await onPhone(chair)
  const { page } = visit
  await page.goto(`${product.url}/meja/pakta/deklarasi`)
  await page.selectOption('#pemilihan', 'pilkada-2024')
  await page.fill('#judul', 'Deklarasi netralitas ASN, TNI dan Polri (uji)')
  await fillDay(page, 'tanggal', '2024-10-15')
  await page.fill('#tempat', 'Paseban Sena, Kanigaran')
  await page.fill('#diucapkan', 'seluruh peserta')
  const signers = [
    ['Wali Kota Probolinggo', 'pj', `KDH-${city}`],
    ['Kapolres', null, `POLRES-${city}`],
    ['Komandan Kodim', null, `KODIM-${city}`],
    ['Ketua KPU', null, `KPU-${city}`],
    ['Ketua Bawaslu', null, `BAWASLU-${city}`],
  ] as const
  for (const [nth, [post, capacity, code]] of signers.entries()) {
    const row = String(nth + 1)
    await page.fill(`#jabatan-${row}`, post)
    if (capacity !== null) await page.selectOption(`#kedudukan-${row}`, capacity)
    await page.selectOption(`#kantor-${row}`, { label: await nameOf(code) })
  }
  await press(page, 'Simpan deklarasi')
  const told = await words(page)
  expect(told).toContain('Diucapkan bersama oleh seluruh peserta')
  for (const [post] of signers) expect(told).toContain(post)
  await fits(page)

  // The ceremony alone has reached nobody: not one of three.
  await press(page, 'Buka pakta untuk semua pegawai para penanda tangan')
  pakta = page.url()
  expect(await mayor(page)).toMatch(/3/)
  expect(await mayor(page)).toContain('0 (0%)')
  expect(await words(page)).not.toContain('100%')
  await fits(page)
  await visit.close()
})

async function sign(nip: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${product.url}/pakta`)
  await page.fill('#nomor', nip)
  await press(page, 'Minta kode')
  await page.fill('#kode', await page.locator('strong.code').innerText())
  await press(page, 'Masuk')
  expect(await words(page)).toContain('Saya menolak politik uang')
  await fits(page)
  await press(page, 'Saya sudah membaca dan menandatangani')
  expect(await words(page)).toContain('Tanda tangan Anda tersimpan')
  await context.close()
}

test('the pakta reaches each of them, one by one, and only then it is all', async () => {
  const visit = await onPhone(chair)
  const { page } = visit
  const reads = async () => {
    await page.goto(pakta)
    return mayor(page)
  }
  for (const [nth, share] of ['1 (33%)', '2 (66%)', '3 (100%)'].entries()) {
    await sign(people[nth]?.nip ?? '')
    await expect.poll(reads).toContain(share)
  }
  // Of the heads' own institutions nobody was counted for having stood there.
  for (const office of ['KODIM', 'POLRES', 'KPU'])
    expect(
      await page.getByRole('row', { name: new RegExp(await nameOf(`${office}-${city}`)) }).innerText(),
    ).not.toMatch(/\d%/)
  await visit.close()
})
