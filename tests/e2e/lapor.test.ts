import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type RawBuilder } from 'kysely'
import sharp from 'sharp'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { kindsOfReport } from '#law'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { askOpening, decideOpening } from '#app'
import { openSealed } from '#gear'
import { newId, newReceipt, parseReceipt, printReceipt, receiptHash, type Db } from '#store'
import { listDemonstrationAccounts } from '#store/views'
import { fieldNames } from '../../src/lib/laporan/fields.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { accountOf, bodiesOf, heldByOfficers, passphrase } from '../support/held-by-officers.ts'
import { startProduct, startReporting, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'
import { granted } from '../db/granted.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})
beforeEach(async () => {
  await open(false)
})
afterEach(() => context.close())

/** A small cheap phone. */
async function open(javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  page = await context.newPage()
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const error = (field: string) => page.locator(`#${field}-error`)

async function fillDay(name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.fill(`#${name}`, day)
  await page.fill(`#${name}-month`, month)
  await page.fill(`#${name}-year`, year)
}

async function chooseRegion(words: string, label: string): Promise<void> {
  await page.fill('#cari', words)
  await button('Cari wilayah').click()
  await page.getByLabel(label).first().check()
}

async function fillReport(): Promise<void> {
  await page.fill('#uraian', 'Seorang pegawai rekaan mengajak warga memilih satu pasangan <b>calon</b>.')
  await page.selectOption('#terlapor', 'pns')
  await page.fill('#terlapor-nama', 'Contoh Terlapor')
  await chooseRegion('kab paser', 'Kabupaten Paser')
  await fillDay('terjadi', ['1', '10', '2024'])
  await fillDay('diketahui', ['2', '10', '2024'])
}

async function receiptShown(): Promise<string> {
  return page.locator('.receipt .code').innerText()
}

test('a formal report is filed on a 360 px screen without JavaScript, and its receipt is in that answer and in no address', async () => {
  await page.goto(`${product.url}/`)
  await page
    .getByRole('link', { name: /^Lapor/ })
    .first()
    .click()
  await page.getByRole('link', { name: /Laporan resmi/ }).click()
  await fillReport()
  await page.fill('#nama', 'Contoh Pelapor')
  await page.fill('#alamat', 'Jalan Contoh 1')
  await button('Periksa isian').last().click()
  expect(await page.locator('h1').innerText()).toContain('Periksa isian Anda')
  expect(await page.locator('main').innerText()).toContain('Bawaslu Kabupaten Paser')
  expect(await violationsOnCopy(page)).toEqual([])
  await button('Kirim laporan').click()
  expect(await page.locator('h1').innerText()).toBe('Laporan Anda sudah diterima')
  const receipt = await receiptShown()
  expect(receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  expect(page.url()).not.toContain(receipt.slice(0, 4))
  expect(await page.locator('.receipt svg path').getAttribute('d')).toMatch(/^M/)
  expect(await violationsOnCopy(page)).toEqual([])
  expect(await page.locator('main').innerText()).toContain('Panwascam')
  expect(await page.locator('main').innerText()).toMatch(/Loket (buka|tutup) sekarang/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.receipt svg').isVisible()).toBe(true)
  for (const away of ['.site-header nav', '.site-footer nav', '.buttons'])
    expect(await page.locator(away).first().isVisible(), away).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('.site-footer nav').first().isVisible()).toBe(true)
  expect(await page.evaluate('document.documentElement.scrollWidth').catch(() => 360)).toBeLessThanOrEqual(360)

  await page.goto(`${product.url}/status`)
  await page.fill('#kode', receipt.toLowerCase().replaceAll('-', ' '))
  await button('Lihat status').click()
  const status = await page.locator('main').innerText()
  expect(status).toContain('Diterima daring, menunggu Anda')
  expect(status).toContain('Siapa yang harus bertindak')
  expect(await violationsOnCopy(page)).toEqual([])
  expect(page.url()).not.toContain(receipt.slice(0, 4))
})

test('before either form, each kind shows what counts, which evidence is enough and where it goes', async () => {
  await page.goto(`${product.url}/lapor`)
  const guides = page.locator('main details')
  expect(await guides.locator('summary').allInnerTexts()).toEqual(kindsOfReport.map(({ title }) => title.id))
  for (const guide of await guides.all()) expect(await guide.locator('dl dd').count()).toBe(3)
})

test('informasi awal needs no name', async () => {
  await page.goto(`${product.url}/lapor/informasi`)
  await fillReport()
  // Nor words, where it is told by voice; without scripts the recording is asked for with the receipt.
  await page.fill('#uraian', '')
  await page.getByLabel(/Saya ingin bercerita dengan suara/).check()
  await button('Periksa isian').last().click()
  expect(await page.locator('main').innerText()).toContain('Diceritakan dengan suara')
  await button('Kirim informasi').click()
  expect(await page.locator('h1').innerText()).toBe('Informasi Anda sudah diterima')
  expect(await page.locator('#berkas').getAttribute('accept')).toBe('audio/*')
  expect(await violationsOnCopy(page)).toEqual([])
  expect(await receiptShown()).toHaveLength(29)
})

test('retaliation is told on its own short form, without JavaScript and without a name, and a wrong receipt is said beside its field', async () => {
  await page.goto(`${product.url}/lapor`)
  await page.getByRole('link', { name: /Pembalasan karena melapor/ }).click()
  await page.getByLabel('Dipindahkan (mutasi)').check()
  await page.getByLabel('Saya, yang melapor').check()
  await page.fill('#uraian', 'Sebulan setelah laporan itu keluar surat pemindahan ke kecamatan lain.')
  await page.fill('#nomor-keputusan', '800/Contoh/2024')
  await page.selectOption('#terlapor', 'pejabat')
  await chooseRegion('kab paser', 'Kabupaten Paser')
  await fillDay('terjadi', ['2', '9', '2024'])
  await fillDay('keputusan', ['29', '8', '2024'])
  await page.fill('#tanda-terima', '0000-0000-0000-0000-0000-0000')
  await button('Periksa isian').last().click()
  expect(await error('tanda-terima').innerText()).toContain('Tidak ada laporan dengan tanda terima ini')
  expect(await page.inputValue('#nomor-keputusan')).toBe('800/Contoh/2024')
  await page.fill('#tanda-terima', '')
  await button('Periksa isian').last().click()
  expect(await page.locator('main').innerText()).toContain('laporan ini berdiri sendiri')
  expect(await violationsOnCopy(page)).toEqual([])
  await button('Kirim laporan pembalasan').click()
  expect(await page.locator('h1').innerText()).toBe('Laporan pembalasan Anda sudah diterima')
  expect(await receiptShown()).toHaveLength(29)
})

test('an error loses nothing that was typed, and says beside each field what to do', async () => {
  await page.goto(`${product.url}/lapor/laporan`)
  await fillReport()
  await fillDay('diketahui', ['30', '9', '2024'])
  await page.fill('#bukti', 'Foto "rekaan" & <video>')
  await page.fill('#telepon', '0800-1234')
  await button('Periksa isian').last().click()
  expect(await page.title()).toContain('Perlu diperbaiki')
  expect(await error('diketahui').innerText()).toContain('tidak mungkin lebih awal')
  expect(await violationsOnCopy(page)).toEqual([])
  await page.locator('.error-summary a[href="#diketahui"]').click()
  expect(await page.inputValue('#uraian')).toContain('<b>calon</b>')
  expect(await page.inputValue('#bukti')).toBe('Foto "rekaan" & <video>')
  expect(await page.inputValue('#telepon')).toBe('0800-1234')
  expect(await page.inputValue('#terlapor')).toBe('pns')
  expect(await page.inputValue('#terjadi-month')).toBe('10')
  expect(await page.locator('input[name=wilayah]:checked').inputValue()).toBe('64.01')
  await fillDay('diketahui', ['31', '2', '2024'])
  await button('Periksa isian').last().click()
  expect(await error('diketahui').innerText()).toContain('tanggal yang ada')
  await fillDay('diketahui', ['2', '10', '2999'])
  await button('Periksa isian').last().click()
  expect(await error('diketahui').innerText()).toContain('belum tiba')
  // A formal report wants its reporter's name, and says so only of that.
  await fillDay('diketahui', ['2', '10', '2024'])
  await button('Periksa isian').last().click()
  expect(await error('nama').innerText()).toContain('nama pelapor')
  await page.fill('#nama', 'Contoh')
  await button('Periksa isian').last().click()
  expect(await page.locator('h1').innerText()).toContain('Periksa isian Anda')
  await button('Ubah isian').click()
  expect(await page.inputValue('#nama')).toBe('Contoh')
  expect(await page.inputValue('#uraian')).toContain('<b>calon</b>')
})

/** Every field that takes words, with what would be SQL or HTML if it were anything but words. The shortest takes 40 letters. */
const words = Object.entries(fieldNames)
  .filter(([path]) => !/^(kind|subject|subject\.kind|subject\.officeCode|actId|regionCode|\w+On)$/.test(path))
  .map(([path, name]) => ({
    path,
    name,
    typed: `<i>'";--&{{7}}</i>${name}${name === 'uraian' ? ' cukup panjang' : ''}`,
  }))
const decoded = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const unescaped = (html: string) => decoded(html.replaceAll(/<[^>]*>|<!--[\s\S]*?-->/g, ' '))

async function postWords(step: 'periksa' | 'kirim', change: Record<string, string> = {}): Promise<string> {
  const body = new URLSearchParams({
    ...Object.fromEntries(words.map(({ name, typed }) => [name, typed])),
    ...{ langkah: step, jenis: 'netralitas', terlapor: 'pns', wilayah: '64.01', cari: `<i>'";--` },
    ...{ 'terjadi-day': '1', 'terjadi-month': '10', 'terjadi-year': '2024' },
    ...{ 'diketahui-day': '2', 'diketahui-month': '10', 'diketahui-year': '2024' },
    ...change,
  })
  const answer = await fetch(`${product.url}/lapor/laporan`, {
    method: 'POST',
    body,
    headers: { origin: product.url, accept: 'text/html' },
  })
  return answer.text()
}

test('SQL and HTML in every field is words: shown as such while answers are checked, and kept to the letter', async () => {
  expect(words.length).toBeGreaterThan(14)
  const review = await postWords('periksa')
  expect(review).toContain('Periksa isian Anda')
  expect(review).not.toContain('<i>')
  for (const { name, typed } of words) expect(unescaped(review), name).toContain(typed)
  // In a form that comes back, what was typed stands in the fields.
  const back = await postWords('periksa', { 'diketahui-day': '31', 'diketahui-month': '2' })
  expect(back).not.toContain('<i>')
  const shown = words.filter(({ name }) => back.includes(`name="${name}"`))
  expect(shown.length).toBeGreaterThan(10)
  for (const { name, typed } of shown) expect(decoded(back), name).toContain(typed)

  const before = new Date().toISOString()
  expect(await postWords('kirim')).toContain('Laporan Anda sudah diterima')
  const { report, parts } = await product.clone.asRoot(async (root) => {
    const kept = await root
      .selectFrom('netra.reports')
      .selectAll()
      .where('received_at', '>=', before)
      .executeTakeFirstOrThrow()
    const sealed = await root
      .selectFrom('netra.sealed_identities')
      .selectAll()
      .where('report_id', '=', kept.id)
      .execute()
    return { report: kept, parts: sealed }
  })
  const opened: object[] = await Promise.all(
    parts.map(
      async ({ office_key_id: key, ciphertext }) =>
        JSON.parse(await openSealed(join(product.dataDir, 'keys'), key, new Uint8Array(ciphertext))) as object,
    ),
  )
  const columns = {
    narrative: report.narrative,
    place: report.place,
    evidence: report.evidence,
    'subject.name': report.subject_name,
    'subject.position': report.subject_position,
    'subject.officeName': report.subject_office_name,
  }
  const secrets = Object.entries(Object.assign({}, ...opened) as Record<string, string>).map(([field, value]) => [
    field === 'witnesses' ? field : `reporter.${field}`,
    value,
  ])
  const kept = { ...columns, ...(Object.fromEntries(secrets) as Record<string, string>) }
  expect(kept).toEqual(Object.fromEntries(words.map(({ path, typed }) => [path, typed])))
})

test('the same form sent twice is one report with one receipt', async () => {
  await page.goto(`${product.url}/lapor/informasi`)
  await fillReport()
  await button('Periksa isian').last().click()
  const fields = await page
    .locator('form[method=post] input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    )
    .catch(() => null)
  // Without JavaScript the page cannot be asked for its fields: read them from its markup instead.
  const html = await page.content()
  const hidden =
    fields ??
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
  const body = new URLSearchParams([
    ...hidden.map(([name = '', value = '']): [string, string] => [name, value]),
    ['langkah', 'kirim'],
  ])
  const post = async () =>
    (
      await fetch(`${product.url}/lapor/informasi`, {
        method: 'POST',
        body,
        headers: { origin: product.url, accept: 'text/html' },
      })
    ).text()
  const codes = (await Promise.all([post(), post(), post()])).map(
    (answer) => /<p class="code">([^<]+)</.exec(answer)?.[1],
  )
  expect(codes[0]).toMatch(/^([0-9A-Z]{4}-){5}/)
  expect(new Set(codes).size).toBe(1)
})

test('the checklist of a formal report counts from the day it was known, and gives reason and article', async () => {
  await page.goto(`${product.url}/lapor/laporan`)
  expect(await page.locator('[data-condition="in-time"]').innerText()).toContain('Isi tanggal Anda mengetahuinya')
  await fillDay('diketahui', ['2', '10', '2024'])
  await button('Hitung ulang syarat').click()
  const inTime = await page.locator('[data-condition="in-time"]').innerText()
  expect(inTime).toContain('sudah lewat')
  expect(inTime).toContain('UU')
  const today = new Date(Date.now() + 7 * 3_600_000)
  await fillDay('diketahui', [
    String(today.getUTCDate()),
    String(today.getUTCMonth() + 1),
    String(today.getUTCFullYear()),
  ])
  await button('Hitung ulang syarat').click()
  expect(await page.locator('[data-condition="in-time"]').innerText()).toMatch(/Sisa \d+ hari/)
  expect(await page.locator('[data-condition="identity-shown"]').innerText()).toContain('loket')
})

test('with JavaScript regions are suggested while one types, the checklist keeps up, and a QR leads to the status', async () => {
  await context.close()
  await open(true)
  const failures: string[] = []
  page.on('pageerror', (fault) => failures.push(String(fault)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('422')) failures.push(message.text())
  })
  await page.goto(`${product.url}/lapor/laporan`)
  await page.fill('#cari', 'tanah grogot')
  await page.getByLabel('Tanah Grogot').first().check()
  await page.fill('#uraian', 'Cukup panjang untuk dihitung sebagai uraian.')
  await expect.poll(() => page.locator('[data-condition="description"]').innerText()).toContain('Terpenuhi')
  const receipt = await receiptOf('Cukup panjang untuk diterima.')
  await page.goto(`${product.url}/status#${receipt}`)
  await expect.poll(() => page.locator('h1').innerText()).toContain('Status laporan')
  await expect.poll(() => page.locator('main').innerText()).toContain('Informasi awal')
  expect(page.url()).toBe(`${product.url}/status`)
  expect(failures).toEqual([])
})

test('with JavaScript no name leaves the page before it is sealed, and neither an error nor a broken line loses one', async () => {
  const mark = 'PENANDARX'
  // The control: without JavaScript the same form sends the name, and the server seals it.
  const plain = bodiesOf(page)
  await page.goto(`${product.url}/lapor/laporan`)
  await page.fill('#nama', mark)
  await button('Periksa isian').last().click()
  expect(plain.join()).toContain(mark)

  await context.close()
  await open(true)
  const bodies = bodiesOf(page)
  const asked: Request[] = []
  page.on('request', (request) => void asked.push(request))
  await page.goto(`${product.url}/lapor/laporan`)
  await page.fill('#nama', `${mark} Pelapor`)
  await page.fill('#alamat', `Jalan ${mark}`)
  await page.fill('#saksi', `${mark} Saksi`)
  await button('Periksa isian').last().click()
  await error('uraian').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('kesalahan')
  await fillReport()
  expect(await page.inputValue('#nama')).toBe(`${mark} Pelapor`)
  await button('Periksa isian').last().click()
  await page.getByText('Belum terkirim. Periksa, lalu kirim.').waitFor()
  expect(await page.locator('main').innerText()).toContain(`Jalan ${mark}`)
  await button('Ubah isian').click()
  await page.fill('#nama', `${mark} Baru`)
  await button('Periksa isian').last().click()
  await page.getByText(`${mark} Baru`).waitFor()
  await context.setOffline(true)
  await button('Kirim laporan').click()
  await page.getByText('Belum terkirim: jaringan putus.').waitFor()
  await context.setOffline(false)
  await button('Kirim laporan').click()
  await page.locator('.receipt .code').waitFor()
  expect(bodies.length).toBeGreaterThanOrEqual(4)
  expect(bodies.join()).toContain('kab paser')
  expect(bodies.join()).not.toContain(mark)
  expect(await page.content()).not.toContain(mark)

  const receipt = parseReceipt(await receiptShown())
  if (receipt === null) throw new Error('no receipt is shown')
  const { rows } = await product.clone.asRoot((root) =>
    sql<{ part: string; sealed_by: string; office_key_id: string; ciphertext: Buffer }>`
      select i.part, i.sealed_by, i.office_key_id, i.ciphertext from netra.sealed_identities i
      join netra.reports r on r.id = i.report_id where r.receipt_hash = ${receiptHash(receipt)}
      order by i.part`.execute(root),
  )
  const opened = await Promise.all(
    rows.map(({ office_key_id, ciphertext }) =>
      openSealed(join(product.dataDir, 'keys'), office_key_id, new Uint8Array(ciphertext)).then(
        (text) => JSON.parse(text) as unknown,
      ),
    ),
  )
  expect(rows.map(({ part, sealed_by }) => [part, sealed_by])).toEqual([
    ['pelapor', 'browser'],
    ['saksi', 'browser'],
  ])
  expect(opened).toEqual([{ name: `${mark} Baru`, address: `Jalan ${mark}` }, { witnesses: `${mark} Saksi` }])
  await page.goBack()
  await expect.poll(() => page.inputValue('#nama').catch(() => null)).toBe('')
  // Nor does the receipt stand in an address, nor in what one page tells the next, and nobody else is asked for anything.
  const code = printReceipt(receipt)
  await page.goto(`${product.url}/status#${code}`)
  await page.locator('#isi .tag').first().waitFor()
  const addresses = asked.flatMap((request) => [request.url(), request.headers()['referer'] ?? ''])
  expect(addresses.filter((one) => one !== '' && !one.startsWith(`${product.url}/`))).toEqual([])
  expect(addresses.filter((one) => one.includes(code))).toEqual([])
  expect(await context.cookies()).toEqual([])
})

/** All that a page can leave in a browser, but its history, which no page reads. */
const traces = () =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    cookie: document.cookie,
  }))
