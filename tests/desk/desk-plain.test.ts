import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { holdPleno, moveCase, openCasePage, recordKajianAwal, remindByRule, sortAllegation } from '#app'
import { reportConditions } from '#law'
import { newReceipt, printReceipt } from '#store'
import { accusedCodeHash } from '../../src/store/klarifikasi/code-hash.ts'
import { paser } from '../../src/main/demonstration/cast.ts'
import { granted, unanimous } from '../db/granted.ts'
import { lookOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { calling, signedIn, type Visit } from '../support/signed-in.ts'

/** The desk without JavaScript, on an old screen: finding, a step that is refused, a pleno, and the confirmation of a rule. */

let product: Product
let browser: Browser
const visits: Visit[] = []

async function as(name: string): Promise<Visit> {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name,
    width: 1024,
    javaScriptEnabled: false,
  })
  visits.push(visit)
  return visit
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const words = (page: Page) => page.locator('main').innerText()
const wrong = (page: Page) => page.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
const caseIn = async (state: string) =>
  (
    await product.clone.owner
      .selectFrom('netra.cases')
      .select('id')
      .where('state', '=', state)
      .where('handling_office_id', 'in', (eb) =>
        eb.selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-64.01'),
      )
      .executeTakeFirstOrThrow()
  ).id

test('the inbox is filtered by its form, and the filter stands in the address', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  await page.goto(`${product.url}/meja`)
  const all = await page.locator('[data-row]').count()
  await page.locator('summary', { hasText: 'Saring' }).click()
  await page.getByLabel('Keadaan').selectOption('pleno-akhir')
  await press(page, 'Terapkan')
  expect(new URL(page.url()).searchParams.get('keadaan')).toBe('pleno-akhir')
  const few = await page.locator('[data-row]').count()
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThan(all)
  for (const tag of await page.locator('[data-row] .stands').allInnerTexts()) expect(tag).toContain('Rapat pleno')
  await page.getByRole('searchbox').fill('tidak ada perkara seperti ini')
  await press(page, 'Terapkan')
  expect(await words(page)).toContain('Tidak ada perkara dengan saringan ini')
})

test('a message of a reporter shows on the inbox until it is read; the answer goes out, and the history says neither', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  await page.goto(`${product.url}/meja`)
  const told = page.locator('[data-row]', { hasText: 'Ada pesan pelapor: 1' })
  await told.getByRole('link').first().click()
  const { pathname } = new URL(page.url())
  await page.getByRole('link', { name: 'Pesan dengan pelapor: 1 belum dibaca' }).click()
  expect(await words(page)).toContain('Masih terlihat tadi pagi.')
  await press(page, 'Kirim kepada pelapor')
  await wrong(page)
  await page.getByLabel('Pesan untuk pelapor').fill('Terima kasih, kami catat (contoh).')
  await press(page, 'Kirim kepada pelapor')
  expect(await words(page)).toContain('Pesan tersimpan.')
  expect(await page.locator('.message').last().innerText()).toBe('Terima kasih, kami catat (contoh).')
  await page.goto(`${product.url}/meja`)
  expect(await told.count()).toBe(0)
  await page.goto(product.url + pathname)
  const sheet = await words(page)
  for (const line of ['Pesan dari pelapor', 'Pesan kepada pelapor']) expect(sheet).toContain(line)
  for (const said of ['Masih terlihat', 'kami catat']) expect(sheet).not.toContain(said)
})

/** Eight seconds of a tone: eight thousand numbers of a byte each second. */
function tone(): Buffer {
  const [seconds, rate] = [8, 8000]
  const head = Buffer.alloc(44)
  head.write('RIFF    WAVEfmt ')
  head.writeUInt32LE(36 + seconds * rate, 4)
  ;[16, 0x00010001, rate, rate, 0x00080001].forEach((value, at) => head.writeUInt32LE(value, 16 + 4 * at))
  head.write('data', 36)
  head.writeUInt32LE(seconds * rate, 40)
  return Buffer.concat([head, Buffer.from(Array.from({ length: seconds * rate }, (_, at) => 128 + (at % 40)))])
}

