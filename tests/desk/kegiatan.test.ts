import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorId } from '#store'
import { findActivity, listPoints } from '#store/views'
import seeds from '../../db/seeds/kegiatan.json' with { type: 'json' }
import { bringAxe, violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { fill, fillRows } from '../support/activity-forms.ts'
import { misfitsOn } from '../support/fits.ts'
import { lendPost } from '../support/lent-post.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'

/**
 * The five seeds, entered again as their organisers would have: on a phone of 360 px and without scripts, section by section, with their own
 * desk and no other. What the press wrote of them is in db/seeds/kegiatan.json; what comes out must say the same.
 */
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

type Seed = (typeof seeds)[number]
type Person = { readonly name: string; readonly id: ActorId }

/** Whoever would have written it down, at an office that the demonstration has. The person is invented. */
const organisers: Readonly<Record<string, { readonly office: string; readonly role: string }>> = {
  'paser-2024-10-07': { office: 'SETDA-64.01', role: 'sekda' },
  'kukar-2024-11-19': { office: 'SETDA-64.02', role: 'sekda' },
  'halsel-2023-12-20': { office: 'BAWASLU-82.04', role: 'staf-penanganan' },
  'kaltara-bulungan-2024': { office: 'SETDA-65.01', role: 'sekda' },
  'probolinggo-2024-10-15': { office: 'BAWASLU-35.74', role: 'staf-penanganan' },
}

/** Takes the post for which there is nobody in the demonstration: one of its people, lent for the test. */
const lent = [
  'Contoh Lukman Camat',
  'Contoh Maya Lurah',
  'Contoh Nurdin Kades',
  'Contoh Zahra Sekretaris Desa',
  'Contoh Arif Kapolsek',
]

async function organiserOf({ code }: Seed, nth: number): Promise<Person> {
  const post = organisers[code]
  const name = lent[nth] ?? ''
  return { name, id: await lendPost(product.clone.owner, name, post?.role ?? '', post?.office ?? '') }
}

/** The sanction that each commitment of the seeds announces, as it was said. */
const announced: Readonly<Record<string, { readonly sanksi: string; readonly untuk: readonly string[] }>> = {
  'Peserta sosialisasi': {
    sanksi: 'penundaan kenaikan pangkat, penurunan jabatan, hingga pemberhentian',
    untuk: ['pns', 'tni', 'polri'],
  },
}

async function enter(page: Page, seed: Seed): Promise<string> {
  const { url } = product
  const note = 'heldOnNote' in seed ? seed.heldOnNote : null
  await page.goto(`${url}/meja/kegiatan/baru`)
  await fill(page, {
    jenis: seed.kind,
    bentuk: String(seed.form),
    judul: seed.title.id,
    wilayah: seed.region,
    tanggal: seed.heldOn,
    'tanpa-tanggal': note?.id,
    tempat: seed.place,
    penyelenggara: seed.organiser,
    pemilihan: seed.election,
  })
  await page.getByRole('button', { name: 'Simpan dan lanjutkan' }).click()
  await page.waitForURL(/\/meja\/kegiatan\/[0-9a-f-]{36}/)
  const at = page.url().split('?')[0] ?? ''
  await page.goto(`${at}/isi/isi`)
  await fill(page, {
    ringkasan: seed.summary.id,
    sasaran: ['asn', 'tni', 'polri'],
    pesan: ['netralitas'],
    'judul-en': seed.title.en,
    'ringkasan-en': seed.summary.en,
  })
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  const spoke = seed.parties.filter(({ part }) => part !== 'hadir')
  await fillRows(
    page,
    `${at}/isi/pembicara`,
    'pembicara',
    spoke.map((party) => ({
      peran: party.part,
      nama: 'person' in party ? party.person : null,
      jabatan: 'post' in party ? party.post : null,
      kapasitas: 'capacity' in party ? party.capacity : null,
      instansi: party.institution,
      ucapan: 'said' in party ? party.said.id : null,
    })),
  )
  await fillRows(
    page,
    `${at}/isi/hadir`,
    'lembaga',
    seed.parties
      .filter(({ part }) => part === 'hadir')
      .map(({ institution }) => ({
        instansi: institution,
        hadir: 'ya',
        orang: institution.includes('30 organisasi') ? '30' : null,
      })),
  )
  await fillRows(
    page,
    `${at}/isi/kesepakatan`,
    'janji',
    seed.commitments.map(({ who, promised }) => ({ siapa: who, janji: promised.id, ...announced[who] })),
  )
  await fillRows(
    page,
    `${at}/isi/angka`,
    'angka',
    seed.numbers.map(({ value, unit, claim, missing }) => ({
      nilai: String(value),
      satuan: unit.id,
      pernyataan: claim.id,
      kurang: missing,
    })),
  )
  await page.goto(at)
  await page.getByRole('button', { name: 'Masukkan', exact: true }).click()
  await page.getByText('Kegiatan ini sudah masuk.').waitFor()
  return at
}

const parties = (told: { readonly parties: readonly object[] }) =>
  told.parties.map((party) => {
    const { part, institution, person, post, capacity } = party as Readonly<Record<string, string | undefined>>
    return [part, institution ?? null, person ?? null, post ?? null, capacity ?? null]
  })

test.each(seeds.map((seed, nth) => ({ code: seed.code, seed, nth })))(
  '$code is entered through the forms, and the record says what the report says',
  async ({ seed, nth }) => {
    const person = await organiserOf(seed, nth)
    const visit = await signedIn({
      browser,
      url: product.url,
      netra: product.clone.netra,
      name: person.name,
      width: 360,
      javaScriptEnabled: false,
    })
    const { page } = visit
    const at = await enter(page, seed)
    const { db } = product.clone
    const { code } = await db
      .selectFrom('netra.activities')
      .select('code')
      .where('id', '=', at.slice(-36))
      .executeTakeFirstOrThrow()
    const record = await findActivity(db, code)
    expect(record).toMatchObject({
      kind: seed.kind,
      regionCode: seed.region,
      heldOn: seed.heldOn,
      place: seed.place,
      preventionForm: seed.form,
      title: seed.title,
      summary: seed.summary,
      entered: true,
    })
    // The table lists who spoke before who came; the report names them as it goes.
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()
    expect(
      sorted(
        parties(record ?? { parties: [] }).map(([part, ...who]) =>
          part === 'hadir' ? [part, who[0]] : [part, ...who],
        ),
      ),
    ).toEqual(sorted(parties(seed).map(([part, ...who]) => (part === 'hadir' ? [part, who[0]] : [part, ...who]))))
    expect(record?.commitments.map(({ who, promised }) => [who, promised.id])).toEqual(
      seed.commitments.map(({ who, promised }) => [who, promised.id]),
    )
    expect(record?.numbers.map(({ value, unit, missing }) => [value, unit.id, [...missing].toSorted()])).toEqual(
      seed.numbers.map(({ value, unit, missing }) => [value, unit.id, [...missing].toSorted()]),
    )
    const points = (await listPoints(db, person.id, {})).filter(({ activityId }) => activityId === at.slice(-36))
    expect(points.map(({ says }) => says).toSorted()).toEqual(
      seed.commitments.map(({ promised }) => promised.id).toSorted(),
    )
    const html = await (await fetch(`${product.url}/kegiatan/${code}`)).text()
    expect(html).toContain('Dimasukkan oleh')
    const row = await (await visit.context.request.get(`${at}/cegah.csv`)).text()
    expect(row).toContain(seed.title.id)
    await visit.close()
  },
)

test('the sanctions announced at Paser are told apart by the law, and the release is a draft in both languages', async () => {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name: lent[0] ?? '',
    width: 360,
  })
  const { page } = visit
  await page.goto(`${product.url}/meja/kegiatan/kesepakatan`)
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toContain('Prajurit TNI: undang-undang tidak mengenal “penundaan kenaikan pangkat”')
  expect(text).toContain('PP 2/2003 ps. 9')
  expect(text).toContain('PP 94/2021 ps. 8')
  await page.goto(`${product.url}/meja/kegiatan`)
  await page.locator('.cards a').first().click()
  await page.getByRole('link', { name: 'Rancangan siaran pers' }).click()
  const release = page.locator('#rilis')
  await expect.poll(() => release.inputValue()).toContain('Tidak ada toleransi untuk keterlibatan politik')
  expect(await page.locator('#rilis-en').inputValue()).toContain('Agreed:')
  await page.locator('#rilis').fill('')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.locator('.fault').first().waitFor()
  // The other language is not lost with the error.
  expect(await page.locator('#rilis-en').inputValue()).toContain('Agreed:')
  await visit.close()
})

