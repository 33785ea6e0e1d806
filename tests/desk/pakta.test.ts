import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldPledges, signPakta } from '#app'
import { doorTokenHash, newDoorToken } from '#store'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** Who asks for pledges, and what they see of them: the staffing office, the Sekda, a chief of police, Bawaslu. */

let product: Product
let browser: Browser
let scan: { name: string; mimeType: string; buffer: Buffer }
const visits: Visit[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  const buffer = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  scan = { name: 'rekap.jpg', mimeType: 'image/jpeg', buffer }
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

async function as(name: string, width = 360): Promise<Page> {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name, width })
  visits.push(visit)
  return visit.page
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()
const yesterday = new Date(Date.now() - 48 * 3_600_000)
async function fillDay(page: Page, name: string): Promise<void> {
  await page.fill(`#${name}`, String(yesterday.getUTCDate()))
  await page.fill(`#${name}-month`, String(yesterday.getUTCMonth() + 1))
  await page.fill(`#${name}-year`, String(yesterday.getUTCFullYear()))
}

/** Somebody of the demonstration signs, as the door would have let him in. */
async function sign(name: string): Promise<void> {
  const { owner, netra } = product.clone
  const { id } = await owner.selectFrom('netra.pegawai').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  const { textId } = await owner
    .selectFrom('netra.paktas')
    .select('text_id as textId')
    .limit(1)
    .executeTakeFirstOrThrow()
  const token = newDoorToken()
  const now = Date.now()
  await owner
    .insertInto('netra.pegawai_sessions')
    .values({
      token_hash: doorTokenHash(token),
      pegawai_id: id,
      opened_at: new Date(now - 1_000).toISOString(),
      expires_at: new Date(now + 600_000).toISOString(),
    })
    .execute()
  expect(await signPakta(netra, { token, textId, shows: [] })).toMatchObject({ ok: true })
  await foldPledges(netra)
}

test('the staffing office sees its regency, down to the unit, and a Sekda sees the same on a phone', async () => {
  await sign('Contoh Guru Mawar')
  for (const name of ['Contoh Oki Kepegawaian', 'Contoh Joko Sekda']) {
    const page = await as(name)
    await page.goto(`${product.url}/meja/pakta`)
    await page
      .getByRole('link', { name: /Pemilihan Contoh Kabupaten Paser/ })
      .first()
      .click()
    expect(await words(page)).toContain('Bupati Paser')
    expect(await misfitsOn(page)).toEqual([])
    const row = page.getByRole('row', { name: /Bupati Paser/ })
    // Five of twelve had signed when the demonstration was loaded.
    expect(await row.innerText()).toContain('6 (50%)')
    expect(await words(page)).not.toContain('Contoh Guru Mawar')
  }
})

