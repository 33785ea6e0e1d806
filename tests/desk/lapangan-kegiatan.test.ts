import sharp from 'sharp'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFieldCard, type ActorId } from '#app'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn } from '../support/signed-in.ts'

/** One entry, once, from a phone, offline too: an activity of prevention, from the hall without signal to the desk and the public page. */

let product: Product
let browser: Browser
let device: BrowserContext
let phone: Page
const writer = 'Contoh Ahmad Tepian'
const administrator = 'Contoh Fajar Pengelola'
const pin = '314159'
const title = 'Sosialisasi tanpa sinyal (contoh)'
const secret = 'Warga diajak menolak politik uang.'
/** What the browser refused to do on the phone: nothing, or the page broke its own policy. */
const broken: string[] = []

async function openTab(): Promise<void> {
  phone = await device.newPage()
  phone.on('console', (line) => {
    if (/Content Security Policy|TrustedScript/.test(line.text())) broken.push(line.text())
  })
  phone.on('pageerror', (fault) => broken.push(fault.message))
}
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  device = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'id-ID' })
  await openTab()
})
afterAll(async () => {
  await device.close()
  await browser.close()
  await product.stop()
})

const tap = (name: string | RegExp) =>
  phone
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const says = (text: string | RegExp) => phone.locator('main').getByText(text).first().waitFor()
const unlock = async () => {
  await phone.fill('#pin', pin)
  await tap('Buka')
}
const looked = async () => {
  expect(await misfitsOn(phone)).toEqual([])
  expect(await violationsOnCopy(phone)).toEqual([])
}
const entries = (like: string) =>
  product.clone.owner
    .selectFrom('netra.activity_entries')
    .select(['id', 'state', 'version', 'draft_version as draftVersion'])
    .where(({ eb, cast }) => eb(cast<string>('answers', 'text'), 'like', `%${like}%`))
    .execute()
const sealedIn = (store: string) =>
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

test('a phone that is let in takes the form of an activity along', async () => {
  const { netra, owner } = product.clone
  const people = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
  const card = await makeFieldCard(netra, idOf(administrator) as ActorId, idOf(writer))
  await phone.goto(`${product.url}/lapangan#${card.ok ? card.value.code.replaceAll('-', '') : ''}`)
  await phone.fill('#pin', pin)
  await phone.fill('#pin-lagi', pin)
  await tap('Aktifkan')
  await phone.getByRole('button', { name: 'Catat kegiatan' }).waitFor()
  await phone.evaluate(() => navigator.serviceWorker.ready)
})

test('without network it is written, with rows and a photo; it is sealed, and survives a closed tab', async () => {
  await device.setOffline(true)
  await phone.reload()
  await unlock()
  await tap('Catat kegiatan')
  await phone.locator('#judul').waitFor()
  // Its own office and village stand there already.
  expect(await phone.inputValue('#penyelenggara')).not.toBe('')
  expect(await phone.inputValue('#wilayah')).not.toBe('')
  await phone.selectOption('#jenis', 'sosialisasi')
  await phone.selectOption('#bentuk', '3')
  await phone.fill('#judul', title)
  await phone.fill('#tanggal', '2024-10-09')
  await phone.fill('#tempat', 'Balai contoh')
  await phone.locator('summary', { hasText: 'Isi dan sasaran' }).first().click()
  await phone.fill('#ringkasan', secret)
  await phone.locator('[name=sasaran][value=masyarakat]').check()
  await phone.locator('[name=sasaran][value=desa]').check()
  await phone.locator('[name=pesan][value=politik-uang]').check()
  await phone.locator('summary', { hasText: 'Undangan dan yang hadir' }).first().click()
  await phone.fill('[name=lembaga-1-instansi]', 'Contoh Karang Taruna')
  await phone.fill('[name=lembaga-1-orang]', '14')
  await phone.locator('button[name=tambah][value=lembaga]').click()
  await phone.fill('[name=lembaga-2-instansi]', 'Contoh PKK')
  await phone.locator('[name=lembaga-2-hadir]').check()
  // What was typed before the second row came is still there.
  expect(await phone.inputValue('#ringkasan')).toBe(secret)
  expect(await phone.locator('[name=sasaran][value=desa]').isChecked()).toBe(true)
  await says('Tersimpan di ponsel.')
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#205060' } })
    .withExif({ IFD0: { Make: 'TELEPON-CONTOH' } })
    .jpeg()
    .toBuffer()
  await phone.setInputFiles('#pilih-foto', [{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: picture }])
  await says(/^Foto 1, /)
  expect(await phone.getByRole('button', { name: 'Mulai merekam suara' }).count()).toBe(0)
  await looked()
  await phone.close()
  await openTab()
  await phone.goto(`${product.url}/lapangan`)
  await unlock()
  await says(title)
  await says('Menunggu sinyal')
  await looked()
  const all = (await Promise.all(['draf', 'kunci', 'berkas', 'bongkah'].map(sealedIn))).join()
  expect(all.length).toBeGreaterThan(picture.length / 10)
  for (const word of ['politik uang', 'Karang Taruna', 'tanpa sinyal', 'TELEPON-CONTOH', 'JFIF'])
    expect(all).not.toContain(word)
  await phone.getByRole('button', { name: `Ubah ${title}` }).click()
  expect(await phone.inputValue('[name=lembaga-2-instansi]')).toBe('Contoh PKK')
  expect(await phone.locator('[name=pesan][value=politik-uang]').isChecked()).toBe(true)
  await tap('Kembali ke daftar')
  await phone.locator('summary', { hasText: 'Masukkan' }).first().click()
  await tap('Masukkan kegiatan ini')
  await says('Dimasukkan begitu ada sinyal.')
})

