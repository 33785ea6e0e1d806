import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPdf } from '#gear'
import * as answers from '../../src/lib/api/answers.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  page = await context.newPage()
  await signIn('Petugas penerima')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })

async function signIn(role: string): Promise<void> {
  await page.goto(`${product.url}/masuk`)
  for (const fold of await page.locator('main details').all()) await fold.locator('summary').click()
  await button(role).first().click()
}

async function fillDay(name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.fill(`#${name}`, day)
  await page.fill(`#${name}-month`, month)
  await page.fill(`#${name}-year`, year)
}

async function fillPaper(subject = 'Contoh Terlapor'): Promise<void> {
  await page.goto(`${product.url}/meja/loket/laporan`)
  // Whatever the hour is: outside the hours it is said, and the report is taken in below.
  expect(await page.locator('main').innerText()).toMatch(/Loket (buka|tutup) sekarang/)
  await page.fill('#uraian', 'Seorang pegawai rekaan membagikan kaus di balai desa.')
  await page.selectOption('#terlapor', 'pns')
  await page.fill('#terlapor-nama', subject)
  await page.fill('#cari', 'kab paser')
  await button('Cari wilayah').click()
  await page.getByLabel('Kabupaten Paser').first().check()
  await fillDay('terjadi', ['1', '10', '2024'])
  await fillDay('diketahui', ['2', '10', '2024'])
  await page.fill('#nama', 'Contoh Pelapor Kertas')
  await page.fill('#alamat', 'Jalan Contoh 1')
}

async function sendOnline(): Promise<string> {
  const answer = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      lane: 'laporan',
      regionCode: '64.01',
      happenedOn: '2024-10-01',
      knownOn: '2024-10-02',
      narrative: 'Laporan daring yang cukup panjang.',
      subject: { kind: 'pns' },
      reporter: { name: 'Contoh' },
    }),
  })
  return ((await answer.json()) as { receipt: string }).receipt
}

const statusOf = async (receipt: string) =>
  (await (
    await fetch(`${product.url}/api/v1/reports/status`, { headers: { authorization: `Receipt ${receipt}` } })
  ).json()) as { status: string; history: { action: string | null }[] }

const lastReport = () =>
  product.clone.asRoot((root) =>
    root.selectFrom('netra.reports').selectAll().orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow(),
  )

