import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFieldCard, newId, type ActorId } from '#app'
import { listDemonstrationAccounts } from '#store/views'
import { violationsOn, violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { motionsOn, pressAt, tabTo, typeInto } from '../support/by-keys.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'

/** Form A, written by the supervisor of a polling station: on a phone that runs no script, and on one that has no signal. */

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
const writer = 'Contoh Ahmad Tepian'
const administrator = 'Contoh Fajar Pengelola'
const receiver = 'Contoh Cahya Kecamatan'
beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  browser = await openBrowser()
  const author = (await listDemonstrationAccounts(product.clone.db)).find(({ name }) => name === writer)
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
  await context.request.post(`${product.url}/masuk/contoh`, {
    form: { akun: author?.userId ?? '' },
    headers: { origin: product.url, accept: 'text/html' },
    maxRedirects: 0,
  })
  page = await context.newPage()
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await product.stop()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const suspect = async (n: number) => {
  await page.locator(`[name=golongan-${n}]`).selectOption('pns')
  await page.locator(`[name=nama-${n}]`).fill(`Contoh Terduga ${n}`)
}
const check = async (n: number, question: string, answer: 'ya' | 'tidak') => {
  await page.locator(`[name=periksa-${n}]`).fill(question)
  await page.locator(`[name=jawaban-${n}][value=${answer}]`).check()
}

test('the form offers first the election that runs there today', async () => {
  await page.goto(`${product.url}/meja/lhp/tulis`)
  expect(await page.locator('[name=pemilihan] option').first().innerText()).toBe(
    'Pemilihan Contoh Kabupaten Paser (data peragaan)',
  )
  expect(
    await page
      .locator('#tahapan-pilihan option')
      .evaluateAll((options) => options.map((one) => (one as unknown as { value: string }).value)),
  ).toContain('Kampanye')
})

test('more suspects and more questions come by a button, and everything typed stays', async () => {
  await page.locator('[name=tahapan]').fill('Kampanye')
  await page.locator('[name=uraian]').fill('Uraian <b>contoh</b> "kutip".')
  await page.locator('[name=ada][value=ya]').check()
  for (const n of [1, 2]) {
    await suspect(n)
    await press('Tambah terduga lain')
    expect(new URL(page.url()).hash).toBe(`#terduga-${n + 1}`)
  }
  await check(1, 'Kotak suara tersegel?', 'ya')
  await press('Tambah pertanyaan')
  await check(2, 'Saksi hadir?', 'tidak')
  await page.locator('[name=keterangan-2]').fill('Terlambat')
  await press('Tambah pertanyaan')
  expect(await page.locator('.error-summary').count()).toBe(0)
  expect(await page.locator('[name=uraian]').inputValue()).toBe('Uraian <b>contoh</b> "kutip".')
  for (const n of [1, 2]) expect(await page.locator(`[name=nama-${n}]`).inputValue()).toBe(`Contoh Terduga ${n}`)
  expect(await page.locator('[name=jawaban-2][value=tidak]').isChecked()).toBe(true)
  expect(await page.locator('[name=ada][value=ya]').isChecked()).toBe(true)
})

test('a suspect without a kind, and half a question, come back with a sentence beside the field', async () => {
  await page.locator('[name=nama-3]').fill('Contoh Terduga 3')
  await page.locator('[name=periksa-3]').fill('Formulir ditempel?')
  await press('Simpan draf')
  expect(await page.locator('.error-summary li').allInnerTexts()).toEqual([
    'Pilih Ya atau Tidak untuk pertanyaan 3.',
    'Pilih golongan terduga 3, atau kosongkan isiannya.',
  ])
  expect(await page.locator('[name=nama-3]').inputValue()).toBe('Contoh Terduga 3')
})

test('it is saved whole, shown with its checklist, printed, and can be changed', async () => {
  await page.locator('[name=golongan-3]').selectOption('pppk')
  await page.locator('[name=jawaban-3][value=ya]').check()
  // The Enter key saves; it does not ask for more room.
  await page.locator('[name=tempat-tanda]').press('Enter')
  await page.getByText('Draf tersimpan').waitFor()
  for (const n of [1, 2, 3]) expect(await page.locator('main').innerText()).toContain(`Contoh Terduga ${n}`)
  await page.emulateMedia({ media: 'print' })
  const list = page.locator('dl.summary', { hasText: 'Kotak suara tersegel?' })
  expect(await list.isVisible()).toBe(true)
  expect((await list.innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '2. Saksi hadir? Tidak (harus disampaikan kepada PKD) Terlambat',
  )
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Ubah draf' }).click()
  expect(await page.locator('[name=nama-3]').inputValue()).toBe('Contoh Terduga 3')
  expect(await page.locator('[name=nama-4]').count()).toBe(0)
  await page.locator('[name=periksa-2]').fill('')
  await page.locator('[name=keterangan-2]').fill('')
  await press('Simpan draf')
  // An answer cannot be unticked: a line without its question is taken out.
  await page.getByText('Draf tersimpan').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('Terlambat')
  expect(await page.locator('main').innerText()).toContain('2. Formulir ditempel?')
})

// As it is first shown, desk-pages.test.ts looks at it; here with the room that was asked for.
test('with more room it is still accessible and fits on the phone', async () => {
  const looked = await browser.newContext({
    viewport: { width: 360, height: 800 },
    bypassCSP: true,
    storageState: await context.storageState(),
  })
  const tab = await looked.newPage()
  await tab.goto(`${product.url}/meja/lhp/tulis`)
  await tab.locator('button[name=tambah][value=terduga]').click()
  await tab.waitForURL(/#terduga-2/)
  expect(await misfitsOn(tab)).toEqual([])
  expect(await violationsOn(tab)).toEqual([])
  await looked.close()
})

describe('without signal', () => {
  const pin = '271828'
  const secret = 'Kepala dusun contoh membagikan kaus rahasia.'
  let device: BrowserContext
  let phone: Page
  /** What the browser refused to do on the phone: nothing, or the page broke its own policy. */
  const broken: string[] = []
  beforeAll(async () => {
    device = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'id-ID' })
    phone = await device.newPage()
    phone.on('console', (line) => {
      if (/Content Security Policy|TrustedScript/.test(line.text())) broken.push(line.text())
    })
    phone.on('pageerror', (fault) => broken.push(fault.message))
  })
  afterAll(() => device.close())

  const tap = (name: string | RegExp) =>
    phone
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
  const says = (text: string | RegExp) => phone.locator('main').getByText(text).first().waitFor()
  const unlock = async (typed: string) => {
    await phone.locator('#pin').fill(typed)
    await tap('Buka')
  }
  const inStore = (store: string) =>
    phone.evaluate(
      (name) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('netra-lapangan')
          opening.onsuccess = () => {
            const all = opening.result.transaction(name).objectStore(name).getAll()
            all.onsuccess = () => {
              const texts = (all.result as object[]).flatMap((record) =>
                Object.values(record).map((part: unknown) =>
                  part instanceof ArrayBuffer ? new TextDecoder('latin1').decode(part) : JSON.stringify(part),
                ),
              )
              opening.result.close()
              resolve(texts.join())
            }
          }
        }),
      store,
    )
  const lhps = async (like: string) =>
    (
      await product.clone.owner
        .selectFrom('netra.lhps')
        .select(['id', 'state', 'number'])
        .where(({ eb, cast }) => eb(cast<string>('parts', 'text'), 'like', `%${like}%`))
        .execute()
    ).toSorted((one, other) => one.id.localeCompare(other.id))

  const question = 'Apakah izin keramaian ada (contoh)?'
  /** A checklist of the regency, as the phone of a supervisor below takes it along. */
  const askFromAbove = (by: string) =>
    sql`insert into netra.checklists (id, office_id, title, questions, made_by, made_at)
      select ${newId()}, o.id, 'Kampanye (contoh)', array[${question}], ${by}, now() from netra.offices o where o.code = 'BAWASLU-64.01'`.execute(
      product.clone.owner,
    )

  test('the administrator prints a card, and the phone takes its code out of the address', async () => {
    const { clone, url } = product
    const visit = await signedIn({ browser, url, netra: clone.netra, name: administrator })
    const owner = await clone.owner
      .selectFrom('netra.accounts')
      .select('id')
      .where('name', '=', writer)
      .executeTakeFirstOrThrow()
    await askFromAbove(owner.id)
    await visit.page.goto(`${url}/kelola/akun/${owner.id}`)
    await visit.page.locator('summary', { hasText: 'Ponsel lapangan' }).click()
    await visit.page.getByRole('button', { name: 'Buat kartu' }).click()
    const code = await visit.page.locator('.receipt .code').innerText()
    expect(await visit.page.locator('.receipt svg').count()).toBe(1)
    expect(await violationsOnCopy(visit.page)).toEqual([])
    await visit.close()
    // The shelf of the first version of the app lies here already.
    await phone.goto(`${url}/tentang`)
    await phone.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('netra-lapangan', 1)
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('kunci')
            opening.result.createObjectStore('draf', { keyPath: 'id' })
          }
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }),
    )
    await phone.goto(`${url}/lapangan#${code.replaceAll('-', '')}`)
    await phone.locator('#kode').waitFor()
    expect(await phone.inputValue('#kode')).toBe(code.replaceAll('-', ''))
    expect(new URL(phone.url()).hash).toBe('')
    expect(await misfitsOn(phone)).toEqual([])
    expect(await violationsOnCopy(phone)).toEqual([])
    await phone.fill('#pin', pin)
    await phone.fill('#pin-lagi', pin)
    // Its first answer is lost: the card is not spent for nothing.
    const lose = async (route: Route) => {
      await route.fetch()
      await route.abort()
    }
    await device.route('**/api/v1/lapangan/perangkat', lose, { times: 1 })
    await tap('Aktifkan')
    await says('Belum tersambung.')
    await tap('Aktifkan')
    await says(`${writer}, `)
    // What he began at the desk came along.
    await says('Tersimpan di server')
    await phone.evaluate(() => navigator.serviceWorker.ready)
  })

  test('the app is light, and the worker touches no other page', async () => {
    const parts = await phone.evaluate(async () =>
      (await (await caches.open('netra-lapangan')).keys()).map((request) => request.url),
    )
    expect(parts.length).toBeGreaterThan(5)
    const sizes = await Promise.all(parts.map(wire))
    const weight = sizes.reduce((sum, bytes) => sum + bytes, 0)
    console.info(`/lapangan: ${String(weight)} bytes in ${String(parts.length)} parts`)
    expect(weight).toBeLessThanOrEqual(150 * 1024)
    const other = await device.newPage()
    await other.goto(`${product.url}/tentang`)
    expect(await other.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await other.close()
  })

  test('it opens without network by the PIN alone, and what is written there is sealed and survives a closed page', async () => {
    await device.setOffline(true)
    await phone.reload()
    await unlock('000000')
    await says('PIN salah. Tersisa 9 kali mencoba.')
    // By keys alone, as on a phone with a keyboard or a switch.
    await phone.emulateMedia({ reducedMotion: 'reduce' })
    await phone.locator('#pin').focus()
    await phone.keyboard.type(pin)
    await phone.keyboard.press('Enter')
    await phone.getByRole('button', { name: 'Tulis LHP' }).waitFor()
    await tabTo(phone, 'button.first')
    expect(await phone.evaluate(() => document.activeElement?.textContent.trim())).toBe('Tulis LHP')
    await phone.keyboard.press('Enter')
    await phone.locator('#tahapan').waitFor()
    await typeInto(phone, '#tahapan', 'Kampanye')
    await typeInto(phone, '#uraian', secret)
    await phone.locator('summary', { hasText: 'Isi dengan daftar periksa' }).click()
    await tap('Masukkan pertanyaan')
    await expect.poll(() => phone.inputValue('#periksa-1')).toBe(question)
    expect(await phone.inputValue('#uraian')).toBe(secret)
    await phone.locator('[name=jawaban-1][value=tidak]').check()
    await phone.locator('button[name=tambah][value=periksa]').click()
    await phone.locator('#periksa-2').waitFor()
    await says('Tersimpan di ponsel.')
    expect(await misfitsOn(phone)).toEqual([])
    expect(await violationsOnCopy(phone)).toEqual([])
    await phone.reload()
    await unlock(pin)
    await says('Menunggu sinyal')
    await says('Belum ada sinyal.')
    const [drafts, keys] = [await inStore('draf'), await inStore('kunci')]
    expect(drafts.length).toBeGreaterThan(secret.length)
    for (const word of ['rahasia', 'Kampanye', writer]) expect(drafts + keys).not.toContain(word)
  })

  let shown = ''
  let carried = ''
  test('photos and a recording are kept sealed without network; one that does not fit is refused, and loses nothing', async () => {
    await phone.getByRole('button', { name: 'Ubah Kampanye' }).first().click()
    const photo = async (background: string) => ({
      name: 'IMG_1.jpg',
      mimeType: 'image/jpeg',
      buffer: await sharp({
        create: {
          width: 2000,
          height: 1500,
          channels: 3,
          background,
          noise: { type: 'gaussian', mean: 128, sigma: 6 },
        },
      })
        .withExif({ IFD0: { Make: 'TELEPON-CONTOH' } })
        .jpeg()
        .toBuffer(),
    })
    const first = await photo('#806040')
    await phone.setInputFiles('#pilih-foto', [first])
    await says(/^Foto 1, /)
    await phone.setInputFiles('#pilih-foto', [first])
    await says('Foto ini sudah ada di sini.')
    await phone.evaluate(() => {
      const estimate = navigator.storage.estimate.bind(navigator.storage)
      navigator.storage.estimate = () => {
        navigator.storage.estimate = estimate
        return Promise.resolve({ quota: 30_000_000, usage: 9_995_000 })
      }
    })
    await phone.setInputFiles('#ambil-foto', [await photo('#406080')])
    await says('tempat di ponsel tidak cukup')
    expect(await phone.locator('section[aria-labelledby=lampiran] > ol > li').count()).toBe(1)
    await tap('Coba simpan lagi (1)')
    await says(/^Foto 2, /)
    await phone.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => {
        const sound = new AudioContext()
        const [heard, tone] = [sound.createMediaStreamDestination(), sound.createOscillator()]
        tone.connect(heard)
        tone.start()
        return Promise.resolve(heard.stream)
      }
    })
    await tap('Mulai merekam suara')
    await says('Merekam: 1 detik.')
    await tap('Berhenti dan simpan rekaman')
    await says(/^Rekaman 1, /)
    expect(await misfitsOn(phone)).toEqual([])
    expect(await violationsOnCopy(phone)).toEqual([])
    await tap('Kembali ke daftar')
    await phone.reload()
    await unlock(pin)
    await says('3 foto dan rekaman, 0 sudah seluruhnya di server.')
    // A code for a call, and a file for a hand: both without any network.
    await phone.locator('summary', { hasText: 'Kode singkat' }).first().click()
    await tap(/^Tampilkan kode/)
    shown = await phone.locator('strong.code').innerText()
    await phone.locator('summary', { hasText: 'Bawa sebagai berkas' }).click()
    await tap('Buat berkas')
    const saving = phone.waitForEvent('download')
    await phone.getByRole('link', { name: 'Simpan berkas' }).click()
    carried = await readFile(await (await saving).path(), 'utf8')
    expect(await misfitsOn(phone)).toEqual([])
    expect(await violationsOnCopy(phone)).toEqual([])
    const pieces = await inStore('bongkah')
    expect(pieces.length).toBeGreaterThan(first.buffer.length)
    for (const word of ['TELEPON-CONTOH', 'JFIF', 'webm']) expect(pieces).not.toContain(word)
  })

  test('with signal again it goes once, also when the answer is lost', async () => {
    let lost = 0
    await device.route('**/api/v1/lapangan/lhp', async (route) => {
      await route.fetch()
      lost += 1
      await route.abort()
    })
    await device.setOffline(false)
    await expect.poll(() => lost).toBeGreaterThan(0)
    await says('Belum ada sinyal.')
    expect(await lhps('kaus rahasia')).toHaveLength(1)
    await device.unroute('**/api/v1/lapangan/lhp')
    // Its files wait for the next test, which cuts them off in a place of its own.
    await device.route('**/unggah/*', (route) => route.abort())
    await tap('Kirim sekarang')
    await expect.poll(() => phone.getByText('Menunggu sinyal').count()).toBe(0)
    expect(await lhps('kaus rahasia')).toHaveLength(1)
  })

  test('its files follow the text: hash, safe copy, original; cut off they go on, and the desk sees the chain', async () => {
    // The line breaks in the first original.
    await device.unroute('**/unggah/*')
    let cut = 0
    await device.route('**/unggah/*', async (route) => {
      const isLarge = (route.request().postDataBuffer()?.length ?? 0) > 0 && cut === 0 && (await copies()).length === 2
      if (isLarge) cut += 1
      await (isLarge ? route.abort() : route.continue())
    })
    const copies = () =>
      product.clone.owner
        .selectFrom('netra.lhp_uploads')
        .select(['size'])
        .where('part', '=', 'salinan')
        .where('outcome', '=', 'diterima')
        .execute()
    await tap('Kirim sekarang')
    await expect.poll(() => cut).toBe(1)
    await device.unroute('**/unggah/*')
    for (const { size } of await copies()) expect(size).toBeLessThanOrEqual(100 * 1024)
    await says('Belum ada sinyal.')
    await tap('Kirim sekarang')
    const sendNow = phone.getByRole('button', { name: /Kirim \d berkas asli sekarang/ })
    // Where the line was found good they go by themselves, and the button with them, also under the pointer.
    const arrived = async () => {
      if (await sendNow.isVisible()) await sendNow.click({ timeout: 2_000 }).catch(() => undefined)
      return phone.getByText('3 foto dan rekaman, 3 sudah seluruhnya di server.').count()
    }
    await expect.poll(arrived).toBe(1)
    const came = await product.clone.owner
      .selectFrom('netra.lhp_uploads as u')
      .innerJoin('netra.lhp_files as f', 'f.id', 'u.file_id')
      .select(['u.part', 'u.outcome', 'u.sha256', 'f.original_sha256', 'f.copy_sha256'])
      .execute()
    expect(came.map(({ part, outcome }) => `${part} ${outcome ?? ''}`).toSorted()).toEqual([
      ...['asli diterima', 'asli diterima', 'asli diterima', 'salinan diterima', 'salinan diterima'],
    ])
    for (const { part, sha256, original_sha256: original, copy_sha256: copy } of came)
      expect(sha256).toEqual(part === 'asli' ? original : copy)
    const [lhp] = await lhps('kaus rahasia')
    await page.goto(`${product.url}/meja/lhp/${lhp?.id ?? ''}`)
    await page.getByRole('link', { name: 'Foto dan rekaman (3)' }).click()
    const shown = page.getByRole('img', { name: 'Salinan aman foto 1' })
    await shown.scrollIntoViewIfNeeded()
    await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(400)
    expect(await misfitsOn(page)).toEqual([])
    expect(await page.getByText('sama dengan sidik yang diumumkan').count()).toBe(3)
  })

  test('the office notes the code and imports the file: the LHP is proven, and nothing is there twice', async () => {
    const { clone, url } = product
    const visit = await signedIn({ browser, url, netra: clone.netra, name: receiver })
    await visit.page.goto(`${url}/meja/lapangan/kode`)
    await visit.page.fill('[name=tanda]', shown.toLowerCase())
    await visit.page.fill('[name=dari]', writer)
    await visit.page.locator('[name=lewat][value=telepon]').check()
    const [year = '', month = '', day = ''] = clone.netra.clock().slice(0, 10).split('-')
    await visit.page.fill('[name=tanggal-day]', day)
    await visit.page.fill('[name=tanggal-month]', month)
    await visit.page.fill('[name=tanggal-year]', year)
    await visit.page.fill('[name=jam]', '00.01')
    await visit.page.getByRole('button', { name: 'Catat kode' }).click()
    await visit.page.getByText('Kode tercatat.').waitFor()
    await visit.page.getByText(/^Teks dengan kode ini tiba/).waitFor()
    expect(await misfitsOn(visit.page)).toEqual([])
    expect(await violationsOnCopy(visit.page)).toEqual([])
    await visit.page.goto(`${url}/meja/lapangan/berkas`)
    const bring = async () => {
      const file = { name: 'netra-lhp.txt', mimeType: 'text/plain', buffer: Buffer.from(carried) }
      await visit.page.setInputFiles('#berkas', [file])
      await visit.page.getByRole('button', { name: 'Impor', exact: true }).click()
      await visit.page.getByText('LHP sudah ada di server').waitFor()
    }
    const before = await lhps('kaus rahasia')
    await bring()
    expect(await misfitsOn(visit.page)).toEqual([])
    expect(await violationsOnCopy(visit.page)).toEqual([])
    expect(await lhps('kaus rahasia')).toEqual(before)
    await visit.close()
    await page.goto(`${url}/meja/lhp/${before[0]?.id ?? ''}`)
    await page.getByText('Teks LHP ini sama dengan teks yang berkode itu').waitFor()
  })

  test('changed at the desk too, both texts are shown, and both can stay', async () => {
    const [kept] = await lhps('kaus rahasia')
    await page.goto(`${product.url}/meja/lhp/${kept?.id ?? ''}/ubah`)
    await page.locator('[name=uraian]').fill('Teks dari meja (contoh).')
    await press('Simpan draf')
    await page.getByText('Draf tersimpan').waitFor()
    await phone.getByRole('button', { name: 'Ubah Kampanye' }).first().click()
    await phone.fill('#uraian', `${secret} Ditambah di lapangan.`)
    await tap('Simpan draf')
    await says('Ada dua teks')
    await tap(/Bandingkan/)
    await says('Teks dari meja (contoh).')
    await says(`${secret} Ditambah di lapangan.`)
    expect(await misfitsOn(phone)).toEqual([])
    expect(await violationsOnCopy(phone)).toEqual([])
    await tap('Simpan keduanya')
    await expect.poll(async () => (await lhps('Ditambah di lapangan')).length).toBe(1)
    expect(await lhps('Teks dari meja')).toMatchObject([{ id: kept?.id }])
    // Half of it is not written yet: the text is stored, and what it lacks is said.
    await phone.locator('summary', { hasText: 'Ajukan' }).first().click()
    await tap('Ajukan LHP ini')
    await says('Tersimpan, belum diajukan')
  })

  test('shut out, it keeps what waits until another card of its owner lets it in', async () => {
    const { netra, owner } = product.clone
    await owner.updateTable('netra.field_devices').set({ revoked_at: netra.clock() }).execute()
    await phone.getByRole('button', { name: 'Ubah Kampanye' }).first().click()
    await phone.fill('#sasaran', 'Peserta (contoh)')
    await tap('Simpan draf')
    await says('Ponsel dicabut')
    await says('Menunggu sinyal')
    const people = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
    // What a rank above said meanwhile comes with the next signal.
    await sql`insert into netra.lhp_comments (id, lhp_id, office_id, role, author_id, body, written_at)
      select ${newId()}, l.id, o.kecamatan_office_id, 'panwascam', ${idOf(administrator)}, 'Sebut jam pastinya (contoh).', now()
      from netra.lhps l join netra.offices o on o.id = l.office_id where l.author_id = ${idOf(writer)} limit 1`.execute(
      owner,
    )
    const card = await makeFieldCard(netra, idOf(administrator) as ActorId, idOf(writer))
    await phone.fill('#kode', card.ok ? card.value.code : '')
    await tap('Aktifkan lagi')
    await says('Sudah tersambung')
    expect(await lhps('Peserta (contoh)')).toHaveLength(1)
    await says('Sebut jam pastinya (contoh).')
    expect(await violationsOnCopy(phone)).toEqual([])
  })

  let mark = ''
  test('ten wrong PINs, and the phone has forgotten its key', async () => {
    mark = (await phone.evaluate(() => localStorage.getItem('netra-lapangan-isi'))) ?? ''
    await phone.reload()
    await unlock('111111')
    await says('Tersisa 9 kali mencoba.')
    // Eight more would only take their time.
    await phone.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('netra-lapangan')
          opening.onsuccess = () => {
            const keys = opening.result.transaction('kunci', 'readwrite').objectStore('kunci')
            const lock = keys.get('lock')
            lock.onsuccess = () => keys.put({ ...(lock.result as object), wrong: 9 }, 'lock')
            keys.transaction.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
    )
    await unlock('222222')
    await says('Aktifkan ponsel ini')
    const stores = ['draf', 'kunci', 'berkas', 'bongkah']
    expect(await Promise.all(stores.map(inStore))).toEqual(['', '', '', ''])
    expect(await phone.evaluate(() => localStorage.getItem('netra-lapangan-isi'))).toBeNull()
    expect(broken).toEqual([])
  })

  test('what the browser took away is said, with how much had not been sent', async () => {
    await phone.evaluate((mark) => localStorage.setItem('netra-lapangan-isi', mark), mark)
    await phone.reload()
    await says(/Peramban menghapus isi aplikasi ini\. .* ada 0 LHP dan 0 berkas/)
    await tap('Saya mengerti')
    await phone.reload()
    await says('Aktifkan ponsel ini')
    expect(await phone.getByText('Peramban menghapus').count()).toBe(0)
  })
})