const noTraces = { local: [], session: [], databases: [], caches: [], workers: [], cookie: '' }
const remembers = () => page.locator('#nama').getAttribute('autocomplete')

test('a shared phone keeps nothing of a form; one of his own keeps a sealed draft without a network, until it is sent, deleted or left in haste', async () => {
  const mark = 'PENANDADX'
  await context.close()
  await open(true)
  await page.goto(`${product.url}/lapor/laporan`)
  await page.fill('#nama', mark)
  await fillReport()
  expect(await traces()).toEqual(noTraces)
  expect(await remembers()).toBe('off')

  await page.locator('#draf summary').click()
  await button('Simpan draf di HP saya').click()
  await page.getByText('Draf tersimpan di HP ini.').waitFor()
  const code = await page.locator('#draf-kode').innerText()
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  expect(await remembers()).toBe('name')
  await page.fill('#uraian', 'Seorang pegawai rekaan mengajak warga, dan ini ditulis belakangan.')
  const draft = () => page.evaluate(() => localStorage.getItem('netra-draf') ?? '')
  const before = await draft()
  await expect.poll(draft).not.toBe(before)
  await expect
    .poll(() => traces())
    .toMatchObject({ local: ['netra-draf'], caches: ['netra-lapor'], workers: ['/lapor/'] })
  // The control: what is there is the draft, and neither a word of it nor its code.
  for (const word of [mark, 'rekaan', code, code.replace('-', '')]) expect(await draft()).not.toContain(word)
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('netra-lapor')).keys()).length))
    .toBeGreaterThan(4)
  expect(await violationsOnCopy(page)).toEqual([])

  await page.close()
  await context.setOffline(true)
  page = await context.newPage()
  await page.goto(`${product.url}/lapor/laporan`)
  await page.fill('#draf-buka', 'AAAAA-AAAAA')
  await button('Buka draf').click()
  await page.getByText('Kode itu tidak membuka draf ini.').waitFor()
  expect(await page.inputValue('#nama')).toBe('')
  await page.fill('#draf-buka', code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))
  await button('Buka draf').click()
  await expect.poll(() => page.inputValue('#nama')).toBe(mark)
  expect(await page.inputValue('#uraian')).toContain('ditulis belakangan')
  expect(await page.locator('[name=wilayah]:checked').inputValue()).toBe('64.01')
  await context.setOffline(false)
  await page.fill('#alamat', 'Jalan Contoh 1')
  await button('Periksa isian').last().click()
  await page.getByText('Belum terkirim. Periksa, lalu kirim.').waitFor()
  await button('Kirim laporan').click()
  await page.locator('.receipt .code').waitFor()
  await expect.poll(() => traces()).toEqual(noTraces)

  // Another draft, and away.
  await page.goto(`${product.url}/lapor/informasi`)
  await page.fill('#uraian', 'Akan ditinggalkan dengan tergesa.')
  await page.locator('#draf summary').click()
  await button('Simpan draf di HP saya').click()
  await expect.poll(() => traces()).toMatchObject({ local: ['netra-draf'], workers: ['/lapor/'] })
  await page.route('**/keluar-cepat', (route) => route.fulfill({ body: 'cuaca' }))
  await page.locator('#keluar-cepat').click()
  await page.waitForURL('**/keluar-cepat')
  await page.goto(`${product.url}/tentang`)
  expect(await traces()).toEqual(noTraces)
})

