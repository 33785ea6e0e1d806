import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOfLines } from '../../src/main/demonstration/pdf-of-lines.ts'
import { beginActivity, enterActivity, fillDay, fillRows } from '../support/activity-forms.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { lendPost } from '../support/lent-post.ts'
import { startProduct, type Product } from '../support/product.ts'
import { bringRoll, inventedNip } from '../support/roll-door.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/**
 * Seed 002, through the product's own forms: the rakor of Halmahera Selatan with 30 OPD, its imbauan handed to the Sekda, and on to OPD, vertical
 * agencies and 30 kecamatan, a village and a teacher. Each on a phone of 360 px, without scripts. The people are invented.
 */
let product: Product
let browser: Browser
let at: string
/** Where teachers work. */
let opd: string
const region = '82.04'
const village = 'DESA-82.04.08.2001'
const [rahma, sekda] = ['Contoh Rahma Sekretariat Halsel', 'Contoh Salim Sekda Halsel']
const [camat, sekdes, keeper] = ['Contoh Lukman Camat', 'Contoh Zahra Sekretaris Desa', 'Contoh Oki Kepegawaian']
const subject = 'Imbauan netralitas ASN (uji)'
const setda = 'Sekretariat Daerah Kabupaten Halmahera Selatan'

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration', worker: true }), openBrowser()])
  const { owner } = product.clone
  const disdik = owner.selectFrom('netra.offices').select('name').where('code', '=', 'OPD-82.04-DISDIK')
  opd = (await disdik.executeTakeFirstOrThrow()).name
  await lendPost(owner, camat, 'camat', 'KEC-82.04.08')
  await lendPost(owner, sekdes, 'sekretaris-desa', village)
  await lendPost(owner, keeper, 'bkpsdm', 'OPD-82.04-BKPSDM')
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
/** All perangkat daerah of the regency that the demonstration knows as OPD, and BKPSDM: thirty. */
const opds = async (): Promise<readonly string[]> =>
  (
    await product.clone.owner
      .selectFrom('netra.offices')
      .select('name')
      .where('region_code', '=', region)
      .where('kind', 'in', ['opd', 'bkpsdm'])
      .orderBy('name')
      .execute()
  ).map(({ name }) => name)

test('the staffing office brings its people, and a school comes with them', async () => {
  const visit = await onPhone(keeper)
  await bringRoll(visit.page, product.url, `KDH-${region}`, [
    { nip: inventedNip(901), name: 'Contoh Guru Kenanga', post: 'Guru', opd, unit: 'SDN Contoh 1', kecamatan: 'Bacan' },
    { nip: inventedNip(902), name: 'Contoh Guru Teratai', post: 'Guru', opd, unit: 'SDN Contoh 1', kecamatan: 'Bacan' },
  ])
  await fits(visit.page)
  await visit.close()
})

