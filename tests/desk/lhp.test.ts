import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'

/** An LHP from a Panwascam's phone to what the pleno of the regency makes of it. */

let product: Product
let browser: Browser
const visits: Visit[] = []
let field: Page
let chair: Page

async function as(name: string, width: number): Promise<Page> {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name, width })
  visits.push(visit)
  return visit.page
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  field = await as(author, 360)
  chair = await as('Contoh Gunawan Ketua', 1280)
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

const author = 'Contoh Cahya Kecamatan'
/** What leads to the author: name, letter, address. */
const finder = /Cahya|ST\/CONTOH\/7|Jalan Rahasia/
const nasty = `<img src=x onerror="globalThis.taken=1"> '; drop table netra.lhps; --`

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const words = (page: Page) => page.locator('main').innerText()

async function fillDay(page: Page, name: string): Promise<void> {
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  await page.fill(`#${name}`, String(yesterday.getUTCDate()))
  await page.fill(`#${name}-month`, String(yesterday.getUTCMonth() + 1))
  await page.fill(`#${name}-year`, String(yesterday.getUTCFullYear()))
}

/** Parts I to IV as written in the field; the choice of part IV is left as the form offers it. */
async function write(event: string): Promise<void> {
  await field.goto(`${product.url}/meja/lhp/tulis`)
  await field.fill('#tahapan', 'Kampanye')
  await fillDay(field, 'terjadi')
  await fillDay(field, 'ditemukan')
  const lines = {
    jabatan: 'Anggota Panwascam',
    'surat-tugas': 'ST/CONTOH/7',
    alamat: 'Jalan Rahasia 3',
    tujuan: 'Mengawasi pertemuan',
    tempat: 'Gedung Contoh',
    uraian: 'Pertemuan dihadiri lima puluh orang (contoh).',
    peristiwa: event,
    'nama-1': 'Contoh Terduga',
    bukti: 'Dua foto.',
    saksi: '2',
    analisis: 'Dapat dinilai ikut kampanye (contoh).',
    'tempat-tanda': 'Tanah Grogot',
  }
  for (const [name, text] of Object.entries(lines)) await field.fill(`#${name}`, text)
  await field.selectOption('#golongan-1', 'perangkat-desa')
}

/** Writes it, says that a violation is suspected, and submits. */
async function submitted(event: string): Promise<string> {
  await write(event)
  await field.getByLabel('Ada', { exact: true }).check()
  await press(field, 'Simpan draf')
  await field.getByText('Draf tersimpan.').waitFor()
  const path = new URL(field.url()).pathname
  await follow(field, 'Ajukan')
  await field.getByRole('heading', { name: 'Ajukan LHP ini?' }).waitFor()
  await press(field, 'Ajukan')
  await field.getByText('Menunggu pleno').first().waitFor()
  return path
}

async function decide(path: string, as: string, advice: readonly [string, string] | null = null): Promise<void> {
  await chair.goto(product.url + path)
  await follow(chair, 'Putuskan dalam pleno')
  await chair.getByLabel(as, { exact: true }).check()
  if (advice !== null) {
    await chair.locator('summary', { hasText: 'Saran perbaikan' }).click()
    await chair.fill('#saran-kepada', advice[0])
    await chair.fill('#saran', advice[1])
    await chair.fill('#saran-hari', '5')
  }
  for (const here of await chair.getByLabel('Hadir', { exact: true }).all()) await here.check()
  await chair.getByLabel('Tertutup', { exact: true }).check()
  await chair.getByLabel('Musyawarah mufakat').check()
  await chair.fill('#keputusan', 'Diputuskan bersama (contoh).')
  await chair.fill('#berita-acara', 'Rapat pleno (contoh).')
  await press(chair, 'Catat')
  await chair.getByText('Tercatat.').waitFor()
}

test('a suspicion typed under "none" is not thrown away: the form comes back filled and asks', async () => {
  await write('Kepala dusun membagikan kaus (contoh).')
  expect(
    await field
      .locator('#pemilihan')
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent),
  ).toContain('Kabupaten Paser')
  await press(field, 'Simpan draf')
  await field.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
  expect(await field.locator('#ada-error').innerText()).toContain('Bagian IV sudah terisi')
  expect(await field.inputValue('#peristiwa')).toBe('Kepala dusun membagikan kaus (contoh).')
  expect(await field.inputValue('#terjadi-year')).toMatch(/^20/)
  expect(await misfitsOn(field)).toEqual([])
})

