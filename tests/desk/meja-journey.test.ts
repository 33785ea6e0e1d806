import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { addDays, localDay, type PlainDate } from '#law'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { calling, signedIn, type Visit } from '../support/signed-in.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'

/** One report from a villager's phone to a recorded sanction, by the people who do it, through the pages they have. */

let product: Product
let browser: Browser
let caseId: string
const visits: Visit[] = []

const phone = 360

async function as(name: string, width?: number) {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name,
    ...(width === undefined ? {} : { width }),
  })
  visits.push(visit)
  const { page } = visit
  const go = (path: string) => page.goto(`${product.url}${path}`)
  return {
    ...visit,
    go,
    open: () => go(`/meja/perkara/${caseId}`),
    follow: (label: string) => page.getByRole('link', { name: label }).first().click(),
    press: (label: string) => page.getByRole('button', { name: label, exact: true }).click(),
    choose: (legend: string | RegExp, option: string) =>
      page.getByRole('group', { name: legend }).getByLabel(option, { exact: true }).check(),
    type: (label: string, text: string) => page.getByLabel(label, { exact: false }).first().fill(text),
    state: () => page.locator('.tags').first().innerText(),
  }
}
type Person = Awaited<ReturnType<typeof as>>

/** Opens the step from the case page, where the last step left him, and sends its form as it stands. */
async function takeStep(
  person: Person,
  label: string,
  fill: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  if (new URL(person.page.url()).pathname !== `/meja/perkara/${caseId}`) await person.open()
  await person.follow(label)
  await person.page.waitForURL(`**/meja/perkara/${caseId}/**`)
  await person.page.getByRole('heading', { level: 1 }).waitFor()
  await fill()
  await person.page.locator('form[method=post] .buttons button').click()
  await person.page.getByText('Tercatat:').waitFor()
}

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  browser = await openBrowser()
  const cheapPhone = await browser.newContext({
    viewport: { width: phone, height: 740 },
    javaScriptEnabled: false,
    locale: 'id-ID',
  })
  visits.push({ page: await cheapPhone.newPage(), context: cheapPhone, close: () => cheapPhone.close() })
  villager = visits[0]?.page ?? (await cheapPhone.newPage())
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

/** A browser of 360 px that runs no script. */
let villager: Page
let receipt: string
/** The letter of the referral, as BKN has it. */
let letter: Buffer
let sanctionsBefore: number

/** What the public page of the region says, to anybody. */
async function publicSanctions(): Promise<number> {
  await publishNumbers(product.clone.netra)
  await villager.goto(`${product.url}/angka`)
  return Number(/(\d+)\s+sanksi/.exec(await villager.locator('main').innerText())?.[1])
}

async function fillDay(page: Page, name: string, day: PlainDate): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.fill(`#${name}`, date)
  await page.fill(`#${name}-month`, month)
  await page.fill(`#${name}-year`, year)
}

test('a villager files a formal report on a small phone without JavaScript, and keeps the receipt', async () => {
  sanctionsBefore = await publicSanctions()
  expect(sanctionsBefore).toBeGreaterThan(0)
  const today = localDay(product.clone.netra.clock(), 'WITA')
  const press = (label: string) => villager.getByRole('button', { name: label, exact: true }).last().click()
  await villager.goto(product.url)
  await villager.getByRole('link', { name: 'Lapor', exact: true }).first().click()
  await villager.getByRole('link', { name: /Laporan resmi/ }).click()
  await villager.fill(
    '#uraian',
    'Seorang kepala bidang mengacungkan jari tanda dukungan di panggung kampanye (contoh).',
  )
  await villager.selectOption('#terlapor', 'pns')
  await villager.fill('#terlapor-nama', 'Contoh Perjalanan')
  await villager.getByLabel('Jabatannya').fill('Kepala Bidang')
  await villager.getByLabel('Kantornya').fill('Dinas Contoh Kabupaten Paser')
  await villager.fill('#cari', 'kab paser')
  await press('Cari wilayah')
  await villager.getByLabel('Kabupaten Paser').first().check()
  await villager.getByLabel('Tempat persisnya').fill('Lapangan Contoh')
  await fillDay(villager, 'terjadi', addDays(today, -2))
  await fillDay(villager, 'diketahui', addDays(today, -1))
  await villager.fill('#bukti', 'Satu foto.')
  await villager.fill('#nama', 'Contoh Pelapor Rahasia')
  await villager.fill('#alamat', 'Jalan Contoh 1')
  await press('Periksa isian')
  expect(await villager.locator('h1').innerText()).toContain('Periksa isian Anda')
  await press('Kirim laporan')
  receipt = await villager.locator('.receipt .code').innerText()
  expect(receipt).toHaveLength(29)
  expect(await statusSeen()).toContain('Diterima daring, menunggu Anda')
})

