import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers, receiveReport, type ActorId } from '#app'
import { addDays, localDay } from '#law'
import { numbersOf } from '#store/views'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** One report from the counter to a recorded sanction, by the people who do it, through the pages they have. */

let product: Product
let browser: Browser
let caseId: string
const visits: Visit[] = []

const phone = 360

async function as(name: string, width?: number) {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name, ...(width === undefined ? {} : { width }) })
  visits.push(visit)
  const { page } = visit
  const go = (path: string) => page.goto(`${product.url}${path}`)
  return {
    ...visit,
    go,
    open: () => go(`/meja/perkara/${caseId}`),
    follow: (label: string) => page.getByRole('link', { name: label }).first().click(),
    press: (label: string) => page.getByRole('button', { name: label, exact: true }).click(),
    choose: (legend: string | RegExp, option: string) => page.getByRole('group', { name: legend }).getByLabel(option, { exact: true }).check(),
    type: (label: string, text: string) => page.getByLabel(label, { exact: false }).first().fill(text),
    state: () => page.locator('.tags').first().innerText(),
  }
}
type Person = Awaited<ReturnType<typeof as>>

/** Opens the step from the case page and sends its form as it stands. */
async function takeStep(person: Person, label: string, fill: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await person.open()
  await person.follow(label)
  await person.page.getByRole('heading', { level: 1 }).waitFor()
  await fill()
  await person.page.locator('form[method=post] .buttons button').click()
  await person.page.getByText('Tercatat:').waitFor()
}

async function reportAtTheCounter(): Promise<string> {
  const { netra, owner } = product.clone
  const officer = await owner.selectFrom('netra.accounts').select('id').where('name', '=', 'Contoh Dewi Loket').executeTakeFirstOrThrow()
  const office = await owner.selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-64.01').executeTakeFirstOrThrow()
  const today = localDay(netra.clock(), 'WITA')
  const received = await receiveReport(
    netra,
    {
      lane: 'laporan', kind: 'netralitas', regionCode: '64.01', happenedOn: addDays(today, -2), knownOn: addDays(today, -1), place: 'Lapangan Contoh',
      narrative: 'Seorang kepala bidang mengacungkan jari tanda dukungan di panggung kampanye (contoh).', evidence: 'Satu foto.',
      subject: { kind: 'pns', name: 'Contoh Perjalanan', position: 'Kepala Bidang', officeName: 'Dinas Contoh Kabupaten Paser' },
      secrets: { reporter: { name: 'Contoh Pelapor Rahasia', address: 'Jalan Contoh 1' }, identityDocument: { kind: 'KTP', number: '6401000000000001' } },
    },
    { door: 'loket', counter: { actor: officer.id as ActorId, officeId: office.id, identityChecked: true } },
  )
  if (!received.ok) throw new Error(JSON.stringify(received.refusal))
  const row = await owner.selectFrom('netra.cases').select('id').where('receipt_number', '=', received.value.receiptNumber).orderBy('opened_at', 'desc').executeTakeFirstOrThrow()
  return row.id
}

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  browser = await openBrowser()
  caseId = await reportAtTheCounter()
})
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.close()))
  await browser.close()
  await product.stop()
})

let staff: Person
let numbersBefore: Awaited<ReturnType<typeof numbersOf>>

test('the staff find the new report in their inbox by the accused, and review it', async () => {
  await publishNumbers(product.clone.netra)
  numbersBefore = await numbersOf(product.clone.db, '64.01')
  staff = await as('Contoh Eka Penanganan')
  await staff.go('/meja')
  await staff.page.getByRole('searchbox').fill('Contoh Perjalanan')
  await staff.page.keyboard.press('Enter')
  await staff.page.locator(`a[href$="${caseId}"]`).click()
  expect(await staff.state()).toContain('Diterima')
  await takeStep(staff, 'Mulai kajian awal')
  expect(await staff.state()).toContain('Kajian awal')
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
  const send = () => staff.context.request.post(address, { form: { versi: version }, headers: { origin: product.url, accept: 'text/html' }, maxRedirects: 0 })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status()).sort()).toEqual([303, 422])
  const refused = answers.find((answer) => answer.status() === 422)
  expect(await refused?.text()).toMatch(/Orang lain sudah mengubah perkara ini|tidak ada langkah/)
  await staff.open()
  expect(await staff.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\d+\/Reg\/LP\//)
})

