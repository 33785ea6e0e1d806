import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { letter, sendToSchool } from '../support/sent-circular.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'

/** A teacher reads a circular on a cracked phone, without JavaScript; the head of his dinas sees one of two. */
let product: Product
let browser: Browser
let owner: pg.Client
let link: string
const token = randomBytes(24).toString('base64url')

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration', worker: true }), openBrowser()])
  owner = new pg.Client({ connectionString: product.clone.urlFor('netra_owner') })
  await owner.connect()
  link = await sendToSchool(owner, product.dataDir, token)
})
afterAll(async () => {
  await browser.close()
  await owner.end()
  await product.stop()
})

const phone = () => browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
const enter = (context: BrowserContext) =>
  context.addCookies([
    ...[{ name: '__Host-netra-pegawai', value: token, domain: 'localhost', path: '/', secure: true, httpOnly: true }],
  ])
const looksRight = async (page: Page) => {
  expect(await misfitsOn(page)).toEqual([])
  expect(await violationsOnCopy(page)).toEqual([])
}
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Ticks in each question what the explanation below it says is right. */
async function answerAsTold(page: Page): Promise<void> {
  const questions = await page.locator('main form fieldset').all()
  const told = await page.locator('main form .notice > p:first-child > b').allInnerTexts()
  expect(told).toHaveLength(questions.length)
  for (const [at, question] of questions.entries()) {
    const right = /^Jawabannya: (.*)\.$/.exec(told[at] ?? '')?.[1]
    if (right !== undefined) await question.getByLabel(right, { exact: true }).check()
  }
}
const answerFirst = async (page: Page) => {
  for (const question of await page.locator('main form fieldset').all()) await question.locator('input').first().check()
}

test('a teacher opens the link, reads without a name, comes in, says so, answers, and is done', async () => {
  const context = await phone()
  const page = await context.newPage()
  await page.goto(`${product.url}/baca/${link}`)
  expect(await page.locator('main').innerText()).toContain('Anda boleh membaca tanpa masuk')
  await looksRight(page)
  const text = await context.request.get(`${product.url}/baca/${link}/naskah`)
  expect(await text.body()).toEqual(letter)

  await enter(context)
  await page.reload()
  expect(await page.locator('main').innerText()).toContain('Contoh Guru Satu, SDN Contoh')
  await looksRight(page)
  await click(page, 'Saya sudah membaca')
  expect(await page.locator('h2').allInnerTexts()).toContain('2. Jawab soal pendek ini')
  await looksRight(page)
  await click(page, 'Periksa jawaban saya')
  expect(await page.locator('#kesalahan').innerText()).toContain('Soal 1: pilih satu jawaban.')
  await answerFirst(page)
  await click(page, 'Periksa jawaban saya')
  await looksRight(page)
  if ((await page.locator('#selesai').count()) === 0) {
    await answerAsTold(page)
    await click(page, 'Periksa jawaban saya')
  }
  expect(await page.locator('#selesai').innerText()).toContain('Tercatat')
  await looksRight(page)
  await context.close()
})

test('he takes the course, and his certificate has his name and no answer; without the door there is none', async () => {
  const context = await phone()
  const page = await context.newPage()
  await page.goto(`${product.url}/belajar/pns`)
  for (let part = 1; part < 20 && (await page.locator('main form').count()) === 0; part++) {
    await looksRight(page)
    await page.locator('main a.button.first').last().click()
  }
  expect((await context.request.get(`${product.url}/belajar/pns/sertifikat`)).status()).toBe(404)
  await enter(context)
  await page.reload()
  expect(await page.locator('main').innerText()).toContain('Contoh Guru Satu')
  await answerFirst(page)
  await click(page, 'Periksa jawaban saya')
  await looksRight(page)
  await answerAsTold(page)
  await click(page, 'Periksa jawaban saya')
  expect(await page.locator('h1').innerText()).toContain('Semua benar')
  await looksRight(page)
  const paper = await context.request.get(`${product.url}/belajar/pns/sertifikat`)
  expect(paper.headers()['content-type']).toBe('application/pdf')
  const words = textOfPdf(await paper.body())
  expect(words).toContain('Contoh Guru Satu')
  expect(words).not.toContain('Pelanggaran')
  await context.close()
})

test('the head of the dinas sees one of two, passes the link on, and takes no list for another unit', async () => {
  const context = await phone()
  const page = await context.newPage()
  await page.goto(`${product.url}/masuk`)
  for (const fold of await page.locator('main details').all()) await fold.locator('summary').click()
  await page.locator('button[value=contoh-11]').click()
  // The sweep runs every two seconds.
  await expect
    .poll(
      async () => {
        await page.goto(`${product.url}/meja/jangkauan`)
        return page.locator('main table').first().innerText()
      },
      { timeout: 10_000 },
    )
    .toContain('1 dari 2')
  await looksRight(page)
  await page.getByRole('link', { name: /800\/01\/Contoh\/2026/ }).click()
  const text = await page.locator('main').innerText()
  expect(text).toContain('SDN Contoh')
  expect(text).not.toContain('Contoh Guru')
  expect(await page.locator('main a[href^="https://wa.me/?text="]').count()).toBe(1)
  await looksRight(page)
  // Nobody works at the dinas itself, so no list of it can name anybody.
  await page.fill('#orang', '3')
  await page.fill('#hari', '2026-11-02')
  await page.fill('#menurut', 'Kepala dinas (Contoh)')
  await page.setInputFiles('#berkas', { name: 'daftar.pdf', mimeType: 'application/pdf', buffer: letter })
  await click(page, 'Simpan daftar')
  expect(await page.locator('#kesalahan').innerText()).toContain('melebihi orang dalam daftar pegawainya')
  expect(await page.inputValue('#orang')).toBe('3')
  await page.getByRole('link', { name: 'Cetak pengumuman dengan kode QR' }).click()
  expect(await page.locator('main svg').count()).toBe(1)
  await looksRight(page)
  await page.goto(`${product.url}/meja/jangkauan`)
  await page.getByRole('link', { name: /800\/01\/Contoh\/2026/ }).click()
  await page.getByRole('link', { name: 'SDN Contoh' }).click()
  // Below him, and not his: he reads the numbers, and neither passes on nor keeps a list for it.
  expect(await page.locator('main form[enctype]').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Simpan daftar' }).count()).toBe(0)
  await looksRight(page)
  await context.close()
})

test('the keeper of the roll sees who has not read it; Bawaslu sees no such circular', async () => {
  const context = await phone()
  const page = await context.newPage()
  const signIn = async (account: string) => {
    await context.clearCookies()
    await page.goto(`${product.url}/masuk`)
    for (const fold of await page.locator('main details').all()) await fold.locator('summary').click()
    await page.locator(`button[value=${account}]`).click()
    await page.goto(`${product.url}/meja/jangkauan`)
  }
  await signIn('contoh-18')
  await page.getByRole('link', { name: /800\/01\/Contoh\/2026/ }).click()
  await page.getByRole('link', { name: /Dinas Pendidikan/ }).click()
  await page.getByRole('link', { name: 'SDN Contoh' }).click()
  const text = await page.locator('main').innerText()
  expect(text).toContain('Contoh Guru Dua')
  expect(text).not.toContain('Contoh Guru Satu')
  const address = page.url()
  await signIn('contoh-07')
  expect(await page.locator('main').innerText()).not.toContain('800/01/Contoh')
  expect((await page.goto(address))?.status()).toBe(404)
  await context.close()
})