/** What the receipt shows, without a script. */
async function statusSeen(): Promise<string> {
  await villager.goto(`${product.url}/status`)
  await villager.fill('#kode', receipt)
  await villager.getByRole('button', { name: 'Lihat status' }).click()
  return villager.locator('main').innerText()
}

test('at the counter the identity is shown and the paper signed, and the receipt says so', async () => {
  const counter = await as('Contoh Dewi Loket')
  await counter.go('/meja/loket')
  await counter.follow('Pelapor daring datang')
  await counter.page.fill('#resi', receipt)
  await counter.page.getByLabel('KTP sudah diperiksa dan sesuai').check()
  await counter.page.getByLabel('Laporan sudah ditandatangani di kertas').check()
  await counter.press('Terima secara resmi')
  await counter.page.getByRole('heading', { name: 'Laporan diterima secara resmi' }).waitFor()
  expect(await statusSeen()).not.toContain('menunggu Anda')
  const { id } = await product.clone.owner
    .selectFrom('netra.allegations')
    .select('case_id as id')
    .where('subject_name', '=', 'Contoh Perjalanan')
    .executeTakeFirstOrThrow()
  caseId = id
})

let staff: Person

test('the staff find the new report in their inbox by the accused, and review it', async () => {
  staff = await as('Contoh Eka Penanganan')
  await staff.go('/meja')
  await staff.page.getByRole('searchbox').fill('Contoh Perjalanan')
  await staff.page.keyboard.press('Enter')
  // The list before the search has the same link: who follows it is overtaken by the answer to the search.
  await staff.page.waitForURL(/[?&]cari=/)
  await staff.page.locator(`a[href$="${caseId}"]`).click()
  await staff.page.waitForURL(`**/meja/perkara/${caseId}`)
  await expect.poll(() => staff.state()).toContain('Diterima')
  await takeStep(staff, 'Mulai kajian awal')
  await expect.poll(() => staff.state()).toContain('Kajian awal')
})

test('a kajian awal with a question left open comes back with everything typed', async () => {
  await staff.open()
  await staff.follow('Isi kajian awal')
  await staff.type('Isi kajian awal', 'Syarat diperiksa (contoh).')
  await staff.press('Catat')
  await staff.page.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
  expect(await staff.page.getByLabel('Isi kajian awal').inputValue()).toBe('Syarat diperiksa (contoh).')
  for (const met of await staff.page.getByLabel('Terpenuhi', { exact: true }).all()) await met.check()
  await staff.choose(/Jenis dugaan/, 'Hukum lainnya (termasuk netralitas)')
  await staff.choose(/Siapa berwenang/, 'Kantor ini berwenang')
  await staff.press('Catat')
  await staff.page.getByText('Tercatat: Kajian awal dibuat').waitFor()
})

test('the allegation gets its act and route', async () => {
  await staff.follow('Tentukan perbuatan dan rute')
  await staff.page.getByLabel('Perbuatan menurut katalog').selectOption({ index: 1 })
  await staff.page.locator('input[value=RUTE-ASN-DAERAH]').check()
  await staff.press('Catat')
  await staff.page.getByText('Tercatat: Dugaan 1').waitFor()
})