test('a chief of police says how many signed, with a scan, and it is shown as attested and never as proven', async () => {
  const { owner } = product.clone
  const chair = await as('Contoh Gunawan Ketua', 1280)
  await chair.goto(`${product.url}/meja/pakta`)
  await chair.selectOption('#untuk', { label: 'Kepolisian Resor Paser' })
  await chair.getByLabel('Anggota Polri', { exact: true }).check()
  await press(chair, 'Buka pakta')
  const address = chair.url()
  const { id } = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', 'POLSEK-64.01.04')
    .executeTakeFirstOrThrow()
  const chief = await as('Contoh Arif Kapolsek')
  await chief.goto(`${address}?kantor=${id}`)
  await chief.fill('#menandatangani', '41')
  await chief.fill('#dari', '43')
  await fillDay(chief, 'tanggal')
  await chief.fill('#menurut', 'Contoh Kapolsek')
  await press(chief, 'Simpan rekap')
  expect(await words(chief)).toContain('Isian ini harus diisi')
  await chief.setInputFiles('#pindaian', scan)
  await press(chief, 'Simpan rekap')
  await chief.getByText('41 dari 43').first().waitFor()
  expect(await misfitsOn(chief)).toEqual([])
  // The scan is there again, for him and for the chair who watches; and not for whoever asks nobody.
  for (const page of [chief, chair]) {
    await page.goto(`${address}?kantor=${id}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Buka pindaian' }).click(),
    ])
    expect((await readFile(await file.path())).equals(scan.buffer)).toBe(true)
  }
  const paper = await owner.selectFrom('netra.pakta_recaps').select('id').executeTakeFirstOrThrow()
  const stranger = await as('Contoh Sari BKN')
  expect((await stranger.request.get(`${product.url}/meja/pakta/berkas/rekap/${paper.id}`)).status()).toBe(404)
  expect((await chief.request.get(`${product.url}/meja/pakta/berkas/lain/${paper.id}`)).status()).toBe(404)
  await chair.goto(address)
  const told = await chair.getByRole('row', { name: /Kepolisian Resor Paser/ }).innerText()
  expect(told).toContain('41 dari 43')
  expect(told).not.toContain('%')
})

test('an oath is attendance, and a declaration opens the pakta below its signers in one click', async () => {
  const sekda = await as('Contoh Joko Sekda')
  await sekda.goto(`${product.url}/meja/pakta/ikrar`)
  await fillDay(sekda, 'tanggal')
  await sekda.fill('#jam', '07.30')
  await sekda.fill('#tempat', 'Halaman kantor contoh')
  await sekda.fill('#pemimpin', 'Contoh Sekda')
  await sekda.fill('#jabatan', 'Sekretaris Daerah')
  await sekda.fill('#hadir', '212')
  await press(sekda, 'Simpan ikrar')
  await sekda.getByText('212 hadir').waitFor()
  expect(await misfitsOn(sekda)).toEqual([])

  const chair = await as('Contoh Hadi Anggota', 1280)
  await chair.goto(`${product.url}/meja/pakta/deklarasi`)
  await chair.fill('#judul', 'Deklarasi netralitas contoh')
  await fillDay(chair, 'tanggal')
  await chair.fill('#tempat', 'Pendopo contoh')
  await chair.fill('#diucapkan', 'seluruh peserta')
  await chair.fill('#jabatan-1', 'Bupati')
  await chair.selectOption('#kedudukan-1', 'pj')
  await chair.selectOption('#kantor-1', { label: 'Bupati Paser' })
  await chair.fill('#jabatan-2', 'Kapolres')
  await chair.selectOption('#kantor-2', { label: 'Kepolisian Resor Paser' })
  await press(chair, 'Simpan deklarasi')
  expect(await words(chair)).toContain('Diucapkan bersama oleh seluruh peserta')
  await chair
    .locator('section', { has: chair.getByRole('heading', { name: 'Deklarasi netralitas contoh', exact: true }) })
    .getByRole('button', { name: 'Buka pakta untuk semua pegawai para penanda tangan' })
    .click()
  const told = await words(chair)
  expect(told).toContain('Bupati Paser')
  expect(told).toContain('Kepolisian Resor Paser')
  // Nobody is counted for having stood there.
  expect(told).not.toContain('212')
})

test('slips are printed for a unit, and each code is seen once', async () => {
  const page = await as('Contoh Oki Kepegawaian')
  await page.goto(`${product.url}/meja/pakta/lembar`)
  await press(page, 'Buat lembar')
  await page.locator('p.code').first().waitFor()
  const codes = await page.locator('p.code').allInnerTexts()
  expect(codes.length).toBeGreaterThan(0)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  expect(await misfitsOn(page)).toEqual([])
  await page.goto(`${product.url}/meja/pakta/lembar`)
  expect(await page.locator('p.code').count()).toBe(0)
})

test('who asks nobody has no such page', async () => {
  const page = await as('Contoh Sari BKN')
  const answer = await page.goto(`${product.url}/meja/pakta`)
  expect(answer?.status()).toBe(404)
})