test('people sign in at the door with a phone and no account, and a photo goes public only when somebody says so', async () => {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name: lent[2] ?? '',
    width: 360,
    javaScriptEnabled: false,
  })
  const { page } = visit
  await page.goto(`${product.url}/meja/kegiatan`)
  await page.locator('.cards a').first().click()
  const at = page.url()
  await page.goto(`${at}/hadir`)
  await page.getByRole('button', { name: 'Buka pintu' }).click()
  const code = (await page.locator('.receipt .code').textContent()) ?? ''
  const guest = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } })
  ).newPage()
  await guest.goto(`${product.url}/hadir?kode=${code.trim()}`)
  await guest.fill('#unit', 'Sekretariat Daerah Kabupaten Halmahera Selatan')
  await guest.getByRole('button', { name: 'Saya hadir' }).click()
  expect(await guest.inputValue('#unit')).toContain('Halmahera Selatan')
  await guest.fill('#nama', 'Tamu Contoh')
  await guest.getByRole('button', { name: 'Saya hadir' }).click()
  await guest.getByText('Terima kasih, Tamu Contoh.').waitFor()
  await page.goto(`${at}/hadir`)
  expect(await page.locator('main').textContent()).toContain('Sekretariat Daerah Kabupaten Halmahera Selatan')
  await page.goto(`${at}/foto`)
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#205060' } })
    .jpeg()
    .toBuffer()
  await page.setInputFiles('#foto', { name: 'rakor.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.fill('#keterangan', 'Foto bersama (contoh)')
  await page.getByRole('button', { name: 'Simpan foto' }).click()
  const src = (await page.locator('main img').getAttribute('src')) ?? ''
  const { code: public_ } = await product.clone.db
    .selectFrom('netra.activities')
    .select('code')
    .where('id', '=', at.slice(-36))
    .executeTakeFirstOrThrow()
  const shown = () => fetch(`${product.url}/kegiatan/${public_}/foto/${src.slice(-36)}`)
  expect((await visit.context.request.get(product.url + src)).headers()['content-type']).toBe('image/jpeg')
  expect((await shown()).status).toBe(404)
  await page.getByRole('button', { name: 'Tampilkan untuk umum' }).click()
  expect((await shown()).status).toBe(200)
  await guest.context().close()
  await visit.close()
})