test('a recording plays from the sealed store in a frame where nothing runs, at any place, as one event; its certificate is printed', async () => {
  const { page, context } = await as('Contoh Eka Penanganan')
  const { netra } = product.clone
  const caseId = await caseIn('kajian-awal')
  const sound = tone()
  const evidence = `${product.url}/meja/perkara/${caseId}/bukti`
  await page.goto(evidence)
  await page.setInputFiles('#berkas', { name: 'suara.wav', mimeType: 'audio/wav', buffer: sound })
  await press(page, 'Kirim bukti')
  const played = page.waitForResponse((answer) => answer.url().endsWith('/isi'))
  await page.getByRole('button', { name: /^Putar di sini/ }).click()
  const answer = await played
  expect([answer.status(), answer.headers()['content-type']]).toEqual([206, 'audio/wav'])
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin')
  const screen = await context.request.get(`${page.url()}/layar`)
  expect(screen.headers()['content-security-policy']).toContain('sandbox allow-same-origin;')
  expect(await screen.text()).not.toContain('<script')
  for (const [range, status, says, bytes] of [
    ['bytes=60000-60009', 206, `bytes 60000-60009/${String(sound.length)}`, sound.subarray(60_000, 60_010)],
    [
      'bytes=-4',
      206,
      `bytes ${String(sound.length - 4)}-${String(sound.length - 1)}/${String(sound.length)}`,
      sound.subarray(-4),
    ],
    ['bytes=99999999-', 416, `bytes */${String(sound.length)}`, Buffer.alloc(0)],
  ] as const) {
    const place = await context.request.get(`${page.url()}/isi`, { headers: { range } })
    expect([place.status(), place.headers()['content-range']]).toEqual([status, says])
    expect(place.headers()['content-security-policy']).toBe("sandbox; default-src 'none'")
    expect((await place.body()).equals(bytes)).toBe(true)
  }
  const stranger = await as('Contoh Sari BKN')
  expect((await stranger.context.request.get(`${page.url()}/isi`)).status()).toBe(404)
  await page.goto(evidence)
  const { timeline } = granted(await openCasePage(netra, { caseId, actor: paser.staff }))
  expect(timeline.filter(({ type }) => type === 'evidence-viewed')).toHaveLength(1)
  const link = page.getByRole('link', { name: /^Sertifikat rantai penyimpanan/ }).first()
  const paper = await context.request.get(product.url + ((await link.getAttribute('href')) ?? ''))
  expect([paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual([
    'application/pdf',
    '%PDF-',
  ])
})

test('a link is put on record with a capture, and a picture that few people could have made is put before nobody', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  const evidence = `${product.url}/meja/perkara/${await caseIn('pleno-akhir')}/bukti`
  await page.goto(evidence)
  await page.getByRole('link', { name: 'Catat tautan' }).click()
  await page.fill('#alamat', 'javascript:alert(1)')
  for (const [at, part] of ['', '-month', '-year'].entries())
    await page.fill(`#tanggal${part}`, ['2', '1', '2024'][at] ?? '')
  await page.fill('#jam', '10.00')
  await page.fill('#terlihat', 'Ajakan memilih (contoh).')
  await press(page, 'Catat tautan')
  await wrong(page)
  await page.fill('#alamat', 'https://contoh.invalid/unggahan/1')
  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()
  await page.setInputFiles('#berkas', { name: 'layar.jpg', mimeType: 'image/jpeg', buffer })
  await press(page, 'Catat tautan')
  expect(await words(page)).toContain('https://contoh.invalid/unggahan/1')
  await page
    .getByRole('link', { name: /^Perlihatkan kepada/ })
    .first()
    .click()
  await page.getByLabel('Sedikit orang: dapat ditebak').check()
  await page.fill('#alasan', 'Diambil dari meja paling depan (contoh).')
  await page.locator('[name=kepada]').first().check()
  await press(page, 'Perlihatkan salinan')
  await wrong(page)
  expect(await words(page)).toContain('Gambar tidak diperlihatkan')
  await page.getByLabel('Banyak orang: tidak dapat ditebak siapa').check()
  const [kind, allegationId = ''] = ((await page.locator('[name=kepada]').first().getAttribute('value')) ?? '').split(
    ' ',
  )
  expect(kind).toBe('terlapor')
  await press(page, 'Perlihatkan salinan')
  expect(await words(page)).toMatch(/Diperlihatkan kepada terlapor/)
  await seenByTerlapor(allegationId)
})

/** His own phone, with the code of his invitation and no script: the page of the picture, which has no address of its own. */
async function seenByTerlapor(allegationId: string): Promise<void> {
  const code = newReceipt()
  // He was invited once already, by a code that nobody here knows: this one stands in its place.
  const { numAffectedRows } = await product.clone.asRoot((root) =>
    sql`update netra.accused_codes set code_hash = ${accusedCodeHash(code)}, expires_at = now() + interval '1 day'
        where allegation_id = ${allegationId}::uuid and revoked_at is null`.execute(root),
  )
  expect(numAffectedRows).toBe(1n)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${product.url}/terlapor`)
  await page.fill('#kode', printReceipt(code))
  await press(page, 'Buka perkara saya')
  await page.locator('form[action*="terlapor/bukti"] button').first().click()
  await page.locator('main img.shown').waitFor()
  expect(page.url()).not.toContain(printReceipt(code).slice(0, 4))
  expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })
  await context.close()
}

test('a step that is refused comes back filled, and goes through when it is put right', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  await page.goto(`${product.url}/meja/perkara/${await caseIn('kajian-awal')}/langkah/minta-perbaikan`)
  await page.fill('#terjadi', '31')
  await page.fill('#terjadi-month', '2')
  await page.fill('#terjadi-year', '2024')
  const text = page.getByLabel('Apa yang harus dilengkapi pelapor')
  await text.fill('Tanggal kejadian dan <b>nama</b> terlapor (contoh).')
  await press(page, 'Minta pelapor melengkapi')
  await wrong(page)
  expect(await page.locator('#terjadi-error').innerText()).toContain('tanggal')
  expect(await text.inputValue()).toBe('Tanggal kejadian dan <b>nama</b> terlapor (contoh).')
  expect(await page.inputValue('#terjadi-month')).toBe('2')
  for (const part of ['terjadi', 'terjadi-month', 'terjadi-year']) await page.fill(`#${part}`, '')
  await press(page, 'Minta pelapor melengkapi')
  expect(await words(page)).toContain('Tercatat:')
  expect(await page.locator('.tags').first().innerText()).toContain('Menunggu kelengkapan pelapor')
})