test('two registrations at once make one number, and the second is told in words', async () => {
  await staff.open()
  await staff.follow('Registrasi dan beri nomor')
  await staff.page.waitForURL(/langkah\/registrasi$/)
  const address = staff.page.url()
  const version = await staff.page.locator('input[name=versi]').inputValue()
  const send = () =>
    staff.context.request.post(address, {
      form: { versi: version },
      headers: { origin: product.url, accept: 'text/html' },
      maxRedirects: 0,
    })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status()).sort()).toEqual([303, 422])
  const refused = answers.find((answer) => answer.status() === 422)
  expect(await refused?.text()).toMatch(/Orang lain sudah mengubah perkara ini|tidak ada langkah/)
  await staff.open()
  expect(await staff.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\d+\/Reg\/LP\//)
})

async function openOwnSide(code: string): Promise<void> {
  await villager.goto(`${product.url}/terlapor`)
  await villager.fill('#kode', code)
  await villager.getByRole('button', { name: /^Buka perkara saya/ }).click()
}

/** The accused, on the small phone without a script, with nothing but the code on his invitation. */
async function readOwnSide(code: string): Promise<void> {
  const press = (label: RegExp) => villager.getByRole('button', { name: label }).click()
  await openOwnSide(code)
  expect(await villager.locator('main').innerText()).toContain('Contoh Perjalanan')
  const seen = await villager.content()
  expect(seen).toContain('Dugaan bukan kesalahan')
  for (const hidden of ['Contoh Pelapor Rahasia', 'mengacungkan jari', 'Lapangan Contoh', 'Satu foto'])
    expect(seen).not.toContain(hidden)
  expect(villager.url()).not.toContain(code)
  await villager.getByText('Jawab dugaan ini').first().click()
  await press(/^Kirim.*Jawab dugaan/)
  expect(await villager.locator('#jawaban-error').innerText()).not.toBe('')
  expect(await violationsOnCopy(villager)).toEqual([])
  await villager.fill('#jawaban', 'Saya lewat, tidak ikut kampanye (contoh).')
  await press(/^Kirim.*Jawab dugaan/)
  expect(await villager.getByRole('status').innerText()).toContain('Diterima dan tercatat: Jawaban')
  expect(await violationsOnCopy(villager)).toEqual([])
}

/** What the page of the code prints, sent as its own form sends it. */
async function printInvitation(code: string): Promise<string> {
  const form = staff.page.locator('form[action$="/terlapor/undangan"]')
  const hearing = await form.locator('input[name=undangan]').inputValue()
  const sheet = await staff.context.request.post(`${product.url}/meja/perkara/${caseId}/terlapor/undangan`, {
    form: { kode: code, undangan: hearing },
    headers: { origin: product.url },
  })
  return textOfPdf(await sheet.body())
}

const todayInPaser = () => localDay(product.clone.netra.clock(), 'WITA')

/** The desk proves that the invitation came and that the minutes are signed, and decides on what he says is wrong about him. */
async function answerOtherSide(code: string): Promise<void> {
  const { page } = staff
  const at = () => staff.go(`/meja/perkara/${caseId}/terlapor`)
  const send = async (summary: string, fill: () => Promise<unknown>) => {
    await at()
    await page.locator('summary', { hasText: summary }).click()
    const form = page.locator('details[open] form')
    await form.locator('input[type=radio]').first().check()
    await fill()
    await form.getByRole('button').click()
    await page.getByText('Tercatat:').waitFor()
  }
  await send('Catat bukti penyampaian', async () => {
    await page.getByLabel('diserahkan langsung').check()
    await fillDay(page, 'sampai', todayInPaser())
    await page.locator('#bukti').fill('Tanda terima 7 (contoh)')
  })
  await send('Catat berita acara ditandatangani', async () => {
    await page.getByLabel('dengan tinta').check()
    await fillDay(page, 'ditandatangani', todayInPaser())
  })
  await openOwnSide(code)
  for (const said of ['Tanda terima 7 (contoh)', 'Terlapor mengakui hadir di panggung (contoh).'])
    expect(await villager.content()).toContain(said)
  await villager.getByText('Minta koreksi data').first().click()
  await villager.fill('#koreksi', 'Jabatan saya kepala bidang (contoh).')
  await villager.getByRole('button', { name: /^Kirim.*Minta koreksi/ }).click()
  await at()
  await page.getByLabel('Ditolak', { exact: true }).check()
  await page.getByRole('button', { name: 'Putuskan' }).click()
  await page.getByRole('heading', { name: 'Ada yang perlu diperbaiki' }).waitFor()
  await page.getByLabel('Alasan, dibaca terlapor').fill('SK menyebut lain (contoh).')
  await page.getByRole('button', { name: 'Putuskan' }).click()
  await page.getByText('Tercatat:').waitFor()
  await openOwnSide(code)
  expect(await villager.content()).toContain('SK menyebut lain (contoh).')
}