test('what is typed and chosen while a search for a region is on its way is not lost when its answer comes', async () => {
  await context.close()
  await open(true)
  await page.goto(`${product.url}/lapor/laporan`)
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
  await page.route('**/lapor/laporan*', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await page.fill('#terlapor-nama', 'Sebelum')
  await page.fill('#cari', 'kab paser')
  await button('Cari wilayah').click()
  await page.getByLabel('Kabupaten Paser').first().check()
  await page.fill('#uraian', 'Ditulis selagi menunggu.')
  await page.fill('#nama', 'Contoh Pelapor')
  await page.selectOption('#terlapor', 'pns')
  await page.evaluate(() => document.querySelector('#uraian')?.setAttribute('data-lama', ''))
  release(undefined)
  await page.locator('#uraian:not([data-lama])').waitFor()
  expect(await page.locator('[name=wilayah]:checked').inputValue()).toBe('64.01')
  for (const [field, typed] of Object.entries({
    uraian: 'Ditulis selagi menunggu.',
    nama: 'Contoh Pelapor',
    terlapor: 'pns',
    'terlapor-nama': 'Sebelum',
  }))
    expect(await page.inputValue(`#${field}`), field).toBe(typed)
})

test('at 3G, and at 50 kbit/s with the line cut while it is sent, a report comes once and whole', async () => {
  await context.close()
  await open(true)
  const line = await context.newCDPSession(page)
  const at = (kbit: number, latency: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: (kbit * 1000) / 8,
      uploadThroughput: (kbit * 1000) / 8,
    })
  await line.send('Network.enable')
  await at(700, 300)
  await page.goto(`${product.url}/lapor/laporan`)
  const told = `Garis pelan: ${'kata demi kata, '.repeat(200)}selesai.`
  await page.fill('#uraian', told)
  await page.selectOption('#terlapor', 'pns')
  await page.fill('#terlapor-nama', 'Contoh Terlapor')
  await page.fill('#cari', 'kab paser')
  await page.getByLabel('Kabupaten Paser').first().check()
  await fillDay('terjadi', ['1', '10', '2024'])
  await fillDay('diketahui', ['2', '10', '2024'])
  await page.fill('#nama', 'Contoh Pelan')
  await page.fill('#alamat', 'Jalan Contoh 1')
  await button('Periksa isian').last().click()
  await page.getByText('Belum terkirim. Periksa, lalu kirim.').waitFor()
  await at(50, 600)
  let sendings = 0
  await page.route('**/lapor/laporan', async (route) => {
    sendings += 1
    if (sendings > 1) return route.continue()
    // All of it arrives, and the line is cut before a byte of the answer does.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await button('Kirim laporan').click()
  await page.getByText('Belum terkirim: jaringan putus.').waitFor()
  await button('Kirim laporan').click()
  await page.locator('.receipt .code').waitFor()
  const receipt = parseReceipt(await receiptShown())
  const kept = await product.clone.asRoot((root) =>
    root
      .selectFrom('netra.reports')
      .select(['narrative', 'receipt_hash'])
      .where('narrative', 'like', 'Garis pelan:%')
      .execute(),
  )
  expect(kept.map(({ narrative }) => narrative)).toEqual([told])
  expect(receipt !== null && kept[0]?.receipt_hash.equals(receiptHash(receipt))).toBe(true)
  expect(sendings).toBe(2)
})

test('a script that is not what the page says it must be is not run, and what would seal is then not sent in the clear unseen', async () => {
  await context.close()
  await open(true)
  const changed = new Set<string>()
  await page.route(/\/(keluar|segel|segel-resi)\.js$/, async (route) => {
    const answer = await route.fetch()
    const name = new URL(route.request().url()).pathname
    const body = `${await answer.text()}${changed.has(name) ? `;globalThis.diubah = true` : ''}`
    await route.fulfill({ response: answer, body })
  })
  const ran = () => page.evaluate(() => 'diubah' in globalThis)
  const bodies = bodiesOf(page)
  const check = async () => {
    await page.goto(`${product.url}/lapor/laporan`)
    await page.fill('#nama', 'PENANDASX')
    await button('Periksa isian').last().click()
  }
  changed.add('/keluar.js').add('/segel.js')
  await check()
  await page.locator('#belum-terkirim').getByText(/./).waitFor()
  expect(await ran()).toBe(false)
  expect(bodies.join()).not.toContain('PENANDASX')
  changed.add('/segel-resi.js')
  await page.goto(`${product.url}/status`)
  await page.fill('#kode', printReceipt(newReceipt()))
  await button('Lihat status').click()
  await page.locator('#belum-terkirim').getByText(/./).waitFor()
  expect(await ran()).toBe(false)
  // The control: the same way, unchanged, they run.
  changed.clear()
  await check()
  await error('uraian').waitFor()
  expect(bodies.join()).not.toContain('PENANDASX')
})

test('with JavaScript neither receipt, message, passphrase nor identity leaves a page in the clear, on either side', async () => {
  const [mark, said] = ['PENANDAMX', 'PENANDAJX']
  const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(200_000)])
  const answer = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      lane: 'informasi',
      regionCode: '64.01',
      happenedOn: '2024-10-01',
      knownOn: '2024-10-01',
      narrative: 'Cukup panjang untuk diterima.',
      subject: { kind: 'lain' },
      reporter: { name: `${mark} Pelapor` },
    }),
  })
  const { receipt } = (await answer.json()) as { receipt: string }
  const bare = receipt.replaceAll('-', '')
  const ours = await product.clone.owner
    .selectFrom('netra.reports as r')
    .innerJoin('netra.office_keys as k', 'k.office_id', 'r.office_id')
    .select(['r.id', 'r.case_id', 'r.office_id', 'k.id as key_id'])
    .where('r.receipt_hash', '=', receiptHash(parseReceipt(receipt) ?? ('' as never)))
    .where('k.retired_at', 'is', null)
    .executeTakeFirstOrThrow()

  // The control: without JavaScript both are sent, and the page says who sees them.
  const plain = bodiesOf(page)
  await page.goto(`${product.url}/status`)
  await page.fill('#kode', receipt)
  await button('Lihat status').click()
  expect(await page.locator('main').innerText()).toContain('● Tanpa JavaScript')
  await page.fill('#pesan', `${mark} polos`)
  await button('Kirim pesan').click()
  expect(plain.join()).toContain(receipt)
  expect(plain.join()).toContain(mark)

  await context.close()
  await open(true)
  const bodies = bodiesOf(page)
  await page.goto(`${product.url}/status`)
  await page.fill('#kode', receipt.toLowerCase())
  await button('Lihat status').click()
  await page.getByText(`${mark} polos`).waitFor()
  expect(await page.locator('main').innerText()).toContain('● Pesan disegel dan dibuka di perangkat ini')
  expect(await violationsOnCopy(page)).toEqual([])
  await page.fill('#pesan', `${mark} putus`)
  await context.setOffline(true)
  await button('Kirim pesan').click()
  await page.getByText('Belum terkirim: jaringan putus.').waitFor()
  await context.setOffline(false)
  await button('Kirim pesan').click()
  await page.getByText('Pesan Anda sudah sampai di kantor.').waitFor()
  // A page from before the office changed its key seals again, and nobody presses twice.
  const gone = newId()
  const { recipient: former } = await product.clone.netra.keyRing.makePair()
  await sql`insert into netra.office_keys (id, office_id, recipient, created_at, retired_at)
    values (${gone}::uuid, ${ours.office_id}::uuid, ${former}, now() - interval '2 hours', now() - interval '1 hour')`.execute(
    product.clone.owner,
  )
  await page.locator('#tulis-pesan').evaluate((form, id) => {
    form.setAttribute('data-kunci-kantor', id)
  }, gone)
  await page.fill('#pesan', `${mark} putaran`)
  await button('Kirim pesan').click()
  await page.locator('.message', { hasText: 'putaran' }).waitFor()
  expect(await page.locator('.message').allInnerTexts()).toEqual(
    ['polos', 'putus', 'putaran'].map((one) => `${mark} ${one}`),
  )
  await page.fill('#pesan', `${mark} gambar`)
  await page.setInputFiles('#berkas', { name: `${mark}.jpg`, mimeType: 'image/jpeg', buffer: photo })
  await button('Kirim pesan').click()
  await page.locator('.message', { hasText: 'gambar' }).waitFor()
  expect(bodies.length).toBeGreaterThanOrEqual(8)
  expect(bodies.join()).toContain('akses-')

  await sql`delete from netra.office_keys where id = ${gone}::uuid`.execute(product.clone.owner)

  // From here on officers hold the key, and the server has none that opens what was sent.
  const netra = await heldByOfficers(product, ours.office_id)
  await netra.keyRing.destroy(ours.key_id)
  const eka = await accountOf(product, 'Contoh Eka Penanganan')
  const asked = { actor: eka, proof: 'totp', caseId: ours.case_id, reportId: ours.id } as const
  const openingId = granted(
    await askOpening(netra, { ...asked, parts: ['kontak'], purpose: 'klarifikasi', reason: 'Contoh.' }),
  )
  const second = { actor: await accountOf(product, 'Contoh Malik Provinsi'), proof: 'totp', openingId } as const
  granted(await decideOpening(netra, { ...second, grants: true, reason: 'Contoh.' }))
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' })
  const desk = visit.page
  const [sent, came] = [bodiesOf(desk), [] as Promise<string>[]]
  desk.on('response', (response) => void came.push(response.text().catch(() => '')))
  await desk.goto(`${product.url}/meja/perkara/${ours.case_id}/pesan`)
  await desk.getByLabel('Kata sandi kunci Anda').fill('bukan kata sandinya sama sekali')
  await desk.getByRole('button', { name: 'Buka pesan' }).click()
  await desk.getByText('Kata sandi itu tidak membuka kunci Anda.').waitFor()
  await desk.getByLabel('Kata sandi kunci Anda').fill(passphrase)
  await desk.getByRole('button', { name: 'Buka pesan' }).click()
  await desk.getByText(`${mark} putaran`).waitFor()
  const [saved] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Simpan lampiran' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('lampiran.jpg')
  expect(readFileSync(await saved.path()).equals(photo)).toBe(true)
  await desk.getByLabel('Pesan untuk pelapor').fill(`${said} jawaban`)
  await sendAnswer(desk)
  // What was opened is still to be read, and what was written is closed again.
  expect(await desk.locator('.message').nth(2).innerText()).toBe(`${mark} putaran`)
  await desk.goto(`${product.url}/meja/perkara/${ours.case_id}/identitas`)
  await desk.getByLabel('Kata sandi kunci Anda').fill(passphrase)
  await desk.getByRole('button', { name: 'Lihat sekarang' }).click()
  await desk.getByText(`${mark} Pelapor`).waitFor()
  expect(await violationsOnCopy(desk)).toEqual([])
  for (const secret of [passphrase, mark, said]) {
    expect(sent.join()).not.toContain(secret)
    expect((await Promise.all(came)).join()).not.toContain(secret)
  }
  await desk.goBack()
  expect(await desk.content()).not.toContain(mark)
  await visit.close()

  await button('Lihat lagi').click()
  await page.getByText(`${said} jawaban`).waitFor()
  for (const secret of [receipt, bare, receipt.toLowerCase(), bare.toLowerCase(), mark])
    expect(bodies.join()).not.toContain(secret)
})