test('the governor’s page is two pages of A4, for the largest province as for a small one', async () => {
  const visit = await signedIn({
    ...{ browser, url: product.url, netra: product.clone.netra, width: 1280 },
    name: 'Contoh Taufik Kemendagri',
  })
  for (const province of ['33', '35', '31', '64']) {
    await visit.page.goto(`${product.url}/meja/kegiatan/laporan-gubernur?wilayah=${province}`)
    const paper = await visit.page.pdf({
      format: 'A4',
      margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' },
    })
    expect([province, paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([province, 2])
  }
  await visit.close()
})

test('a list of who was present is counted at the desk, and who comes twice is told at the door', async () => {
  const visit = await signedIn({
    ...{ browser, url: product.url, netra: product.clone.netra, width: 360, javaScriptEnabled: false },
    name: lent[2] ?? '',
  })
  const { page } = visit
  await page.goto(`${product.url}/meja/kegiatan`)
  await page.locator('.cards a').first().click()
  const at = page.url()
  await page.goto(`${at}/hadir`)
  const table = 'Nama;Unit\nContoh Satu;Dinas Contoh\nCONTOH SATU;Dinas Contoh\nContoh Dua;Dinas Contoh\n'
  await page.setInputFiles('#tabel', { name: 'hadir.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Hitung dari berkas' }).click()
  await page.getByText('2 orang dari 1 unit dihitung.').waitFor()
  await page.getByText('baris 3').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Contoh Satu')
  await page.getByRole('button', { name: /^(Buka pintu|Buka dengan kode baru)/ }).click()
  const code = ((await page.locator('.receipt .code').textContent()) ?? '').trim()
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } })
  for (const says of ['Terima kasih, Contoh Satu.', 'Anda sudah tercatat']) {
    const guest = await context.newPage()
    await guest.goto(`${product.url}/hadir?kode=${code}`)
    await guest.fill('#nama', 'Contoh Satu')
    await guest.fill('#unit', 'Dinas Contoh')
    await guest.getByRole('button', { name: 'Saya hadir' }).click()
    await guest.getByText(says).waitFor()
    expect(await misfitsOn(guest)).toEqual([])
    await guest.close()
  }
  await context.close()
  await visit.close()
})

test('every page of it fits 360 and 1280 px and axe finds nothing', async () => {
  const visit = await signedIn({
    browser,
    url: product.url,
    netra: product.clone.netra,
    name: lent[2] ?? '',
    bypassCSP: true,
  })
  const { page } = visit
  await bringAxe(page)
  await page.goto(`${product.url}/meja/kegiatan`)
  const first = (await page.locator('.cards a').first().getAttribute('href')) ?? ''
  const sections = ['pokok', 'isi', 'pembicara', 'hadir', 'kesepakatan', 'naskah', 'rapat', 'angka']
  await page.goto(`${product.url}/meja/kegiatan/kesepakatan`)
  const point = (await page.locator('.cards a').first().getAttribute('href')) ?? ''
  const paths = [
    '/meja/kegiatan',
    '/meja/kegiatan/baru',
    first,
    ...sections.map((section) => `${first}/isi/${section}`),
    ...['hadir', 'foto', 'rilis', 'lhp'].map((part) => `${first}/${part}`),
    '/meja/kegiatan/kesepakatan',
    point,
    ...['serah-terima', 'jangkauan', 'rencana', 'rekap', 'forkopimda/82.04'].map((part) => `/meja/kegiatan/${part}`),
    ...['/kegiatan/jangkauan', '/kegiatan/jangkauan?wilayah=82.04', '/hadir'],
  ]
  const faults: string[] = []
  for (const path of paths) {
    const answer = await page.goto(product.url + path)
    if (answer?.status() !== 200) faults.push(`${path}: ${String(answer?.status())}`)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      faults.push(...(await misfitsOn(page)).map((fault) => `${path} at ${String(width)}: ${fault}`))
    }
    faults.push(...(await violationsOn(page)).map((fault) => `${path}: ${fault}`))
  }
  expect(faults).toEqual([])
  await visit.close()
}, 240_000)