describe('by keyboard alone, at 200 % and without motion', () => {
  /** 1280 px at twice the size, in the browser of somebody who asked for no motion. */
  const large = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const

  test('a report is written, sent and followed, and a message goes with its receipt', async () => {
    const own = await browser.newContext(large)
    const at = await own.newPage()
    await at.goto(`${product.url}/lapor/informasi`)
    await typeInto(at, '#uraian', 'Seorang pegawai rekaan mengajak warga memilih satu pasangan.')
    await typeInto(at, '#terlapor', 'PNS')
    await typeInto(at, '#cari', 'kab paser')
    await at.getByLabel('Kabupaten Paser').first().waitFor()
    await pressAt(at, '[name=wilayah]', 'Space')
    for (const [field, typed] of [
      ['#terjadi', '1'],
      ['#terjadi-month', '10'],
      ['#terjadi-year', '2024'],
      ['#diketahui', '2'],
      ['#diketahui-month', '10'],
      ['#diketahui-year', '2024'],
    ] as const)
      await typeInto(at, field, typed)
    expect([await misfitsOn(at), await motionsOn(at)]).toEqual([[], []])
    await pressAt(at, '.buttons [value=periksa]')
    await at.getByText('Belum terkirim. Periksa, lalu kirim.').waitFor()
    expect(await misfitsOn(at)).toEqual([])
    await pressAt(at, '[value=kirim]')
    const receipt = await at.locator('.receipt .code').innerText()
    expect(await misfitsOn(at)).toEqual([])
    await pressAt(at, 'main a[href="/status"]')
    await at.waitForURL('**/status')
    await typeInto(at, '#kode', receipt)
    await at.keyboard.press('Enter')
    await at.locator('#pesan').waitFor()
    await typeInto(at, '#pesan', 'Ditulis dengan papan ketik.')
    await pressAt(at, '#pesan ~ * button, form:has(#pesan) button')
    await at.locator('.timeline .message').getByText('Ditulis dengan papan ketik.').waitFor()
    expect([await misfitsOn(at), await motionsOn(at)]).toEqual([[], []])
    // The control: without the wish, a jump within the page moves.
    await at.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await motionsOn(at)).not.toEqual([])
    await own.close()
  })

  test('an officer comes from his list to a case, and an administrator from his search to an account', async () => {
    const walks = [
      { name: 'Contoh Eka Penanganan', from: '/meja', to: 'a[href*="/meja/perkara/"]', comes: '**/meja/perkara/*' },
      { name: administrator, from: '/kelola', to: 'a[href^="/kelola/akun/0"]', comes: '**/kelola/akun/*' },
    ]
    for (const { name, from, to, comes } of walks) {
      const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name })
      await visit.page.setViewportSize(large.viewport)
      await visit.page.emulateMedia({ reducedMotion: 'reduce' })
      await visit.page.goto(product.url + from)
      if (from === '/kelola') {
        await typeInto(visit.page, '#cari', 'Tepian')
        await visit.page.keyboard.press('Enter')
        await visit.page.waitForURL('**/kelola?cari=Tepian')
      }
      expect([await misfitsOn(visit.page), await motionsOn(visit.page)], from).toEqual([[], []])
      await pressAt(visit.page, to)
      await visit.page.waitForURL(comes)
      expect([await misfitsOn(visit.page), await motionsOn(visit.page)], comes).toEqual([[], []])
      await tabTo(visit.page, 'main button, main a.button, main summary')
      await visit.close()
    }
  })
})

/** Bytes as they cross the network to a browser that takes gzip. */
const wire = (url: string) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html,*/*' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