test('after the report photos go in parts on a line that breaks, and the page then shows what was received', async () => {
  await page.goto(`${product.url}/lapor/informasi`)
  await fillReport()
  await button('Periksa isian').last().click()
  await button('Kirim informasi').click()
  const receipt = await receiptShown()
  await context.close()
  await open(true)
  await page.goto(`${product.url}/status/bukti`)
  await page.fill('#kode', receipt)
  let parts = 0
  await page.route('**/unggah/*', async (route) => {
    // The first part is lost on its way, and the third.
    if (route.request().method() === 'PATCH' && [1, 3].includes((parts += 1))) await route.abort()
    else await route.continue()
  })
  const film = Buffer.concat([Buffer.from('\x00\x00\x00\x18ftypisom', 'latin1'), randomBytes(5_000_000)])
  const note = Buffer.from('Catatan rekaan.')
  await page.setInputFiles('#berkas', [
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: film },
    { name: 'catatan.txt', mimeType: 'text/plain', buffer: note },
  ])
  await button('Kirim bukti').click()
  await page.locator('#diterima').waitFor()
  const listed = await page.locator('main').innerText()
  for (const bytes of [film, note]) expect(listed).toContain(createHash('sha256').update(bytes).digest('hex'))
  expect(parts).toBeGreaterThanOrEqual(3)
  // Both are promised, and the page has the promises as a file, which the page of the log reads.
  const [promises] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Simpan janji itu' }).click(),
  ])
  const saved = readFileSync(await promises.path(), 'utf8')
  expect((JSON.parse(saved) as { readonly promises: readonly unknown[] }).promises).toHaveLength(2)
  expect(page.url()).not.toContain(receipt.slice(0, 4))
  expect(await violationsOnCopy(page)).toEqual([])
})