test('a Panwascam writes and submits an LHP on a phone, and the pleno of the regency makes it a temuan', async () => {
  const path = await submitted('Kepala dusun membagikan kaus (contoh).')
  expect(await words(field)).toMatch(/Rapat pleno .*Paser/)
  expect(await words(field)).toMatch(/\d+\/LHP\//)
  expect(await words(field)).not.toContain('Putuskan dalam pleno')
  expect(await misfitsOn(field)).toEqual([])
  await decide(path, 'Temuan: perkara diregistrasi')
  // The original has the author's name, the copy his post and office: two versions, one page each.
  expect(await words(chair)).toContain(author)
  await follow(chair, 'Buka salinan tanpa nama')
  await chair.getByRole('heading', { level: 1, name: /Salinan \d+\/LHP/ }).waitFor()
  expect(await words(chair)).toContain('Kepala dusun membagikan kaus (contoh).')
  expect(await words(chair)).toContain('Anggota Panwascam')
  expect(await words(chair)).not.toMatch(finder)
  const paperAt = async (page: Page, address: string) =>
    textOfPdf(await (await page.request.get(product.url + address)).body())
  expect(await paperAt(chair, `${path}/naskah`)).toContain(author)
  const copy = await paperAt(chair, `${path}/salinan/naskah`)
  expect(copy).toContain('Kepala dusun membagikan kaus (contoh).')
  expect(copy).not.toMatch(finder)
  await chair.goto(product.url + path)
  await follow(chair, 'Buka perkara dari temuan ini')
  await chair.getByRole('heading', { level: 1, name: /\/Reg\/TM\// }).waitFor()
  expect(await words(chair)).toContain('Contoh Terduga')
  // The case shows the LHP it came from as a copy, with the door to the original, and the pleno that made it a finding.
  expect(await words(chair)).toContain('Kepala dusun membagikan kaus (contoh).')
  // What the server sends: a page reached over a link still holds what the one before it was drawn from.
  expect(await (await chair.request.get(chair.url())).text()).not.toMatch(finder)
  expect(await chair.getByRole('link', { name: 'Buka LHP asli' }).getAttribute('href')).toBe(path)
  // Its author sees what became of it, and no door that would not open.
  await field.goto(product.url + path)
  expect(await words(field)).toContain('Temuan')
  expect(await field.locator('main a[href*="/meja/perkara/"]').count()).toBe(0)
})

test('its pleno is a berita acara that prints: who sat, by which quorum, what was decided, and room to sign', async () => {
  await chair
    .getByRole('link', { name: /Buka dan cetak berita acara/ })
    .first()
    .click()
  await chair.getByRole('heading', { level: 1, name: 'Berita acara rapat pleno' }).waitFor()
  const minutes = await words(chair)
  for (const said of ['Contoh Gunawan Ketua, ketua', 'Contoh Ira Anggota, anggota', 'Musyawarah mufakat', 'Tertutup'])
    expect(minutes).toContain(said)
  expect(minutes).toMatch(/3 dari 5 anggota; yang memutus 5/)
  for (const said of ['Diputuskan bersama (contoh).', 'Rapat pleno (contoh).']) expect(minutes).toContain(said)
  expect(minutes).not.toMatch(finder)
  const paper = textOfPdf(await (await chair.request.get(`${chair.url()}/naskah`)).body())
  for (const said of ['BERITA ACARA RAPAT PLENO', 'Contoh Gunawan Ketua', 'Diputuskan bersama (contoh).'])
    expect(paper).toContain(said)
  await chair.emulateMedia({ media: 'print' })
  expect(await chair.locator('.signatures span').count()).toBe(5)
  for (const part of ['.signatures', '.summary']) expect(await chair.locator(part).first().isVisible()).toBe(true)
  for (const part of ['.crumbs', '.desk-nav']) expect(await chair.locator(part).first().isVisible()).toBe(false)
  await chair.emulateMedia({ media: 'screen' })
})

test('the keys j, k, /, m and ? move about the desk, type in a field, and trap nobody', async () => {
  const focused = (attribute: string) =>
    chair.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)
  await chair.goto(`${product.url}/meja`)
  await chair.locator('.keys-hint').waitFor()
  const doors = await chair
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.getAttribute('href')))
  await chair.keyboard.press('j')
  expect(await focused('href')).toBe(doors[0])
  await chair.keyboard.press('j')
  expect(await focused('href')).toBe(doors[1])
  await chair.keyboard.press('k')
  await chair.keyboard.press('k')
  expect(await focused('href')).toBe(doors[0])
  await chair.keyboard.press('/')
  expect(await focused('type')).toBe('search')
  // Every one of them is a letter in a field.
  await chair.keyboard.type('jk/m?')
  expect(await chair.getByRole('searchbox').inputValue()).toBe('jk/m?')
  expect(await chair.locator('dialog').isVisible()).toBe(false)
  expect(new URL(chair.url()).pathname).toBe('/meja')
  await chair.getByRole('searchbox').fill('')
  await chair.keyboard.press('Tab')
  expect(await focused('type')).not.toBe('search')
  await chair.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await chair.keyboard.press('?')
  await chair.getByRole('dialog').waitFor()
  await chair.keyboard.press('Escape')
  await chair.getByRole('dialog').waitFor({ state: 'hidden' })
  await chair.keyboard.press('j')
  await chair.keyboard.press('Enter')
  await chair.waitForURL(`**${doors[0] ?? ''}`)
  await chair.keyboard.press('m')
  await chair.waitForURL('**/meja')
  // With Control held it is the browser's key.
  await chair.keyboard.press('Control+j')
  expect(await focused('href')).toBeNull()
})