test('a pleno is recorded, by who was signed out while he wrote it too', async () => {
  const { page, context } = await as('Contoh Gunawan Ketua')
  await page.goto(`${product.url}/meja/perkara/${await caseIn('pleno-akhir')}/pleno`)
  await page.getByLabel('Kembalikan ke kajian (pleno)').check()
  await page.fill('#keputusan', 'Kajian dilengkapi dahulu (contoh).')
  await press(page, 'Catat')
  await wrong(page)
  expect(await page.inputValue('#keputusan')).toBe('Kajian dilengkapi dahulu (contoh).')
  expect(await page.getByLabel('Kembalikan ke kajian (pleno)').isChecked()).toBe(true)
  for (const here of await page.getByLabel('Hadir', { exact: true }).all()) await here.check()
  await page.getByLabel('Tertutup', { exact: true }).check()
  await page.getByLabel('Musyawarah mufakat').check()
  await page.fill('#berita-acara', 'Rapat pleno (contoh).')
  const session = await context.cookies()
  await context.clearCookies()
  await press(page, 'Catat')
  // Given back whole, on a page that fits and can be read; once he has signed in elsewhere it goes from there.
  await page.getByRole('heading', { name: 'Anda sudah keluar' }).waitFor()
  expect(await page.getByLabel('Yang Anda tulis').first().inputValue()).toBe('Kajian dilengkapi dahulu (contoh).')
  expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })
  await context.addCookies(session)
  await press(page, 'Kirim sekali lagi')
  expect(await words(page)).toContain('Tercatat:')
  expect(await words(page)).toContain('Kajian dilengkapi dahulu (contoh).')
})

