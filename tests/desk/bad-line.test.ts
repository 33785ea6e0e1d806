import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFieldCard, type ActorId } from '#app'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type Product } from '../support/product.ts'

/** A day of a supervisor, written without signal, comes home over lines that are slow and are cut on the way. */

const writer = 'Contoh Ahmad Tepian'
const administrator = 'Contoh Fajar Pengelola'
const pin = '271828'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

type Profile = {
  readonly name: string
  readonly bitsPerSecond: number
  readonly latencyMs: number
  readonly lhps: number
  readonly photos: number
  readonly cuts: number
}

const profiles: readonly Profile[] = [
  { name: '2G: 50 kbit/s, 600 ms', bitsPerSecond: 50_000, latencyMs: 600, lhps: 5, photos: 3, cuts: 2 },
  { name: '3G: 400 kbit/s, 300 ms', bitsPerSecond: 400_000, latencyMs: 300, lhps: 5, photos: 3, cuts: 2 },
]

describe.for(profiles)('over $name', ({ bitsPerSecond, latencyMs, lhps, photos, cuts }) => {
  let device: BrowserContext
  let phone: Page
  let line: CDPSession
  beforeAll(async () => {
    device = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'id-ID' })
    phone = await device.newPage()
    line = await device.newCDPSession(phone)
    await line.send('Network.enable')
  })
  afterAll(() => device.close())

  const throttle = (offline: boolean, bytesPerSecond = -1) =>
    line.send('Network.emulateNetworkConditions', {
      offline,
      latency: bytesPerSecond < 0 ? 0 : latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
  const slow = () => throttle(false, bitsPerSecond / 8)
  const tap = (name: string) => phone.getByRole('button', { name, exact: true }).first().click()
  const says = (text: string | RegExp) => phone.locator('main').getByText(text).first().waitFor()
  const mark = `Kampanye contoh ${String(bitsPerSecond)}`

  test('the phone is let in, and a day is written on it without signal', { timeout: 60_000 }, async () => {
    const { netra, owner } = product.clone
    const people = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
    const card = await makeFieldCard(netra, idOf(administrator) as ActorId, idOf(writer))
    if (!card.ok) throw new Error(card.refusal.reason)
    await phone.goto(`${product.url}/lapangan#${card.value.code.replaceAll('-', '')}`)
    await phone.fill('#pin', pin)
    await phone.fill('#pin-lagi', pin)
    await tap('Aktifkan')
    await says(`${writer}, `)
    await throttle(true)
    for (let n = 0; n < lhps; n++) await writeOne(n)
    // All in one moment, while the first of them is already being sent: none is put back to what it was.
    const asked = await phone.getByText('Ajukan LHP ini', { exact: true }).evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLButtonElement) button.click()
      return buttons.length
    })
    expect(asked).toBe(lhps)
    await expect.poll(() => phone.getByText('Diajukan begitu ada sinyal.').count()).toBe(lhps)
    await says('Belum ada sinyal.')
    expect(await phone.getByText('Diajukan begitu ada sinyal.').count()).toBe(lhps)
    expect(await arrived()).toEqual([])
  })

  async function writeOne(n: number): Promise<void> {
    await tap('Tulis LHP')
    await phone.locator('#tahapan').waitFor()
    for (const [name, value] of Object.entries({
      ...{ tahapan: 'Kampanye', jabatan: 'Pengawas TPS', 'surat-tugas': '001/ST', alamat: 'Jalan Contoh 1' },
      ...{ tujuan: 'Pengawasan kampanye.', sasaran: 'Peserta.', waktu: '09.00', tempat: `Lapangan ${String(n)}` },
      ...{ uraian: `${mark}. ${'Berjalan tertib menurut jadwal. '.repeat(40)}`, 'tempat-tanda': 'Desa Contoh' },
    }))
      await phone.locator(`[name="${name}"]`).fill(value)
    if (n < photos) {
      await phone.setInputFiles('#pilih-foto', [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(n) }])
      await says(/^Foto 1, /)
    }
    await tap('Simpan draf')
    await phone.getByRole('button', { name: 'Tulis LHP' }).waitFor()
  }

  test(
    'all of it arrives once, however often the line is cut, and text before pictures',
    { timeout: 240_000 },
    async () => {
      const began = performance.now()
      const cutAt: string[] = []
      await slow()
      await tap('Kirim sekarang')
      for (let cut = 0; cut < cuts; cut++) {
        // In the middle of something: the first time among the texts, then in a picture.
        await expect.poll(underWay(cut), { timeout: 120_000, interval: 100 }).toBe(true)
        await throttle(true)
        cutAt.push(`${String((await arrived()).length)} texts, ${String((await copies()).length)} copies`)
        await says('Belum ada sinyal.')
        await slow()
        await tap('Kirim sekarang')
      }
      await expect.poll(async () => (await copies()).length, { timeout: 180_000, interval: 500 }).toBe(photos)
      const seconds = (performance.now() - began) / 1000
      const rows = await arrived()
      const sizes = await copies()
      const bytes = sizes.reduce((sum, size) => sum + size, 0)
      console.info(
        `${String(lhps)} LHP and ${String(photos)} safe copies of ${String(bytes)} bytes in ${seconds.toFixed(1)} s, cut at ${cutAt.join(' and ')}`,
      )
      expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: lhps }, () => 'selesai'))
      expect(new Set(rows.map(({ number }) => number)).size).toBe(lhps)
      for (const size of sizes) expect(size).toBeLessThanOrEqual(100 * 1024)
      // The control: it was about the line that it is said to be. The browser holds back by the piece, and lets the first ones through.
      expect(seconds).toBeGreaterThan((0.8 * bytes * 8) / bitsPerSecond)
      // Originals wait for a better line; the office has their hashes.
      const originals = await product.clone.owner
        .selectFrom('netra.lhp_uploads')
        .select('id')
        .where('part', '=', 'asli')
        .execute()
      expect(originals).toEqual([])
      await throttle(false)
    },
  )

  const underWay = (cut: number) => async () =>
    cut === 0
      ? (await arrived()).length > 0 && (await arrived()).length < lhps
      : (await phone.locator('progress').count()) > 0 && (await arrived()).length === lhps

  const arrived = () =>
    product.clone.owner
      .selectFrom('netra.lhps')
      .select(['id', 'state', 'number'])
      .where(({ eb, cast }) => eb(cast<string>('parts', 'text'), 'like', `%${mark}%`))
      .execute()

  const copies = async () =>
    (
      await product.clone.owner
        .selectFrom('netra.lhp_uploads as u')
        .innerJoin('netra.lhp_files as f', 'f.id', 'u.file_id')
        .innerJoin('netra.lhps as l', 'l.id', 'f.lhp_id')
        .select('u.size')
        .where('u.part', '=', 'salinan')
        .where('u.outcome', '=', 'diterima')
        .whereRef('u.sha256', '=', 'f.copy_sha256')
        .where(({ eb, cast }) => eb(cast<string>('l.parts', 'text'), 'like', `%${mark}%`))
        .execute()
    ).map(({ size }) => size)
})

/** Large as a phone's, so that the safe copy has to be made smaller; each another. */
const photo = (n: number) =>
  sharp({
    create: {
      width: 2000,
      height: 1500,
      channels: 3,
      background: { r: 90 + n * 40, g: 128, b: 64 },
      noise: { type: 'gaussian', mean: 128, sigma: 8 },
    },
  })
    .jpeg()
    .toBuffer()