test('klarifikasi is scheduled and held, and the kajian written', async () => {
  await staff.open()
  await staff.follow('Undang untuk klarifikasi')
  await staff.page.getByLabel('Terlapor', { exact: true }).check()
  await staff.page.getByLabel('Tatap muka', { exact: true }).check()
  await fillDay(staff.page, 'tanggal', todayInPaser())
  await staff.page.locator('#jam').fill('10.00')
  await staff.page.locator('form[method=post] .buttons button').click()
  const code = await staff.page.locator('.receipt .code').innerText()
  const sheet = await printInvitation(code)
  expect(sheet).toContain(code)
  expect(sheet).toMatch(/Yth\. +Contoh Perjalanan/)
  await readOwnSide(code)
  await takeStep(staff, 'Mulai klarifikasi')
  expect(await staff.page.locator('#riwayat + ol').innerText()).toContain('Terlapor dugaan 1 mengirim: jawaban')
  await takeStep(staff, 'Catat hasilnya', async () => {
    await staff.page.getByLabel('Hadir dan didengar').check()
    await staff.page.getByLabel('Sumpah diambil').check()
    await staff.page.getByLabel('Berita acara').fill('Terlapor mengakui hadir di panggung (contoh).')
  })
  await answerOtherSide(code)
  await takeStep(staff, 'Mulai kajian')
  await takeStep(staff, 'Tulis kajian', () =>
    staff.page.getByLabel('Isi kajian').fill('Unsur pelanggaran netralitas terpenuhi (contoh).'),
  )
  await staff.go(`/meja/perkara/${caseId}/kajian`)
  const hidden = (name: string) => staff.page.locator(`input[name=${name}]`).inputValue()
  const typed = { versi: await hidden('versi'), catatan: await hidden('catatan'), uraian: 'Dikirim dua kali (contoh).' }
  const send = () =>
    staff.context.request.post(staff.page.url(), {
      form: typed,
      headers: { origin: product.url, accept: 'text/html' },
      maxRedirects: 0,
    })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status()).sort()).toEqual([303, 422])
  await matchAccused(staff)
  await takeStep(staff, 'Bawa ke rapat pleno')
  await expect.poll(() => staff.state()).toContain('Rapat pleno')
})

/** He is in no roll and a number of thirty days of February is none: a printout says who he is. */
async function matchAccused({ page, open, follow }: Person): Promise<void> {
  await open()
  await follow('Cocokkan terlapor')
  const search = page.locator('form[action$="?/cari"]')
  await search.getByLabel('NIP').fill('19850230 201001 1 999')
  await search.getByRole('button').click()
  await page.getByText('19850230 bukan tanggal').first().waitFor()
  await search.getByLabel('NIP').fill('')
  await search.getByRole('button').click()
  await page.getByText('Tidak ditemukan').waitFor()
  await page.getByText('Catat dari surat atau cetakan').click()
  const paper = page.locator('form[action$="?/surat"]')
  await paper.getByLabel('NIP').fill('198503152010011999')
  await paper.getByLabel('Instansi pembina (PPK)').fill('Pemerintah Kabupaten Paser')
  await paper.getByLabel('Jabatan pada hari perbuatan').fill('Kepala Bidang')
  await paper.getByLabel('Jenis kertas').selectOption({ label: 'Cetakan SIASN' })
  for (const [part, value] of Object.entries({ day: '1', month: '10', year: '2024' }))
    await paper.locator(`[name=tanggal-${part}]`).fill(value)
  await paper.getByLabel('Menurut siapa').fill('BKPSDM Paser (contoh)')
  await paper.getByRole('button').click()
  await page.getByText('Tercatat: Terlapor dugaan 1 dicocokkan dari surat').waitFor()
}