test('an origin of its own takes a report, a message and a file; it knows no other address, no cookie, and notes no request', async () => {
  const main = product.url
  const own = await startReporting(product)
  try {
    const cookies: (string | null)[] = []
    page.on('response', (response) => void cookies.push(response.headers()['set-cookie'] ?? null))
    await page.goto(own.url)
    expect(page.url()).toBe(`${own.url}/lapor`)
    // What it does not serve is linked where it is.
    const links = await page
      .locator('a[href*="/angka"], a[href*="/masuk"]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
      .catch(() => [])
    const html = await page.content()
    expect(html).toContain(`href="${main}/angka"`)
    expect(links.filter((href) => !href.startsWith(main))).toEqual([])
    await page.goto(`${own.url}/lapor/pembalasan`)
    await page.getByLabel('Diancam').check()
    await page.getByLabel('Saya, yang melapor').check()
    await page.fill('#uraian', 'Setelah laporan itu atasan mengancam saya di depan rekan.')
    await page.selectOption('#terlapor', 'pejabat')
    await chooseRegion('kab paser', 'Kabupaten Paser')
    await fillDay('terjadi', ['2', '9', '2024'])
    await button('Periksa isian').last().click()
    await button('Kirim laporan pembalasan').click()
    expect(await receiptShown()).toHaveLength(29)
    await page.goto(`${own.url}/lapor/laporan`)
    await fillReport()
    await page.fill('#nama', 'Contoh Pelapor')
    await page.fill('#alamat', 'Jalan Contoh 1')
    await button('Periksa isian').last().click()
    await button('Kirim laporan').click()
    const receipt = await receiptShown()
    await page.goto(`${own.url}/status`)
    await page.fill('#kode', receipt)
    await button('Lihat status').click()
    await page.fill('#pesan', 'Saya punya foto.')
    const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(2000)])
    await page.setInputFiles('#berkas', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
    await button('Kirim pesan').click()
    expect(await page.locator('.timeline .message').innerText()).toBe('Saya punya foto.')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan lampiran' }).click(),
    ])
    expect(readFileSync(await saved.path()).equals(photo)).toBe(true)
    await page.goto(`${own.url}/status/bukti`)
    await page.fill('#kode', receipt)
    await page.setInputFiles('#berkas', {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Catatan rekaan.'),
    })
    await button('Kirim bukti').click()
    expect(await page.locator('main').innerText()).toContain(
      createHash('sha256').update('Catatan rekaan.').digest('hex'),
    )
    for (const path of [
      '/boleh',
      '/hukum',
      '/hukum/P2',
      '/hukum/keputusan',
      '/privasi',
      '/tentang',
      '/aksesibilitas',
      '/lapor/siapa-tahu',
    ])
      expect((await fetch(own.url + path)).status, path).toBe(200)
    const region = await fetch(`${own.url}/api/v1/regions?query=paser`)
    expect(region.status).toBe(200)

    const elsewhere = [
      '/masuk',
      '/meja',
      '/kelola',
      '/lapangan',
      '/terlapor',
      '/jawab',
      '/angka',
      '/wilayah',
      '/en/masuk',
      '/api/v1/measures',
      '/_app/version.json',
      '/lapangan-pekerja.js',
      '/tidak-ada',
    ]
    const found = async (site: string) =>
      Promise.all(elsewhere.map(async (path) => (await fetch(site + path, { redirect: 'manual' })).status))
    expect(await found(own.url)).toEqual(elsewhere.map(() => 404))
    // The control: they are addresses of the main origin, all but the last.
    expect((await found(main)).slice(0, -1)).not.toContain(404)
    const session = await fetch(`${main}/masuk/contoh`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: main, accept: 'text/html' },
      body: new URLSearchParams({ akun: (await listDemonstrationAccounts(product.clone.netra.db))[0]?.userId ?? '' }),
    })
    const cookie = session.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    expect(cookie).toContain('session_token')
    const carried = await fetch(`${own.url}/privasi`, { headers: { cookie } })
    expect(await carried.text()).not.toContain('/meja"')
    expect(await (await fetch(`${main}/privasi`, { headers: { cookie } })).text()).toContain('/meja"')
    expect(cookies.filter((one) => one !== null)).toEqual([])
    expect(carried.headers.get('set-cookie')).toBeNull()
    // A line is written a second later at most; the main origin's are there, of the same requests to its pages.
    await expect.poll(() => product.log()).toContain('/(publik)/privasi')
    await own.stop()
    expect(
      own
        .log()
        .split('\n')
        .filter((line) => line.includes('"request"') || line.includes('lapor/')),
    ).toEqual([])
  } finally {
    await own.stop()
  }
})