test('the rakor is entered with thirty OPD, and its imbauan handed to the Sekda starts down in one act', async () => {
  const names = await opds()
  expect(names).toHaveLength(30)
  const visit = await onPhone(rahma)
  const { page } = visit
  at = await beginActivity(page, product.url, {
    kind: 'rakor',
    form: '5',
    title: 'Rakor pencegahan pelanggaran netralitas (uji)',
    region,
    heldOn: '2023-12-20',
    place: 'Buana Lipu Hotel, Bacan Selatan',
  })
  await fillRows(
    page,
    `${at}/isi/hadir`,
    'lembaga',
    [setda, ...names].map((instansi) => ({ instansi, diundang: 'ya', hadir: 'ya', orang: '1' })),
  )
  await fillRows(page, `${at}/isi/naskah`, 'naskah', [{ naskah: subject, kepada: setda }])
  await enterActivity(page, at)
  await page.getByRole('link', { name: 'Kirim naskah ini sebagai edaran berjenjang' }).click()
  await fits(page)
  expect(await violationsOnCopy(page)).toEqual([])
  expect(await page.inputValue('#penerima-kantor')).toBe(setda)
  expect(await page.inputValue('#hal')).toBe(subject)
  await page.fill('#penerima', 'Contoh Salim, Sekretaris Daerah')
  await page.fill('#nomor', '001/contoh/2023')
  await fillDay(page, 'tenggat', '2099-12-31')
  for (const kind of ['inspektorat', 'dpmd']) await page.uncheck(`input[name="kepada"][value="${kind}"]`)
  for (const kind of ['desa', 'sekolah']) await page.check(`input[name="kepada"][value="${kind}"]`)
  await page.locator('summary', { hasText: 'Perbuatan yang dibahas' }).click()
  for (const act of ['SKB-E-04', 'SKB-D-06']) await page.check(`input[name="perbuatan"][value="${act}"]`)
  await press(page, 'Serahkan dan kirim sekarang')
  // Without the letter nothing is handed over, and nothing that was typed is lost.
  expect(await page.locator('#kesalahan').innerText()).toContain('PDF')
  expect(await page.inputValue('#penerima')).toContain('Salim')
  const letter = { name: 'imbauan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOfLines(['CONTOH'])) }
  await page.setInputFiles('#naskah', letter)
  await press(page, 'Serahkan dan kirim sekarang')
  await page.waitForURL(/diserahkan/)
  expect(await words(page)).toContain('1 dari 314 kantor sudah menerima')
  await fits(page)
  await page.getByRole('link', { name: 'Lihat siapa yang sudah menerima edaran ini' }).click()
  expect(await words(page)).toContain('Diserahkan di Rakor pencegahan pelanggaran netralitas (uji)')
  await fits(page)
  await visit.close()
})

/** What hangs below an office in the tree, by kind. */
async function below(officeName: string): Promise<Readonly<Record<string, number>>> {
  const rows = await product.clone.owner
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.edaran_nodes as up', 'up.id', 'n.parent_id')
    .innerJoin('netra.offices as o', 'o.id', 'up.office_id')
    .innerJoin('netra.edaran as e', 'e.id', 'n.edaran_id')
    .where('e.subject', '=', subject)
    .where('o.name', '=', officeName)
    .select(['n.office_kind as kind', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('n.office_kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

test('Bawaslu has one below it, the Sekda 30 OPD, the vertical agencies and 30 kecamatan', async () => {
  expect(await below('Bawaslu Kabupaten Halmahera Selatan')).toEqual({ setda: 1 })
  expect(await below(setda)).toEqual({ opd: 29, bkpsdm: 1, vertikal: 3, kecamatan: 30 })
  expect(await below(opd)).toEqual({ sekolah: 1 })
})

const openLetter = async (name: string) => {
  const visit = await onPhone(name)
  await visit.page.goto(`${product.url}/meja/edaran`)
  await fits(visit.page)
  await visit.page.getByRole('link', { name: subject }).first().click()
  await fits(visit.page)
  return visit
}

test('the Sekda, whose receipt stands already, passes it on to all 63; the camat takes it and passes it to his villages', async () => {
  const first = await openLetter(sekda)
  expect(await first.page.locator('main').textContent()).toContain('Contoh Salim, Sekretaris Daerah')
  expect(await first.page.getByRole('button', { name: 'Ya, kantor kami menerima' }).count()).toBe(0)
  await first.page.fill('#pengantar', 'Teruskan sampai desa (contoh).')
  await press(first.page, 'Teruskan')
  await first.page.waitForURL(/catat=teruskan/)
  await first.close()

  const second = await openLetter(camat)
  expect(await words(second.page)).toContain('Teruskan sampai desa (contoh).')
  await press(second.page, 'Ya, kantor kami menerima')
  await second.page.waitForURL(/catat=terima/)
  await second.page.fill('#pengantar', 'Mohon dibaca semua perangkat (contoh).')
  await press(second.page, 'Teruskan')
  await second.page.waitForURL(/catat=teruskan/)
  await fits(second.page)
  await second.close()
})

test('an agency that signed on paper: the Sekda records its receipt with the scan, and opens it as it came', async () => {
  const { nodeId, id } = await product.clone.owner
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .innerJoin('netra.edaran as e', 'e.id', 'n.edaran_id')
    .where('e.subject', '=', subject)
    .where('o.code', '=', 'OPD-82.04-DINKES')
    .select(['n.id as nodeId', 'e.id'])
    .executeTakeFirstOrThrow()
  const visit = await onPhone(sekda)
  const { page } = visit
  await page.goto(`${product.url}/meja/edaran/${id}/kantor/${nodeId}`)
  await page.locator('summary', { hasText: 'Catat tanda terima di kertas' }).click()
  await fillDay(page, 'terjadi', new Date().toISOString().slice(0, 10))
  await page.fill('#menurut', 'Contoh, kepala dinas')
  const buffer = Buffer.from(pdfOfLines(['CONTOH TANDA TERIMA']))
  await page.setInputFiles('#pindaian', { name: 'tanda-terima.pdf', mimeType: 'application/pdf', buffer })
  await press(page, 'Catat')
  await page.waitForURL(/catat=kertas/)
  await page.locator('summary', { hasText: 'Riwayat tanda terima' }).click()
  expect(await words(page)).toContain('menurut Contoh, kepala dinas di kertas')
  await fits(page)
  expect(await violationsOnCopy(page)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Buka pindaian' }).click(),
  ])
  expect((await readFile(await file.path())).equals(buffer)).toBe(true)
  await visit.close()
})

test('a village secretary reads both notes and takes it; above, the tree shows who has it', async () => {
  const visit = await openLetter(sekdes)
  const read = await words(visit.page)
  expect(read).toContain('Teruskan sampai desa (contoh).')
  expect(read).toContain('Mohon dibaca semua perangkat (contoh).')
  await press(visit.page, 'Ya, kantor kami menerima')
  await visit.page.waitForURL(/catat=terima/)
  await visit.close()

  const above = await onPhone(rahma)
  await above.page.goto(at)
  expect(await words(above.page)).toContain('4 dari 314 kantor sudah menerima')
  await above.page.goto(`${product.url}/meja/kegiatan/forkopimda/${region}`)
  expect(await words(above.page)).toContain('4 dari 314 kantor sudah menerima')
  await fits(above.page)
  await above.close()
})

test('a teacher comes to it by the link of his school, reads, answers, and is counted up to the Sekda', async () => {
  const { link } = await product.clone.owner
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .innerJoin('netra.edaran as e', 'e.id', 'n.edaran_id')
    .where('e.subject', '=', subject)
    .where('o.name', '=', opd)
    .select('n.link_code as link')
    .executeTakeFirstOrThrow()
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${product.url}/edaran/${link}`)
  await press(page, 'Buka surat')
  await page.getByRole('link', { name: 'Nyatakan saya sudah membaca' }).click()
  await page.waitForURL(/\/baca\//)
  await page.locator('main a[href*="/pegawai?kembali"]').click()
  await page.fill('#nomor', inventedNip(901))
  await press(page, 'Minta kode')
  await page.fill('#kode', await page.locator('strong.code').innerText())
  await press(page, 'Masuk')
  expect(await words(page)).toContain('Contoh Guru Kenanga, SDN Contoh 1')
  await fits(page)
  await press(page, 'Saya sudah membaca')
  await answer(page)
  expect(await page.locator('#selesai').innerText()).toContain('Tercatat')
  await fits(page)
  await context.close()

  const visit = await onPhone(sekda)
  await expect
    .poll(async () => {
      await visit.page.goto(`${product.url}/meja/jangkauan`)
      const row = visit.page.locator('main table').first().locator('tr', { hasText: '001/contoh/2023' })
      return row.locator('td[data-label="Dipahami"]').innerText()
    })
    .toBe('1 dari 2')
  await visit.close()
})

/** Anything first, and then what the explanation below each question says is right. */
async function answer(page: Page): Promise<void> {
  const questions = () => page.locator('main form fieldset').all()
  for (const question of await questions()) await question.locator('input').first().check()
  await press(page, 'Periksa jawaban saya')
  if ((await page.locator('#selesai').count()) > 0) return
  const told = await page.locator('main form .notice > p:first-child > b').allInnerTexts()
  for (const [nth, question] of (await questions()).entries()) {
    const right = /^Jawabannya: (.*)\.$/.exec(told[nth] ?? '')?.[1]
    if (right !== undefined) await question.getByLabel(right, { exact: true }).check()
  }
  await press(page, 'Periksa jawaban saya')
}