test('the pleno decides and the chair refers to BKN, with a copy that names no reporter', async () => {
  const chair = await as('Contoh Gunawan Ketua')
  await takeStep(chair, 'Catat rapat pleno', async () => {
    await chair.page.getByLabel('Teruskan ke instansi', { exact: true }).check()
    await chair.page.getByLabel(/^Hasil dugaan 1/).selectOption('hukum-lainnya')
    for (const here of await chair.page.getByLabel('Hadir', { exact: true }).all()) await here.check()
    await chair.page.getByLabel('Tertutup', { exact: true }).check()
    await chair.page.getByLabel('Musyawarah mufakat').check()
    await chair.page.getByLabel('Isi keputusan').fill('Meneruskan dugaan kepada BKN (contoh).')
    await chair.page.getByLabel('Berita acara', { exact: true }).fill('Rapat pleno (contoh).')
  })
  await takeStep(chair, 'Teruskan ke instansi', async () => {
    await chair.page.getByLabel('Dugaan 1 diteruskan kepada').selectOption({ label: 'Badan Kepegawaian Negara' })
    await chair.page.getByLabel('Nomor surat dugaan 1').fill('CONTOH/001')
    await chair.page
      .getByLabel('Ringkasan kejadian')
      .fill('Kepala bidang menunjukkan dukungan di panggung kampanye (contoh).')
    // A file without evidence comes back from the body: it does not leave, and nothing typed is lost.
    await chair.page.locator('form[method=post] .buttons button').click()
    await chair.page.getByText('bukti yang disertakan belum disebut').waitFor()
    await chair.page.getByLabel('Bukti yang disertakan').fill('Satu foto dan berita acara klarifikasi (contoh).')
  })
  await expect.poll(() => chair.state()).toContain('Diteruskan')
})