test('klarifikasi is scheduled and held, and the kajian written', async () => {
  const day = localDay(product.clone.netra.clock(), 'WITA').split('-').map(Number)
  await takeStep(staff, 'Undang untuk klarifikasi', async () => {
    await staff.page.getByLabel('Terlapor', { exact: true }).check()
    await staff.page.getByLabel('Tatap muka', { exact: true }).check()
    await staff.page.locator('#tanggal').fill(String(day[2]))
    await staff.page.locator('#tanggal-month').fill(String(day[1]))
    await staff.page.locator('#tanggal-year').fill(String(day[0]))
    await staff.page.locator('#jam').fill('10.00')
  })
  await takeStep(staff, 'Mulai klarifikasi')
  await takeStep(staff, 'Catat hasilnya', async () => {
    await staff.page.getByLabel('Hadir dan didengar').check()
    await staff.page.getByLabel('Sumpah diambil').check()
    await staff.page.getByLabel('Berita acara').fill('Terlapor mengakui hadir di panggung (contoh).')
  })
  await takeStep(staff, 'Mulai kajian')
  await takeStep(staff, 'Tulis kajian', () => staff.page.getByLabel('Isi kajian').fill('Unsur pelanggaran netralitas terpenuhi (contoh).'))
  await staff.go(`/meja/perkara/${caseId}/kajian`)
  const hidden = (name: string) => staff.page.locator(`input[name=${name}]`).inputValue()
  const typed = { versi: await hidden('versi'), catatan: await hidden('catatan'), uraian: 'Dikirim dua kali (contoh).' }
  const send = () => staff.context.request.post(staff.page.url(), { form: typed, headers: { origin: product.url, accept: 'text/html' }, maxRedirects: 0 })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status()).sort()).toEqual([303, 422])
  await takeStep(staff, 'Bawa ke rapat pleno')
  expect(await staff.state()).toContain('Rapat pleno')
})

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
    await chair.page.getByLabel('Ringkasan kejadian').fill('Kepala bidang menunjukkan dukungan di panggung kampanye (contoh).')
  })
  expect(await chair.state()).toContain('Diteruskan')
})

test('BKN receives the file on a phone and passes it to the PPK', async () => {
  const bkn = await as('Contoh Sari BKN', phone)
  await bkn.go('/meja')
  expect(new URL(bkn.page.url()).pathname).toBe('/meja/penerusan')
  const file = await openFile(bkn)
  expect(await bkn.page.locator('main').innerText()).not.toContain('Pelapor Rahasia')
  await answer(bkn, 'Catat berkas diterima')
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
  const address = ppk.page.url()
  const again = Object.fromEntries(await ppk.page.locator('form[method=post]').last().evaluate((form) => [...new FormData(form as HTMLFormElement)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))))
  await ppk.press('Catat')
  await ppk.page.getByText('Tercatat: Sanksi dijatuhkan').waitFor()
  const twice = await ppk.context.request.post(address, { form: again, headers: { origin: product.url, accept: 'text/html' }, maxRedirects: 0 })
  expect(twice.status()).toBe(422)
  await takeStep(staff, 'Nyatakan tuntas')
  expect(await staff.state()).toContain('Tuntas')
  expect(await staff.page.locator('main').innerText()).toContain('SK/CONTOH/9')
  await publishNumbers(product.clone.netra)
  const after = await numbersOf(product.clone.db, '64.01')
  expect(after.map(({ shown }) => shown)).not.toEqual(numbersBefore.map(({ shown }) => shown))
})

/** The newest file of the list that carries our letter. */
async function openFile(person: Person): Promise<string> {
  const { owner } = product.clone
  const { id } = await owner.selectFrom('netra.referrals as r').innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id').select('r.id')
    .where('r.case_id', '=', caseId).orderBy('r.sent_at', 'desc').executeTakeFirstOrThrow()
  await person.page.locator(`a[href$="${id}"]`).click()
  await person.page.getByRole('heading', { name: 'Isi berkas' }).waitFor()
  return person.page.url()
}

async function answer(person: Person, label: string): Promise<void> {
  await person.follow(label)
  await person.page.getByRole('heading', { level: 1, name: 'Jawab berkas' }).waitFor()
  await person.press('Catat')
  await person.page.getByText('Tercatat:').waitFor()
}

const nowhere = '01a20572-0000-7000-8000-000000000000'

/** What may differ between two answers: the address asked for, and what Kit draws anew each time. */
const plain = (html: string, id: string) => html.replaceAll(id, 'ID').replace(/nonce="[^"]*"/g, '').replace(/__sveltekit_\w+/g, '')

test.each(['Contoh Rizal Tetangga', 'Contoh Fajar Pengelola', 'Contoh Joko Sekda', 'Contoh Sari BKN'])('to %s the case is an address that does not exist', async (name) => {
  const stranger = await as(name)
  const ask = async (id: string) => {
    const page = await stranger.context.request.get(`${product.url}/meja/perkara/${id}`, { headers: { accept: 'text/html' } })
    return { status: page.status(), body: plain(await page.text(), id) }
  }
  const answered = await ask(caseId)
  expect(answered.status).toBe(404)
  expect(answered).toEqual(await ask(nowhere))
})

test('the neighbour finds it neither by search nor in a count or an export', async () => {
  const neighbour = await as('Contoh Rizal Tetangga')
  const ask = async (path: string) => (await neighbour.context.request.get(`${product.url}${path}`)).text()
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
  const file = async (path: string) => (await (await staff.context.request.get(product.url + path)).text()).trim().split('\r\n').slice(1)
  expect([rows, await file(address)]).toEqual([1, [expect.stringContaining(caseId)]])
  // The control: without the filter there is more.
  expect((await file('/meja/unduh')).length).toBeGreaterThan(5)
})