test('the pleno gives saran perbaikan, and what came of it is recorded by the regency', async () => {
  const path = await submitted('Spanduk dipasang di pagar sekolah (contoh).')
  await decide(path, 'Saran perbaikan', ['Kepala SD Contoh', nasty])
  expect(await words(chair)).toContain('Belum ada hasil. Hari terakhir')
  expect(await words(chair)).toContain('5 hari, ditetapkan pengawas')
  // SQL and HTML are shown as they were typed; tests/db/desk-texts.test.ts has every field.
  expect(await words(chair)).toContain(nasty)
  expect(await chair.evaluate(() => 'taken' in globalThis)).toBe(false)
  const letter = await chair.context().request.get(`${product.url + path}/naskah/saran`)
  const sent = textOfPdf(await letter.body()).replaceAll(/\s+/g, ' ')
  expect(sent).toMatch(/Yth\. Kepala SD Contoh/)
  expect(sent).not.toContain(author)
  const staff = await as('Contoh Eka Penanganan', 1280)
  await staff.goto(product.url + path)
  await follow(staff, 'Catat hasil saran perbaikan')
  await press(staff, 'Catat')
  await staff.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
  await staff.getByLabel('Dilaksanakan', { exact: true }).check()
  await staff.fill('#keterangan', 'Spanduk sudah diturunkan (contoh).')
  await press(staff, 'Catat')
  await staff.getByText('Tercatat.').waitFor()
  expect(await words(staff)).toContain('Spanduk sudah diturunkan')
  await field.goto(product.url + path)
  expect(await words(field)).toContain('Selesai')
})

test('the neighbouring regency finds no such LHP', async () => {
  const stranger = await as('Contoh Rizal Tetangga', 1280)
  const answer = await stranger.goto(field.url())
  expect(answer?.status()).toBe(404)
})

test('of a draft whose office has ended the office above writes an LHP of its own, from what it says and without its author', async () => {
  await write('')
  await field.selectOption('#golongan-1', '')
  await field.fill('#nama-1', '')
  for (const name of ['bukti', 'saksi', 'analisis']) await field.fill(`#${name}`, '')
  await field.fill('#uraian', `${author} melihat pertemuan itu (contoh).`)
  await press(field, 'Simpan draf')
  await field.getByText('Draf tersimpan.').waitFor()
  const draft = new URL(field.url()).pathname
  const officer = await as('Contoh Eka Penanganan', 360)
  expect((await officer.goto(product.url + draft))?.status()).toBe(404)
  // As the clock does on the day after (N69).
  await sql`insert into netra.lhp_handovers (lhp_id, to_office_id, handed_at)
    select ${draft.split('/').at(-1)}, o.id, now() from netra.offices o where o.code = 'BAWASLU-64.01'`.execute(
    product.clone.owner,
  )
  await officer.goto(product.url + draft)
  expect(await words(officer)).toContain('tidak dapat Anda ajukan atas namanya')
  expect(await officer.getByRole('link', { name: 'Ajukan', exact: true }).count()).toBe(0)
  expect(await misfitsOn(officer)).toEqual([])
  await follow(officer, 'Tulis LHP dari draf ini')
  await officer.locator('#uraian').waitFor()
  const told = await officer.inputValue('#uraian')
  expect(told).toMatch(/^Ditelusuri dari draf LHP Anggota Panwascam di .*Isi draf itu:/)
  expect(told).toContain('melihat pertemuan itu (contoh).')
  expect(await officer.inputValue('#nama-pengawas')).toBe('Contoh Eka Penanganan')
  // Asked for more room first, it still knows which draft it is from.
  await officer.locator('button[name=tambah][value=periksa]').click()
  await officer.locator('#periksa-2').waitFor()
  expect(await officer.locator('form').first().innerHTML()).not.toMatch(finder)
  await officer.fill('#jabatan', 'Staf penanganan')
  await press(officer, 'Simpan draf')
  await officer.getByText('Draf tersimpan.').waitFor()
  const own = new URL(officer.url()).pathname
  await officer.getByRole('link', { name: /Ditulis dari draf yang diserahkan/ }).click()
  await officer.getByText('Dilanjutkan dalam LHP:').waitFor()
  expect(await officer.locator(`main a[href="${own}"]`).count()).toBe(1)
  // The control: nobody writes from a draft that did not come to him.
  const stranger = await as('Contoh Rizal Tetangga', 1280)
  expect((await stranger.goto(`${product.url}/meja/lhp/tulis?dari=${draft.split('/').at(-1) ?? ''}`))?.status()).toBe(
    404,
  )
})