/** A new informasi awal through the API: its receipt. */
/** Where the line broke the page says so, keeps what was typed, and he presses again: it is kept once. Anything else is told with the page's own words. */
async function sendAnswer(desk: Page): Promise<void> {
  const [kept, broke] = [desk.getByText('Pesan tersimpan.'), desk.getByText('jaringan putus', { exact: false })]
  for (let press = 0; press < 3; press++) {
    await desk.getByRole('button', { name: 'Kirim kepada pelapor' }).click()
    await kept
      .or(broke)
      .first()
      .waitFor({ timeout: 60_000 })
      .catch(async (fault: unknown) => {
        throw new Error(`${await desk.locator('main').innerText()}\n${product.log().slice(-4_000)}`, { cause: fault })
      })
    if (await kept.isVisible()) return
  }
  throw new Error(`never sent\n${product.log().slice(-4_000)}`)
}

async function receiptOf(narrative: string): Promise<string> {
  const answer = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      lane: 'informasi',
      regionCode: '64.01',
      happenedOn: '2024-10-01',
      knownOn: '2024-10-01',
      narrative,
      subject: { kind: 'lain' },
    }),
  })
  return ((await answer.json()) as { receipt: string }).receipt
}

test('a picture is covered by keyboard and by mouse before it is sent, and of what was covered nothing leaves but the sealed original', async () => {
  await context.close()
  await open(true)
  await page.goto(`${product.url}/status/bukti`)
  await page.fill('#kode', await receiptOf('Laporan rekaan dengan foto.'))
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#e02020' } })
    .jpeg()
    .toBuffer()
  const parts: Buffer[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') parts.push(request.postDataBuffer() ?? Buffer.alloc(0))
  })
  await page.setInputFiles('#berkas', [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo }])
  await button('Tutup atau potong bagian gambar ini').press('Enter')
  const dialog = page.getByRole('dialog')
  expect(await page.locator('link[href$="gambar.css"]').getAttribute('integrity')).toMatch(/^sha256-/)
  await dialog.getByRole('button', { name: 'Tambah kotak' }).press('Enter')
  const grip = dialog.getByRole('button', { name: 'Geser kotak 1 dengan tombol panah' })
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown']) await grip.press(key)
  expect(await dialog.getByRole('status').innerText()).toBe(
    'Kotak 1: 34 % dari kiri, 34 % dari atas, lebar 31 %, tinggi 31 %',
  )
  const place = await dialog.locator('canvas').boundingBox()
  if (place === null) throw new Error('the editor shows no picture')
  await page.mouse.move(place.x + 2, place.y + 2)
  await page.mouse.down()
  await page.mouse.move(place.x + place.width * 0.2, place.y + place.height * 0.2, { steps: 3 })
  await page.mouse.up()
  await dialog.getByLabel('Caranya').last().selectOption('kabur')
  expect(await violationsOnCopy(page)).toEqual([])
  expect(await dialog.evaluate((shown) => shown.scrollWidth <= shown.clientWidth)).toBe(true)
  await dialog.getByRole('button', { name: 'Pakai gambar ini' }).press('Enter')
  await page.getByLabel(/Aslinya tersegel/).check()
  expect(await violationsOnCopy(page)).toEqual([])
  await button('Kirim bukti').click()
  await page.locator('#diterima').waitFor()
  expect(parts).toHaveLength(2)
  const [edited = Buffer.alloc(0), original] = parts
  expect(original?.equals(photo)).toBe(true)
  const at = async (left: number, top: number) => [
    ...(await sharp(edited).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
  ]
  const [covered, beside] = [await at(200, 150), await at(380, 280)]
  expect([Math.max(...covered) < 16, (beside[0] ?? 0) > 180]).toEqual([true, true])
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
  const { rows } = await product.clone.asRoot((root) =>
    sql`select from netra.bukti_edits e join netra.bukti o on o.id = e.original_id join netra.bukti c on c.id = e.edited_id
      where o.sha256 = ${sha256(photo)} and c.sha256 = ${sha256(edited)}`.execute(root),
  )
  expect(rows).toHaveLength(1)
})

