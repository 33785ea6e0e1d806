import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, violationsOn, violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'
import { pdfOfLines } from '../../src/main/demonstration/pdf-of-lines.ts'

/** Issue 5: a ketua sends, a Sekda and a camat pass on, a village secretary acknowledges; on a phone of 360 px, without JavaScript. */
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const subject = 'Imbauan uji dari ketua sampai desa'
const onPhone = (name: string): Promise<Visit> =>
  signedIn({ browser, url: product.url, netra: product.clone.netra, name, width: 360, javaScriptEnabled: false })

async function fits({ page }: Visit): Promise<void> {
  expect(await misfitsOn(page)).toEqual([])
}

test('from the ketua down to the village, each with his own phone', async () => {
  const ketua = await onPhone('Contoh Gunawan Ketua')
  const { page } = ketua
  await page.goto(`${product.url}/meja/edaran/tulis`)
  await page.fill('#nomor', '140/PM.00.02/K.KI-01/11/2026')
  for (const [name, parts] of [
    ['tanggal', ['1', '11', '2026']],
    ['tenggat', ['31', '12', '2099']],
  ] as const)
    for (const [at, part] of ['day', 'month', 'year'].entries())
      await page.fill(`[name="${name}-${part}"]`, parts[at] ?? '')
  await page.fill('#hal', subject)
  await page.fill('#dasar', 'Contoh dasar')
  const file = { name: 'imbauan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOfLines(['CONTOH'])) }
  await page.setInputFiles('#naskah', file)
  for (const kind of ['setda', 'kecamatan', 'desa']) await page.check(`input[name="kepada"][value="${kind}"]`)
  await fits(ketua)
  await page.getByRole('button', { name: 'Lihat siapa yang menerima' }).click()
  await page.waitForURL(/\/kirim$/)
  await fits(ketua)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await page.waitForURL(/\?terkirim$/)
  expect(await page.textContent('main')).toContain('Edaran terkirim.')
  await fits(ketua)

  for (const [name, note] of [
    ['Contoh Joko Sekda', 'Teruskan sampai desa (contoh).'],
    ['Contoh Lukman Camat', 'Mohon dibaca semua perangkat (contoh).'],
  ] as const) {
    const visit = await onPhone(name)
    await visit.page.goto(`${product.url}/meja/edaran`)
    await fits(visit)
    await visit.page.getByRole('link', { name: subject }).first().click()
    await fits(visit)
    await visit.page.getByRole('button', { name: 'Ya, kantor kami menerima' }).click()
    await visit.page.waitForURL(/catat=terima/)
    await visit.page.fill('#pengantar', note)
    await visit.page.getByRole('button', { name: 'Teruskan', exact: true }).click()
    await visit.page.waitForURL(/catat=teruskan/)
    expect(await visit.page.textContent('main')).toContain('Diterima dan diteruskan')
    await visit.close()
  }

  const village = await onPhone('Contoh Zahra Sekretaris Desa')
  await village.page.goto(`${product.url}/meja/edaran`)
  await village.page.getByRole('link', { name: subject }).first().click()
  const read = await village.page.textContent('main')
  expect(read).toContain('Teruskan sampai desa (contoh).')
  expect(read).toContain('Mohon dibaca semua perangkat (contoh).')
  await fits(village)
  await village.page.getByRole('button', { name: 'Ya, kantor kami menerima' }).click()
  await village.page.waitForURL(/catat=terima/)
  const link = (await village.page.textContent('code'))?.trim() ?? ''
  await village.page.goto(`${village.page.url().split('?')[0] ?? ''}/pemberitahuan`)
  expect(await village.page.locator('svg[role=img] path').count()).toBe(1)
  await fits(village)
  await village.close()

  // The link, by somebody without an account.
  const colleague = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
  const opened = await colleague.newPage()
  await opened.goto(product.url + new URL(link).pathname)
  expect(await opened.textContent('main')).not.toContain('Contoh dasar')
  await opened.getByRole('button', { name: 'Buka surat' }).click()
  expect(await opened.textContent('main')).toContain('Contoh dasar')
  expect(await opened.getAttribute('a[href^="https://wa.me/"]', 'href')).toContain('https://wa.me/?text=')
  expect(await misfitsOn(opened)).toEqual([])
  expect(await violationsOnCopy(opened)).toEqual([])
  const pdf = await colleague.request.get(`${product.url}${new URL(link).pathname}/naskah`)
  expect(Buffer.compare(await pdf.body(), file.buffer)).toBe(0)
  // From the letter on to where he says, in his own name, that he has read it.
  await opened.getByRole('link', { name: 'Nyatakan saya sudah membaca' }).click()
  await opened.waitForURL(/\/baca\//)
  expect(await opened.textContent('main')).toContain(subject)

  // Seen from above.
  await page.goto(page.url().replace('?terkirim', ''))
  expect(await page.textContent('main')).toContain('Sekretariat Daerah Kabupaten Paser')
  await page
    .getByRole('link', { name: /^Sekretariat Daerah/ })
    .first()
    .click()
  await page.waitForURL(/simpul=/)
  expect(await page.textContent('main')).toContain('Diterima dan diteruskan')
  await fits(ketua)
  await page.getByRole('link', { name: 'Surat kantor ini' }).click()
  await page.getByText('Riwayat tanda terima').click()
  expect(await page.textContent('main')).toContain('Contoh Joko Sekda')
  await fits(ketua)

  // Shown to everybody, then taken back: whoever has the link is told, and so is the public.
  const tree = page.url().replace(/\/kantor\/.*$/, '')
  await page.goto(tree)
  await page.getByRole('button', { name: 'Perlihatkan naskah kepada umum' }).click()
  await page.waitForURL(/\?tercatat$/)
  const umum = `${product.url}/edaran/umum/${tree.split('/').at(-1) ?? ''}`
  await opened.goto(umum)
  expect(await opened.textContent('main')).toContain('Contoh dasar')
  const shown = await colleague.request.get(`${umum}/naskah`)
  expect(Buffer.compare(await shown.body(), file.buffer)).toBe(0)
  expect(await misfitsOn(opened)).toEqual([])
  expect(await violationsOnCopy(opened)).toEqual([])
  await page.getByText('Cabut edaran ini').click()
  await page.fill('#alasan-cabut', 'Nomor keliru (contoh).')
  await page.getByRole('button', { name: 'Cabut edaran', exact: true }).click()
  await page.waitForURL(/\?dicabut$/)
  await fits(ketua)
  for (const address of [umum, product.url + new URL(link).pathname]) {
    await opened.goto(address)
    expect(await opened.textContent('main')).toContain('Nomor keliru (contoh).')
  }
  await colleague.close()
  await ketua.close()
})

test('a text that its sender does not show is no page', async () => {
  const { rows } = await product.clone.asRoot(async (root) => ({
    rows: await root.selectFrom('netra.edaran').select('id').where('published_at', 'is', null).execute(),
  }))
  expect(rows.length).toBeGreaterThan(0)
  for (const { id } of rows)
    for (const path of [`/edaran/umum/${id}`, `/edaran/umum/${id}/naskah`])
      expect((await fetch(product.url + path)).status).toBe(404)
})

test('an OPD that the letter is not for is told that there is none', async () => {
  const { rows } = await product.clone.asRoot(async (root) => ({
    rows: await root.selectFrom('netra.edaran').select('id').where('subject', '=', subject).execute(),
  }))
  const id = rows[0]?.id ?? ''
  const visit = await onPhone('Contoh Rizal Tetangga')
  expect((await visit.page.goto(`${product.url}/meja/edaran/${id}`))?.status()).toBe(404)
  await visit.close()
  const allowed = await onPhone('Contoh Joko Sekda')
  expect((await allowed.page.goto(`${product.url}/meja/edaran/${id}`))?.status()).toBe(200)
  await allowed.close()
})

test('the public list names its sender and no office that is late', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  await bringAxe(page)
  await page.goto(`${product.url}/edaran`)
  const said = (await page.textContent('main')) ?? ''
  expect(said).toContain('Bawaslu Kabupaten Halmahera Selatan')
  expect(said).not.toMatch(/Kecamatan |Dinas /)
  expect(await violationsOn(page)).toEqual([])
  expect(await misfitsOn(page)).toEqual([])
  await context.close()
})