const step = (page: Page, caseId: string, slug: string) =>
  page.goto(`${product.url}/meja/perkara/${caseId}/langkah/${slug}`)
const stateOn = (page: Page) => page.locator('.tags').first().innerText()
const kindIn = async (kind: string, state: string) =>
  (
    await product.clone.owner
      .selectFrom('netra.cases')
      .select('id')
      .where('kind', '=', kind)
      .where('state', '=', state)
      .executeTakeFirstOrThrow()
  ).id

test('a report that was not completed is closed by hand once its term is over, and not before', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  const caseId = await kindIn('politik-uang', 'perbaikan')
  const why = page.getByLabel('Alasan')
  await step(page, caseId, 'tutup-tidak-lengkap')
  await why.fill('Bukti tidak diserahkan (contoh).')
  await press(page, 'Tutup karena tidak dilengkapi')
  await wrong(page)
  expect(await why.inputValue()).toBe('Bukti tidak diserahkan (contoh).')
  // Not acting, so that it is the officer's hand that ends it and not the sweep.
  await product.clone.owner
    .updateTable('netra.deadlines')
    .set({ due_at: '2024-01-01T00:00:00.000Z', acting: false })
    .where('case_id', '=', caseId)
    .where('rule_id', '=', 'P4')
    .execute()
  await press(page, 'Tutup karena tidak dilengkapi')
  expect(await words(page)).toContain('Tercatat:')
  expect(await stateOn(page)).toContain('Tidak diregistrasi')
})

test('a withdrawal is recorded with the paper it stands on', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  const caseId = await kindIn('tekanan-pada-asn', 'perbaikan')
  await step(page, caseId, 'pencabutan')
  const whose = page.getByLabel('Menurut siapa')
  await whose.fill('')
  await page.fill('#nomor', 'CABUT/1')
  await press(page, 'Catat pencabutan oleh pelapor')
  await wrong(page)
  expect(await page.inputValue('#nomor')).toBe('CABUT/1')
  await whose.fill('Pelapor')
  await press(page, 'Catat pencabutan oleh pelapor')
  expect(await words(page)).toContain('Tercatat:')
  expect(await stateOn(page)).toContain('Dicabut')
})

test('a linked report is unlinked with its reason, and can be forwarded by its pleno', async () => {
  const { page } = await as('Contoh Eka Penanganan')
  const { netra } = product.clone
  const { staff, ketua, commissioners } = paser
  const caseId = await caseIn('ditautkan')
  await step(page, caseId, 'buka-tautan')
  await press(page, 'Buka tautan')
  await wrong(page)
  await page.getByLabel('Alasan').fill('Ternyata peristiwa lain (contoh).')
  await press(page, 'Buka tautan')
  expect(await words(page)).toContain('Tercatat:')
  expect(await stateOn(page)).toContain('Diterima')

  granted(await moveCase(netra, { caseId, actor: staff, action: 'review' }))
  const body = 'Dugaan pelanggaran hukum lainnya (contoh).'
  granted(
    await recordKajianAwal(netra, {
      caseId,
      actor: staff,
      body,
      violation: 'hukum-lainnya',
      jurisdiction: 'berwenang',
      conditions: reportConditions.filter(({ regime }) => regime === 'pilkada').map(({ id }) => ({ id, met: true })),
    }),
  )
  const { allegations } = granted(await openCasePage(netra, { caseId, actor: staff }))
  for (const { id } of allegations)
    granted(await sortAllegation(netra, { caseId, actor: staff, allegationId: id, route: 'RUTE-POLRI' }))
  granted(await holdPleno(netra, { caseId, actor: ketua, action: 'forward', ...unanimous(commissioners) }))

  await page.goto(`${product.url}/meja/perkara/${caseId}`)
  await page.getByRole('link', { name: 'Cocokkan terlapor' }).first().click()
  await page.getByText('Tidak dapat dicocokkan', { exact: true }).click()
  await page.fill('#alasan', 'Hanya nama panggilannya yang diketahui (contoh).')
  await press(page, 'Catat alasannya')
  expect(await words(page)).toContain('Tidak dapat dicocokkan: Hanya nama panggilannya')

  await page.goto(`${product.url}/meja/perkara/${caseId}`)
  await page.getByRole('link', { name: 'Teruskan langsung ke instansi' }).click()
  await page.locator('select[name^="kepada-"]').selectOption({ index: 1 })
  await press(page, 'Teruskan langsung ke instansi')
  await wrong(page)
  await page.fill('#ringkasan', 'Sambutan tanpa surat perintah (contoh).')
  await page.fill('#bukti', 'Satu rekaman video (contoh).')
  await press(page, 'Teruskan langsung ke instansi')
  expect(await words(page)).toContain('Tercatat:')
  expect(await stateOn(page)).toContain('Diteruskan')
  const sent = await product.clone.owner
    .selectFrom('netra.referrals')
    .select('contents')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  expect(sent.contents).toMatchObject({ summary: 'Sambutan tanpa surat perintah (contoh).' })
})