test('a paper report with its ID checked is formally received, numbered, and printed with the identity in that answer only', async () => {
  await fillPaper()
  await page.getByLabel(/KTP diperiksa/).check()
  await button('Terima laporan').last().click()
  const sheet = await page.locator('main').innerText()
  expect(sheet).toContain('Contoh Pelapor Kertas')
  expect(sheet).toMatch(/\d{3}\/PL\//)
  expect(sheet).toContain('Tanda tangan pelapor')
  expect(await violationsOnCopy(page)).toEqual([])
  const receipt = await page.locator('.receipt .code').innerText()
  expect(await statusOf(receipt)).toMatchObject({ status: 'diterima' })
  expect(await lastReport()).toMatchObject({ door: 'loket', lane: 'laporan', identity_sealed: true })
  await page.goto(`${product.url}/meja/loket`)
  expect(await page.locator('main').innerText()).not.toContain('Contoh Pelapor Kertas')
})

test('without the ID it is kept, and is not formally received', async () => {
  await fillPaper()
  await button('Terima laporan').last().click()
  const receipt = await page.locator('.receipt .code').innerText()
  expect(await statusOf(receipt)).toMatchObject({ status: 'diterima-daring' })
})

test('the receipt is downloaded as a sealed paper, by whoever serves at a counter, and its code stands in no address', async () => {
  await fillPaper()
  await button('Terima laporan').last().click()
  const receipt = await page.locator('.receipt .code').innerText()
  const [download] = await Promise.all([page.waitForEvent('download'), button('Unduh PDF').click()])
  expect(download.url()).not.toContain(receipt)
  const file = readFileSync(await download.path())
  expect(verifyPdf(file).map(({ state }) => state)).toEqual(['intact'])
  const words = textOfPdf(file)
  expect(words).toContain(receipt)
  expect(words).toMatch(/\d{3}\/PL\//)
  expect(words).not.toContain('Contoh Pelapor Kertas')
  const wrong = await page.request.post(`${product.url}/meja/loket/naskah`, {
    headers: { origin: product.url },
    form: { resi: 'ABCD-ABCD-ABCD-ABCD-ABCD-ABCD' },
  })
  expect(wrong.status()).toBe(404)
})

test('what came through a TNI post carries when it was received there, and a day to come is refused with nothing lost', async () => {
  await fillPaper()
  await page.getByLabel('Posko TNI').check()
  await fillDay('diterima', ['1', '1', '2999'])
  await page.fill('#jam', '14.30')
  await button('Terima laporan').last().click()
  expect(await page.locator('#diterima-error').innerText()).toContain('14.30')
  expect(await page.inputValue('#uraian')).toContain('membagikan kaus')
  await fillDay('diterima', ['3', '10', '2024'])
  await button('Terima laporan').last().click()
  expect(await page.locator('main').innerText()).toContain('lebih dari 1×24 jam')
  const report = await lastReport()
  expect(report.door).toBe('tni')
  const event = await product.clone.asRoot((root) =>
    root
      .selectFrom('netra.events')
      .select('happened_at')
      .where('report_id', '=', report.id)
      .where('type', '=', 'report-received')
      .executeTakeFirstOrThrow(),
  )
  expect(event.happened_at).toBe('2024-10-03T06:30:00.000Z')
})

test('an online report becomes formally received when its reporter has shown his ID and signed, once', async () => {
  const receipt = await sendOnline()
  await page.goto(`${product.url}/meja/loket/daring`)
  // A scanner types the address in the code and ends with Enter: the form to print, and nothing confirmed.
  await page.fill('#resi', `${product.url}/status#${receipt}`)
  await page.press('#resi', 'Enter')
  const sheet = await page.locator('main').innerText()
  expect(sheet).toContain('Laporan daring yang cukup panjang.')
  expect(sheet).toContain('Tanda tangan pelapor')
  expect(await page.locator('.receipt .code').innerText()).toBe(receipt)
  expect(await statusOf(receipt)).toMatchObject({ status: 'diterima-daring' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.receipt svg').isVisible()).toBe(true)
  expect(await page.locator('.blanks').isVisible()).toBe(true)
  expect(await page.locator('#resi-error, .desk-nav, form.no-print').filter({ visible: true }).count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${product.url}/meja/loket/daring`)
  await page.fill('#resi', receipt.toLowerCase())
  await button('Terima secara resmi').click()
  expect(await page.locator('#pemeriksaan-error').innerText()).toContain('KTP')
  expect(await page.inputValue('#resi')).toBe(receipt.toLowerCase())
  expect(await statusOf(receipt)).toMatchObject({ status: 'diterima-daring' })
  const confirm = async () => {
    await page.getByLabel('KTP sudah diperiksa dan sesuai').check()
    await page.getByLabel('Laporan sudah ditandatangani di kertas').check()
    await page.setInputFiles('#pindaian', {
      name: 'formulir.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 formulir contoh'),
    })
    await button('Terima secara resmi').click()
  }
  await page.fill('#kuasa-nama', 'Kuasa Contoh')
  await confirm()
  expect(await page.locator('#surat-kuasa-error').innerText()).toContain('surat kuasa')
  expect(await page.inputValue('#kuasa-nama')).toBe('Kuasa Contoh')
  await fillDay('surat-kuasa', ['2', '10', '2024'])
  await confirm()
  expect(await page.locator('h1').innerText()).toBe('Laporan diterima secara resmi')
  const status = await statusOf(receipt)
  expect(status.status).toBe('diterima')
  expect(status.history.map(({ action }) => action)).toContain('confirm-at-counter')
  const [scan] = await product.clone.asRoot((root) => root.selectFrom('netra.report_scans').selectAll().execute())
  expect(scan).toMatchObject({ media_type: 'application/pdf', size: 24 })
  await page.goto(`${product.url}/meja/loket/daring`)
  await page.fill('#resi', receipt)
  await confirm()
  expect(await page.locator('#resi-error').innerText()).toContain('sudah')
})

test('a scan is what its first bytes say, whatever its name', async () => {
  const receipt = await sendOnline()
  await page.goto(`${product.url}/meja/loket/pindai`)
  const keep = async (bytes: Buffer, name: string) => {
    await page.fill('#resi', receipt)
    await page.setInputFiles('#pindaian', { name, mimeType: 'application/pdf', buffer: bytes })
    await button('Simpan pindaian').click()
  }
  await keep(Buffer.from('MZ not a document'), 'formulir.pdf')
  expect(await page.locator('#pindaian-error').innerText()).toContain('bukan PDF')
  await keep(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]), 'besar.pdf')
  expect(await page.locator('#pindaian-error').innerText()).toContain('10 MB')
  await keep(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 'formulir.exe')
  expect(await page.locator('.notice').innerText()).toContain('tersimpan')
})

test("a receipt that is not known, or accuses the counter's own office, is not there", async () => {
  const accusing = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      lane: 'laporan',
      regionCode: '64.01',
      happenedOn: '2024-10-01',
      knownOn: '2024-10-02',
      narrative: 'Laporan tentang kantor itu sendiri.',
      subject: { kind: 'penyelenggara', officeName: 'Bawaslu Kabupaten Paser' },
      reporter: { name: 'Contoh' },
    }),
  })
  const { receipt } = (await accusing.json()) as { receipt: string }
  for (const code of [receipt, '0000-0000-0000-0000-0000-0000', 'bukan resi']) {
    await page.goto(`${product.url}/meja/loket/daring`)
    await page.fill('#resi', code)
    await page.getByLabel('KTP sudah diperiksa dan sesuai').check()
    await page.getByLabel('Laporan sudah ditandatangani di kertas').check()
    await button('Terima secara resmi').click()
    expect(await page.locator('#resi-error').innerText()).toContain('tidak ditemukan')
  }
  expect(await statusOf(receipt)).toMatchObject({ status: 'diterima-daring' })
})

test('whom a counter refuses takes a receipt along, and asks the rank above by it without an account', async () => {
  await page.goto(`${product.url}/meja/loket/tolak`)
  await button('Catat').click()
  expect(await page.locator('#alasan-error').innerText()).toContain('alasan')
  await page.selectOption('#alasan', 'bukan-pelapor')
  await button('Catat').click()
  expect(await page.locator('.notice').innerText()).toContain('tercatat')
  const code = await page.locator('.receipt .code').innerText()
  const asked = async () => {
    const answer = await fetch(`${product.url}/api/v1/reports/status`, {
      headers: { authorization: `Receipt ${code}` },
    })
    expect(answer.status).toBe(200)
    const told: unknown = await answer.json()
    const parsed = v.parse(answers.Status, told)
    expect(parsed).toEqual(told)
    return parsed
  }
  expect(await asked()).toMatchObject({
    status: 'ditolak-di-loket',
    lane: null,
    next: { who: 'pelapor', what: expect.stringMatching(/meninjau penolakan ini/) as unknown },
  })

  // By letter he asks at a counter above: the one that refused passes it on.
  await page.goto(`${product.url}/meja/loket/tinjauan`)
  await page.fill('#kode', code)
  await page.fill('#alasan', 'Saya pemilih di sini.')
  await button('Simpan permintaan').click()
  expect(await page.locator('[role=alert]').innerText()).toContain('Kantor Anda sendiri yang menolak')
  expect(await violationsOnCopy(page)).toEqual([])

  const outside = await (
    await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  ).newPage()
  const press = (name: string) => outside.getByRole('button', { name, exact: true }).click()
  await outside.goto(`${product.url}/status`)
  await outside.fill('#kode', code)
  await press('Lihat status')
  const says = () => outside.locator('main').innerText()
  expect(await says()).toContain('bukan pemilih setempat')
  expect(await says()).toMatch(/Minta .* meninjau penolakan ini: satu kali, paling lambat/)
  await press('Kirim permintaan')
  expect(await outside.locator('#alasan-error').innerText()).toContain('Tulis mengapa')
  expect(await violationsOnCopy(outside)).toEqual([])
  await outside.fill('#alasan', 'Saya pemilih di sini; KTP saya tunjukkan.')
  await press('Kirim permintaan')
  expect(await says()).toContain('Permintaan tersimpan')
  expect(await says()).toContain('Jawabannya paling lambat')
  expect(await outside.getByRole('button', { name: 'Kirim permintaan' }).count()).toBe(0)
  expect(await asked()).toMatchObject({ next: { who: 'tingkat-atas', late: false } })

  const above = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Laras Provinsi' })
  await above.page.goto(`${product.url}/meja/tinjauan`)
  await above.page.locator('table a').first().click()
  await expect.poll(() => above.page.locator('main').innerText()).toContain('Saya pemilih di sini')
  expect(await violationsOnCopy(above.page)).toEqual([])
  await above.close()
})

test('whoever serves at no counter finds no counter', async () => {
  expect((await page.goto(`${product.url}/meja/loket`))?.status()).toBe(200)
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn('Sekretariat')
  expect((await page.goto(`${product.url}/meja/loket`))?.status()).toBe(404)
})