test('BKN receives the file on a phone and passes it to the PPK', async () => {
  const bkn = await as('Contoh Sari BKN', phone)
  await bkn.go('/meja')
  expect(new URL(bkn.page.url()).pathname).toBe('/meja/penerusan')
  const file = await openFile(bkn)
  expect(await bkn.page.locator('main').innerText()).not.toContain('Pelapor Rahasia')
  await expect.poll(() => holder(bkn)).toContain('harus mengonfirmasi bahwa berkas diterima')
  letter = await download(bkn, bkn.page.getByRole('link', { name: 'Unduh PDF' }))
  expect(textOfPdf(letter)).toContain('CONTOH/001')
  expect(textOfPdf(letter)).not.toContain('Pelapor Rahasia')
  await answer(bkn, 'Catat berkas diterima')
  await expect.poll(() => holder(bkn)).toContain('Satgas Netralitas harus memverifikasi laporan')
  await answer(bkn, 'Catat: Satgas Netralitas selesai memverifikasi')
  await expect.poll(() => holder(bkn)).toContain('Bawaslu harus menelaah dan memvalidasi')
  await answer(bkn, 'Catat: Bawaslu selesai memvalidasi')
  await bkn.follow('Teruskan ke instansi berikutnya')
  await bkn.page.getByLabel('Kepada siapa').selectOption({ label: 'Bupati Paser' })
  await bkn.press('Catat')
  await bkn.page.getByText('Tercatat: Diteruskan ke instansi lain').waitFor()
  expect(await bkn.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone)
  expect(file).toMatch(/\/meja\/penerusan\//)
})

test('the PPK records the sanction, and the case is finished and counted', async () => {
  const ppk = await as('Contoh Rahmat Bupati', phone)
  await ppk.go('/meja')
  await openFile(ppk)
  await ppk.follow('Catat sanksi')
  await ppk.page.locator('#sanksi').selectOption({ index: 1 })
  await ppk.page.getByLabel('Nomor surat keputusan').fill('SK/CONTOH/9')
  await fillDay(ppk.page, 'sk', addDays(localDay(product.clone.netra.clock(), 'WITA'), -30))
  await ppk.press('Catat')
  await ppk.page.getByText(/sebelum berkas dikirim pada/).waitFor()
  await fillDay(ppk.page, 'sk', localDay(product.clone.netra.clock(), 'WITA'))
  const address = ppk.page.url()
  const again = Object.fromEntries(
    await ppk.page
      .locator('form[method=post]')
      .last()
      .evaluate((form) =>
        [...new FormData(form as HTMLFormElement)].flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        ),
      ),
  )
  await ppk.press('Catat')
  await ppk.page.getByText('Tercatat: Sanksi dijatuhkan').waitFor()
  const twice = await ppk.context.request.post(address, {
    form: again,
    headers: { origin: product.url, accept: 'text/html' },
    maxRedirects: 0,
  })
  expect(twice.status()).toBe(422)
  // Others have moved the case since the staff last looked.
  await staff.open()
  await takeStep(staff, 'Nyatakan tuntas')
  await expect.poll(() => staff.state()).toContain('Tuntas')
  await expect.poll(() => staff.page.locator('main').innerText()).toContain('SK/CONTOH/9')
  // What was drawn before the count is shown for some seconds more.
  await expect.poll(publicSanctions).toBe(sanctionsBefore + 1)
  expect(await statusSeen()).toContain('Tuntas')
})

/** The second code by telephone, the answer from a phone that runs no script, and no account on that side. */
async function deliverByLink(file: string): Promise<void> {
  await staff.go(`${new URL(file, product.url).pathname}/tautan`)
  await staff.page.getByLabel('Disebutkan lewat telepon').check()
  await staff.press('Buat tautan')
  const code = await staff.page.locator('.receipt .code').innerText()
  const spoken = await staff.page.locator('.notice b').last().innerText()
  await villager.goto(`${product.url}/jawab`)
  await villager.fill('#kode', code)
  await villager.getByRole('button', { name: 'Lanjutkan' }).click()
  await villager.fill('#kedua', 'AAAA-AAAA')
  await villager.getByRole('button', { name: 'Buka berkas' }).click()
  expect(await villager.locator('#kedua-error').innerText()).not.toBe('')
  await villager.fill('#kedua', spoken)
  await villager.getByRole('button', { name: 'Buka berkas' }).click()
  expect(await villager.locator('main').innerText()).not.toContain('Pelapor Rahasia')
  await villager.getByLabel('Keputusan disampaikan kepada terlapor').check()
  await villager.getByRole('button', { name: 'Isi langkah ini' }).click()
  await villager.fill('#nama', 'Contoh Siti')
  await villager.fill('#jabatan', 'Contoh analis kepegawaian')
  await villager.fill('#nomor', 'SURAT/CONTOH/7')
  await villager.getByRole('button', { name: 'Catat', exact: true }).click()
  expect(await villager.locator('main').innerText()).toContain('Contoh Siti')
  expect(villager.url()).not.toContain(code)
}