const rule = 'PPK3'

test.each([
  'Contoh Eka Penanganan',
  'Contoh Gunawan Ketua',
  'Contoh Puspa Pusat',
  'Contoh Endah Auditor',
  'Contoh Fajar Pengelola',
  'Contoh Sari BKN',
])('to %s the confirmation of rules does not exist', async (name) => {
  const { get, post } = await calling({ url: product.url, netra: product.clone.netra, name })
  expect((await get('/meja')).status).not.toBe(404)
  for (const path of ['/meja/hukum', `/meja/hukum/${rule}`]) expect((await get(path)).status).toBe(404)
  expect(await post(`/meja/hukum/${rule}`, { alasan: 'Sudah dibaca.', rujukan: 'Halaman 1' })).toBe(404)
  expect(await confirmations()).toBe(0)
})

const confirmations = async () =>
  (await product.clone.owner.selectFrom('netra.law_confirmations').select('id').where('rule_id', '=', rule).execute())
    .length

test('the legal officer of Bawaslu RI confirms a rule with reason and reference, and the public page says so', async () => {
  const { page } = await as('Contoh Indra Hukum')
  await page.goto(`${product.url}/meja/hukum`)
  // A quorum is settled as a whole, and does not wait for ever.
  expect(await page.getByRole('link', { name: 'Putuskan KUORUM-7' }).count()).toBe(0)
  await page.goto(`${product.url}/meja/hukum?cari=${rule}&jenis=langkah`)
  await page.getByRole('link', { name: `Putuskan ${rule}` }).click()
  await page.fill('#alasan', 'Naskah sudah dibaca (contoh).')
  await press(page, 'Periksa akibatnya')
  await wrong(page)
  expect(await page.inputValue('#alasan')).toBe('Naskah sudah dibaca (contoh).')
  await page.fill('#rujukan', 'Naskah contoh, halaman 1')
  await press(page, 'Periksa akibatnya')
  expect(await words(page)).toContain('Akibatnya, bila ditetapkan')
  // Asked is not decided.
  expect(await confirmations()).toBe(0)
  await press(page, 'Tetapkan keputusan ini')
  expect(await words(page)).toContain(`Keputusan tentang ${rule} tercatat.`)
  await page.goto(`${product.url}/meja/hukum?cari=${rule}&jenis=langkah`)
  expect(await page.getByRole('link', { name: `Putuskan ${rule}` }).count()).toBe(0)
  expect(await confirmations()).toBeGreaterThan(0)
  for (const path of [`/hukum/${rule}`, '/hukum/keputusan', '/en/hukum/keputusan'])
    expect(await (await fetch(product.url + path)).text()).toContain('Naskah contoh, halaman 1')
})