test('what is spoken into the form by keyboard goes with the receipt, as evidence that is a sound', async () => {
  await context.close()
  await open(true)
  // The machine has no microphone: a sound that is made here stands for one.
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => {
      const heard = new AudioContext()
      const [tone, to] = [heard.createOscillator(), heard.createMediaStreamDestination()]
      tone.connect(to)
      tone.start()
      setInterval(() => (document.documentElement.dataset['bunyi'] = String(heard.currentTime)), 100)
      return Promise.resolve(to.stream)
    }
  })
  await page.goto(`${product.url}/lapor/informasi`)
  await fillReport()
  await page.fill('#uraian', '')
  await page.getByLabel(/Saya ingin bercerita dengan suara/).press('Space')
  expect(await page.getByRole('button', { name: /Berhenti merekam|Hapus rekaman/ }).count()).toBe(0)
  await button('Mulai merekam').press('Enter')
  await page.getByText(/Sedang merekam: \d+ detik/).waitFor()
  // As long as the tone has sounded, there is something to be heard.
  await page.waitForFunction(() => Number(document.documentElement.dataset['bunyi']) > 0.5)
  await button('Berhenti merekam').press('Enter')
  await page.getByText(/Rekaman \d+ detik ada di halaman ini/).waitFor()
  expect(await violationsOnCopy(page)).toEqual([])
  await button('Periksa isian').last().click()
  await page.getByText('Diceritakan dengan suara').waitFor()
  await button('Kirim informasi').click()
  await page.getByText('Rekaman suara sudah diterima dan disegel.').waitFor()
  const receipt = parseReceipt(await receiptShown())
  if (receipt === null) throw new Error('no receipt is shown')
  const { rows } = await product.clone.asRoot((root) =>
    sql`select b.kind, r.narrative, e.data ->> 'byVoice' as voice from netra.reports r join netra.bukti b on b.report_id = r.id
      join netra.events e on e.report_id = r.id and e.type = 'report-received'
      where r.receipt_hash = ${receiptHash(receipt)}`.execute(root),
  )
  expect(rows).toEqual([{ kind: 'audio', narrative: '', voice: 'true' }])
})