test('the decree is delivered, in force and entered in I’DIS, and then nobody is waited for', async () => {
  const ppk = await as('Contoh Rahmat Bupati', phone)
  await ppk.go('/meja')
  const file = await openFile(ppk)
  await expect
    .poll(() => holder(ppk))
    .toContain('Pejabat Pembina Kepegawaian (PPK) harus menyampaikan keputusan kepada terlapor')
  await deliverByLink(file)
  await ppk.page.reload()
  await expect.poll(() => ppk.page.locator('main').innerText()).toContain('lewat tautan, mengaku Contoh Siti')
  await answer(ppk, 'Catat: Keputusan berlaku')
  await answer(ppk, "Catat: Dicatat dalam I'DIS")
  await expect.poll(() => holder(ppk)).toContain('Tidak ada yang ditunggu lagi')
  expect(await ppk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone)
  // The whole way, without a script, for whoever handles the case.
  const address = new URL(ppk.page.url()).pathname
  const plainly = await (await staff.context.request.get(product.url + address)).text()
  for (const step of [
    'Satgas Netralitas selesai memverifikasi',
    'Dikirim kepada Bupati Paser',
    'Dicatat dalam I&#39;DIS',
  ])
    expect(plainly.replaceAll("I'DIS", 'I&#39;DIS')).toContain(step)
})

const codeOf = (pdf: Uint8Array) => /Kode naskah: ([0-9A-Z-]+)/.exec(textOfPdf(pdf))?.[1] ?? ''

test('whoever holds the letter is told without scripts that it is genuine, and that a changed one is not', async () => {
  const told = () => villager.locator('.notice').innerText()
  await villager.goto(`${product.url}/naskah`)
  await villager.getByLabel('Kode naskah').fill(codeOf(letter).toLowerCase())
  await villager.getByRole('button', { name: 'Periksa kode' }).click()
  expect(await told()).toMatch(/Asli dan masih berlaku[\s\S]*Surat penerusan[\s\S]*Bawaslu Kabupaten Paser/)
  expect(await told()).not.toContain('CONTOH/001')
  const changed = Buffer.from(letter)
  changed.writeUInt8(changed.readUInt8(2000) ^ 1, 2000)
  for (const [buffer, answered] of [
    [letter, 'Asli dan masih berlaku'],
    [changed, 'Berkas sudah berubah'],
    [Buffer.from('%PDF-1.7 lain'), 'Tidak dikenal'],
  ] as const) {
    await villager
      .getByLabel('Berkas PDF', { exact: true })
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer })
    await villager.getByRole('button', { name: 'Periksa berkas' }).click()
    expect(await told()).toContain(answered)
  }
  expect(await villager.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone)
  await villager.getByRole('button', { name: 'Periksa berkas' }).click()
  expect(await villager.locator('.error-summary').innerText()).toContain('Pilih berkas PDF.')
})

test('a code behind # is asked at once, and leaves the address', async () => {
  await staff.go(`/naskah#${codeOf(letter).replaceAll('-', '')}`)
  await staff.page.getByRole('heading', { name: 'Asli dan masih berlaku' }).waitFor()
  expect(staff.page.url()).not.toContain(codeOf(letter).slice(0, 4))
})

test('every paper of the case is taken out from its page, complete and as it goes out', async () => {
  await staff.open()
  const papers = staff.page.locator('section', { has: staff.page.locator('#naskah') })
  const names = await papers.getByRole('heading', { level: 3 }).allInnerTexts()
  for (const kind of [
    /^Formulir/,
    /^Kajian awal/,
    /^Undangan/,
    /^Berita acara klar/,
    /^Kajian dug/,
    /pleno/,
    /^Pemberit/,
    /^Berita acara sumpah/,
    /^Pengumuman/,
    /^Ringkasan keputusan/,
  ])
    expect(
      names.some((name) => kind.test(name)),
      String(kind),
    ).toBe(true)
  const links = await papers.locator('a[href*="/naskah/"]').all()
  expect(links).toHaveLength(19)
  for (const link of links) expect((await download(staff, link)).subarray(0, 5).toString()).toBe('%PDF-')
  const zip = await download(staff, papers.getByRole('link', { name: /ZIP/ }))
  expect(zip.subarray(0, 2).toString()).toBe('PK')
  expect(zip.includes('manifest.json')).toBe(true)
  const stranger = await calling({ url: product.url, netra: product.clone.netra, name: 'Contoh Rizal Tetangga' })
  for (const path of ['berkas', `naskah/kajian/${caseId}/keluar`])
    expect((await stranger.get(`/meja/perkara/${caseId}/${path}`)).status).toBe(404)
})