test('with signal again it is entered once, also when the answer is lost, and its photo follows', async () => {
  let lost = 0
  const lose = async (route: Route) => {
    await route.fetch()
    lost += 1
    await route.abort()
  }
  await device.route('**/api/v1/lapangan/kegiatan', lose)
  await device.setOffline(false)
  await tap('Kirim sekarang')
  await expect.poll(() => lost).toBeGreaterThan(0)
  await says('Belum ada sinyal.')
  expect(await entries(title)).toMatchObject([{ state: 'masuk', version: 1 }])
  await device.unroute('**/api/v1/lapangan/kegiatan', lose)
  await tap('Kirim sekarang')
  await says('Sudah masuk')
  const [entry, ...twice] = await entries(title)
  expect(twice).toEqual([])
  expect(entry).toMatchObject({ state: 'masuk', version: 1, draftVersion: 1 })
  const photos = () =>
    product.clone.owner
      .selectFrom('netra.activity_photos')
      .select(['id', 'shown'])
      .where('activity_id', '=', entry?.id ?? '')
      .execute()
  await expect.poll(photos).toMatchObject([{ shown: false }])
  await says('1 foto dan rekaman, 1 sudah seluruhnya di server.')
  await looked()
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: writer })
  await visit.page.goto(`${product.url}/meja/kegiatan`)
  expect(await visit.page.getByRole('link', { name: title }).count()).toBe(1)
  await visit.page.goto(`${product.url}/meja/kegiatan/${entry?.id ?? ''}/foto`)
  const shown = visit.page.locator('main img')
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(900)
  // It came without words.
  await visit.page.getByLabel('Keterangan foto 1').fill('Warga di balai (contoh)')
  await visit.page.getByRole('button', { name: 'Simpan keterangan' }).click()
  await visit.page.getByRole('img', { name: 'Warga di balai (contoh)' }).waitFor()
  await visit.page.goto(`${product.url}/meja/kegiatan/${entry?.id ?? ''}/isi/hadir`)
  expect(await visit.page.inputValue('[name=lembaga-2-instansi]')).toBe('Contoh PKK')
  await visit.close()
  const { code } = await product.clone.db
    .selectFrom('netra.activities')
    .select('code')
    .where('id', '=', entry?.id ?? '')
    .executeTakeFirstOrThrow()
  const html = await (await fetch(`${product.url}/kegiatan/${code}`)).text()
  expect(html).toContain(secret)
  expect(html).toContain('Contoh Karang Taruna')
  expect(html).not.toContain('/foto/')
  await tap(/^Hapus dari ponsel ini/)
  await expect.poll(() => phone.getByText(title).count()).toBe(0)
})

test('changed at the desk too, both texts are shown by the words of the form, and its author chooses', async () => {
  await tap('Catat kegiatan')
  await phone.fill('#judul', 'Rapat contoh')
  await phone.selectOption('#jenis', 'rakor')
  await tap('Simpan draf')
  await says('Tersimpan di server')
  const [begun] = await entries('Rapat contoh')
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: writer })
  await visit.page.goto(`${product.url}/meja/kegiatan/${begun?.id ?? ''}/isi/pokok`)
  await visit.page.selectOption('#jenis', 'apel')
  await visit.page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await visit.page.getByText('Tersimpan.').waitFor()
  await visit.close()
  await phone.getByRole('button', { name: 'Ubah Rapat contoh' }).click()
  await phone.fill('#tempat', 'Aula contoh')
  await tap('Simpan draf')
  await says('Ada dua teks')
  await tap(/Bandingkan/)
  await says('Aula contoh')
  await says('Rapat koordinasi')
  await says('Apel')
  await looked()
  await tap('Pakai teks ponsel ini')
  await says('Tersimpan di server')
  const answers = await product.clone.owner
    .selectFrom('netra.activity_entries')
    .select('answers')
    .where('id', '=', begun?.id ?? '')
    .executeTakeFirstOrThrow()
  expect(answers.answers).toMatchObject({ fields: { jenis: 'rakor', tempat: 'Aula contoh' } })
  // Half of it is not written yet: it is stored, and what it lacks is said beside its fields.
  await phone.locator('summary', { hasText: 'Masukkan' }).first().click()
  await tap('Masukkan kegiatan ini')
  await says('Tersimpan, belum masuk')
  await phone.getByRole('button', { name: 'Ubah Rapat contoh' }).click()
  await phone.locator('.error-summary').waitFor()
  expect(await phone.locator('#ringkasan-error').isVisible()).toBe(true)
  await looked()
  expect(broken).toEqual([])
})