test('who reported is nowhere in the clear: not in the database, not in a file, whichever door was used', async () => {
  const mark = 'PENANDAQX'
  const report = {
    lane: 'laporan',
    regionCode: '64.01',
    happenedOn: '2024-10-01',
    knownOn: '2024-10-02',
    narrative: 'Laporan tanpa nama di dalam uraiannya.',
    subject: { kind: 'pns', name: 'KONTROLQX' },
  }
  const api = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'privasi-uji-0001' },
    body: JSON.stringify({
      ...report,
      reporter: { name: `${mark} api`, address: `Jalan ${mark}`, nik: `${mark}640` },
      witnesses: `Saksi ${mark}`,
      signature: mark,
      identityDocument: { kind: 'ktp', number: mark },
    }),
  })
  expect(api.status).toBe(201)
  await page.goto(`${product.url}/lapor/laporan`)
  await fillReport()
  for (const field of ['nama', 'alamat', 'telepon', 'surel', 'pekerjaan', 'saksi'])
    await page.fill(`#${field}`, `${mark} web`)
  await page.fill('#surel', `${mark}@contoh.id`)
  await button('Periksa isian').last().click()
  await button('Kirim laporan').click()
  expect(await receiptShown()).toHaveLength(29)
  const receipt = await receiptShown()
  await page.goto(`${product.url}/status`)
  await page.fill('#kode', receipt)
  await button('Lihat status').click()
  await button('Kirim pesan').click()
  expect(await page.locator('#pesan-error').innerText()).toBe('Tulis pesannya.')
  await page.fill('#pesan', `Saya ${mark}, hubungi saya.`)
  await button('Kirim pesan').click()
  expect(await page.locator('.timeline .message').innerText()).toBe(`Saya ${mark}, hubungi saya.`)
  expect(await violationsOnCopy(page)).toEqual([])
  expect(page.url()).not.toContain(receipt.slice(0, 4))

  const found = await product.clone.asRoot((root) =>
    columnsHolding(root, [mark, 'KONTROLQX', receipt, receipt.replaceAll('-', ''), 'privasi-uji-0001']),
  )
  // The control: what may be read is found, so the search works.
  expect(found['KONTROLQX']).toEqual(
    expect.arrayContaining(['netra.reports.subject_name', 'netra.allegations.subject_name']),
  )
  expect({ ...found, KONTROLQX: undefined }).toEqual({ KONTROLQX: undefined })
  expect(filesHolding(product.dataDir, [mark, receipt])).toEqual([])
})

function filesHolding(folder: string, needles: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(
      (file) =>
        statSync(file, { throwIfNoEntry: false })?.isFile() &&
        needles.some((needle) => readFileSync(file).includes(needle)),
    )
}

/** Which columns hold a needle, as text or in bytes. Each table is read once for all of them; only where a row holds one, each column. */
async function columnsHolding(root: Db, needles: readonly string[]): Promise<Readonly<Record<string, string[]>>> {
  const { rows: tables } = await sql<{ place: string; columns: string[] }>`
    select format('%I.%I', table_schema, table_name) as place, array_agg(column_name::text) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema in ('netra', 'auth', 'graphile_worker', 'public', 'migrations')
    group by 1`.execute(root)
  // However it is written; and in small letters once, for `ilike` would make them anew for each pattern.
  const patternsOf = (needle: string) => [`%${needle.toLowerCase()}%`, `%${Buffer.from(needle).toString('hex')}%`]
  const count = async (place: string, text: RawBuilder<unknown>, patterns: readonly string[]) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.raw(place)} as held where lower(${text}) like any (${patterns})`.execute(
      root,
    )
    return rows[0]?.n ?? 0
  }
  const holding: Record<string, string[]> = {}
  for (const { place, columns } of tables) {
    if ((await count(place, sql`held::text`, needles.flatMap(patternsOf))) === 0) continue
    for (const needle of needles)
      for (const column of columns)
        if ((await count(place, sql`${sql.ref(`held.${column}`)}::text`, patternsOf(needle))) > 0)
          (holding[needle] ??= []).push(`${place}.${column}`)
  }
  return holding
}