test('a scan of what was signed makes the paper signed on the page', async () => {
  const signed = () => staff.page.getByText('Sudah ditandatangani', { exact: true }).count()
  expect(await signed()).toBe(0)
  await staff.follow('Simpan naskah bertanda tangan')
  await staff.page.getByLabel('Naskah yang mana').selectOption(`kajian ${caseId}`)
  const buffer = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  await staff.page.getByLabel('Berkas').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await staff.press('Simpan')
  await staff.page.getByText('Tercatat: Naskah bertanda tangan disimpan: Kajian dugaan pelanggaran').waitFor()
  expect(await signed()).toBe(1)
})

/** What a link of the page leads to, as its file. */
async function download(person: Person, link: Locator): Promise<Buffer> {
  const answered = await person.context.request.get(product.url + ((await link.getAttribute('href')) ?? ''))
  expect(answered.status()).toBe(200)
  return answered.body()
}

/** The newest file of the list that carries our letter. */
async function openFile(person: Person): Promise<string> {
  const { owner } = product.clone
  const { id } = await owner
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
    .select('r.id')
    .where('r.case_id', '=', caseId)
    .orderBy('r.sent_at', 'desc')
    .executeTakeFirstOrThrow()
  await person.page.locator(`a[href$="${id}"]`).click()
  await person.page.getByRole('heading', { name: 'Isi berkas' }).waitFor()
  return person.page.url()
}

/** Who holds the file, in one sentence. */
const holder = (person: Person) => person.page.locator('section[aria-labelledby=pemegang]').innerText()

async function answer(person: Person, label: string): Promise<void> {
  await person.follow(label)
  await person.page.getByRole('heading', { level: 1, name: 'Jawab berkas' }).waitFor()
  await person.press('Catat')
  await person.page.getByText('Tercatat:').waitFor()
}

const nowhere = '01a20572-0000-7000-8000-000000000000'

/** What may differ between two answers: the address asked for, and what Kit draws anew each time. */
const plain = (html: string, id: string) =>
  html
    .replaceAll(id, 'ID')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/__sveltekit_\w+/g, '')

test.each(['Contoh Rizal Tetangga', 'Contoh Fajar Pengelola', 'Contoh Joko Sekda', 'Contoh Sari BKN'])(
  'to %s the case is an address that does not exist',
  async (name) => {
    const stranger = await calling({ url: product.url, netra: product.clone.netra, name })
    const ask = async (id: string) => {
      const { status, body } = await stranger.get(`/meja/perkara/${id}`)
      return { status, body: plain(body, id) }
    }
    const answered = await ask(caseId)
    expect(answered.status).toBe(404)
    expect(answered).toEqual(await ask(nowhere))
  },
)

test('the neighbour finds it neither by search nor in a count or an export', async () => {
  const neighbour = await calling({
    url: product.url,
    netra: product.clone.netra,
    name: 'Contoh Rizal Tetangga',
  })
  const ask = async (path: string) => (await neighbour.get(path)).body
  expect(await ask('/meja?cari=Contoh+Perjalanan')).toContain('Tidak ada perkara dengan saringan ini')
  expect(await ask('/meja')).not.toContain(caseId)
  expect(await ask('/meja/unduh')).not.toContain(caseId)
  const own = await staff.context.request.get(`${product.url}/meja/unduh`)
  expect(await own.text()).toContain(caseId)
})

test('the file of the inbox holds what its address says, no more', async () => {
  await staff.go('/meja?cari=Contoh+Perjalanan&jenis=netralitas')
  const rows = await staff.page.locator('[data-row]').count()
  const address = (await staff.page.getByRole('link', { name: 'Unduh daftar perkara' }).getAttribute('href')) ?? ''
  const file = async (path: string) =>
    (await (await staff.context.request.get(product.url + path)).text()).trim().split('\r\n').slice(1)
  expect([rows, await file(address)]).toEqual([1, [expect.stringContaining(caseId)]])
  // The control: without the filter there is more.
  expect((await file('/meja/unduh')).length).toBeGreaterThan(5)
})