test('a decree is written by keyboard alone, and Enter records no days whose effect was not shown', async () => {
  const { page } = await as('Contoh Indra Hukum')
  await page.goto(`${product.url}/meja/hukum/kalender`)
  const decreed = () => page.locator('.cards > li').count()
  const type = async (name: string, text: string) => {
    await page.focus(`#${name}`)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  const before = await decreed()
  await page.focus('#perubahan')
  await page.keyboard.press('Space')
  for (const [name, day] of [
    ['hari', ['14', '12', '2027']],
    ['tanggal', ['1', '10', '2026']],
  ] as const)
    for (const [at, part] of ['', '-month', '-year'].entries()) await type(name + part, day[at] ?? '')
  await type('nama', 'Hari libur contoh')
  await type('nomor', 'Keppres Contoh 7')
  await type('alasan', 'Contoh keyboard.')
  await page.focus('#nomor')
  const enter = async (leadsTo: RegExp) => {
    await page.keyboard.press('Enter')
    await page.waitForURL(leadsTo)
  }
  await enter(/periksa$/)
  expect(await page.locator('#akibat').count()).toBe(1)
  await type('hari', '15')
  await enter(/catat$/)
  expect([await page.locator('#akibat').count(), await decreed()]).toEqual([1, before])
  await page.focus('#hari')
  await enter(/tercatat$/)
  expect(await decreed()).toBe(before + 1)
})

test('an office reads what it is reminded of and goes there; the administrator reads whom a mail did not reach', async () => {
  const { owner, netra } = product.clone
  await remindByRule(netra)
  const { id } = await owner
    .selectFrom('netra.lhps')
    .select('id')
    .where('state', '=', 'diajukan')
    .where('regency_office_id', 'in', (eb) =>
      eb.selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-64.01'),
    )
    .executeTakeFirstOrThrow()
  await sql`update netra.deadlines set due_at = now() - interval '1 hour' where lhp_id = ${id} and closed_at is null`.execute(
    owner,
  )
  // After all others, so that it is the newest that is shown.
  expect(await remindByRule(netra)).toBeGreaterThan(0)

  const { page } = await as('Contoh Gunawan Ketua')
  await page.goto(`${product.url}/meja`)
  const notice = page.locator('.notice').filter({ has: page.getByRole('heading', { name: 'Pengingat' }) })
  expect(await notice.innerText()).toContain('masih perlu ditindaklanjuti')
  await notice.locator(`a[href="/meja/lhp/${id}"]`).click()
  await page.getByRole('heading', { name: 'Siapa yang harus bertindak' }).waitFor()
  expect(await words(page)).toMatch(
    /harus memutus apakah hasil pengawasan ini temuan\.[\s\S]+Lewat sejak[\s\S]+Akibatnya jika tidak/,
  )
  // Also above the pages of the same LHP, before their own heading.
  await page.goto(`${product.url}/meja/lhp/${id}/salinan`)
  expect(await words(page)).toMatch(/^Rapat pleno Bawaslu Kabupaten Paser harus/)

  await sql`insert into netra.mails (id, reminder_id, deadline_id, rung, account_id, state, attempts, created_at)
    select gen_random_uuid(), r.id, r.deadline_id, r.rung, a.id, 'tidak-sampai', 1, now()
    from netra.reminders r, netra.accounts a where r.lhp_id = ${id} and a.name = 'Contoh Gunawan Ketua'`.execute(owner)
  await sql`insert into netra.mail_attempts (id, mail_id, n, at, outcome, code)
    select gen_random_uuid(), m.id, 1, now(), 'tidak-sampai', 550 from netra.mails m`.execute(owner)
  const keeper = (await as('Contoh Fajar Pengelola')).page
  await keeper.goto(`${product.url}/kelola/mesin`)
  await keeper.getByRole('heading', { name: 'Surat yang tidak sampai' }).waitFor()
  const told = await words(keeper)
  expect(told).toMatch(/Contoh Gunawan Ketua, .*: tidak sampai, .* \(kode 550\)/)
  expect(told).toContain('Surat tidak diatur')
  expect(told).not.toContain('LHP/')
})
