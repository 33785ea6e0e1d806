import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pledging } from '../../src/main/demonstration/open-pakta.ts'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { motionsOn, pressAt, tabTo, typeInto } from '../support/by-keys.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'

/** A teacher on a cheap phone: number, code, text, certificate; and what whoever checks it is told. */

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration', worker: true }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const [mawar, anggrek, melati] = pledging
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()

async function phone(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled,
    bypassCSP: true,
  })
  return { context, page: await context.newPage() }
}

async function comeIn(page: Page, number: string): Promise<void> {
  await page.goto(`${product.url}/pakta`)
  await page.fill('#nomor', number)
  await press(page, 'Minta kode')
  await page.fill('#kode', await page.locator('strong.code').innerText())
  await press(page, 'Masuk')
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Unduh sertifikat (PDF)')])
  const path = join(tmpdir(), `netra-pakta-${String(Date.now())}.pdf`)
  await file.saveAs(path)
  return path
}

describe.each([
  ['with JavaScript', true, mawar],
  ['without JavaScript', false, anggrek],
] as const)('%s', (_, javaScript, person) => {
  test('a teacher signs in under twenty seconds, once, and takes home a certificate that is checked without a line', async () => {
    const { context, page } = await phone(javaScript)
    const begin = performance.now()
    await comeIn(page, person.number)
    expect(await words(page)).toContain('Saya menolak politik uang')
    await page.getByLabel('Nama', { exact: true }).check()
    await press(page, 'Saya sudah membaca dan menandatangani')
    expect(await words(page)).toContain('Tanda tangan Anda tersimpan')
    expect(performance.now() - begin).toBeLessThan(20_000)
    expect(await misfitsOn(page)).toEqual([])
    await page.screenshot({ path: join(tmpdir(), `pakta-signed-${String(javaScript)}.png`), fullPage: true })
    const code = await page.locator('main span.code').innerText()
    const file = await download(page)

    const { publicKey } = (await (await fetch(`${product.url}/api/v1/pledges/key`)).json()) as { publicKey: string }
    const verify = (path: string, key: string) =>
      promisify(execFile)(process.execPath, ['src/main/cli.ts', 'verify-pledge', path, '--key', key, '--json'])
    const genuine = JSON.parse((await verify(file, publicKey)).stdout) as Record<string, unknown>
    expect(genuine).toMatchObject({ state: 'genuine', pledge: code, name: person.name, unit: null, signedAt: null })
    const bytes = await readFile(file)
    const at = bytes.indexOf('netra-pakta-v1.')
    expect(at).toBeGreaterThan(0)
    bytes[at + 30] = bytes[at + 30] === 65 ? 66 : 65
    await writeFile(`${file}.changed`, bytes)
    await expect(verify(`${file}.changed`, publicKey)).rejects.toMatchObject({ code: 1 })
    await expect(verify(file, '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).rejects.toMatchObject({ code: 1 })

    // Again, from another telephone: the same certificate, and nothing to sign.
    const other = await phone(javaScript)
    await comeIn(other.page, person.number)
    expect(await other.page.locator('main span.code').innerText()).toBe(code)
    expect(await other.page.getByRole('button', { name: 'Saya sudah membaca dan menandatangani' }).count()).toBe(0)
    await Promise.all([context.close(), other.context.close()])
  })
})

test('whoever has the code is told what the signer agreed to, by code and by file, and of no code nothing', async () => {
  const { context, page } = await phone(false)
  await comeIn(page, anggrek.number)
  const code = await page.locator('main span.code').innerText()
  const file = await download(page)
  await page.goto(`${product.url}/pakta/cek`)
  await page.fill('#kode', code.toLowerCase().replaceAll('-', ' '))
  await press(page, 'Periksa kode')
  const told = await words(page)
  expect(told).toContain('Sertifikat ini asli')
  expect(told).toContain(anggrek.name)
  expect(told).toContain('Tidak ditampilkan')
  expect(told).not.toContain('Dinas Pendidikan')
  await page.setInputFiles('#berkas', file)
  await press(page, 'Periksa berkas')
  expect(await words(page)).toContain('Tanda tangan di dalam berkas ini asli')
  await page.fill('#kode', '0000-0000-0000-0000-0000-0000-00')
  await press(page, 'Periksa kode')
  expect(await words(page)).toContain('Tidak ada sertifikat dengan kode ini')
  await context.close()
})

test('by its QR code: what stands behind # fills the form and leaves the address', async () => {
  const { context, page } = await phone(true)
  await comeIn(page, anggrek.number)
  const code = await page.locator('main span.code').innerText()
  await page.goto(`${product.url}/pakta/cek#${code}`)
  await page.getByText('Sertifikat ini asli').waitFor()
  expect(page.url()).not.toContain(code)
  await context.close()
})

test('the pages of the door answer a number on no roll byte for byte like one that is on a roll', async () => {
  const answerTo = async (number: string) => {
    const answer = await fetch(`${product.url}/pegawai?/minta`, {
      method: 'POST',
      headers: { origin: product.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ nomor: number, kembali: '/pakta' }),
    })
    // The handle and the code are random for both.
    const html = (await answer.text()).replace(/value="[\w-]{32}"/g, 'value=""').replace(/>\d{6}</g, '><')
    const { date: _, ...headers } = Object.fromEntries(answer.headers)
    return { status: answer.status, html: html.replaceAll(/nonce="[^"]*"/g, ''), headers: Object.keys(headers).sort() }
  }
  const known = await answerTo(melati.number)
  expect(known.status).toBe(200)
  expect(known.html).toContain('Ketik kode Anda')
  for (const number of ['199912312024011999', '1', '85030999', '6401000000000001'])
    expect(await answerTo(number)).toEqual(known)
})

test('signed out, the cookie opens nothing, and it was never for scripts', async () => {
  const { context, page } = await phone(true)
  await comeIn(page, melati.number)
  const [cookie] = (await context.cookies()).filter(({ name }) => name === '__Host-netra-pegawai')
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  await page.goto(`${product.url}/pegawai`)
  await press(page, 'Keluar')
  await context.addCookies(cookie === undefined ? [] : [cookie])
  await page.goto(`${product.url}/pakta`)
  expect(await page.locator('#nomor').count()).toBe(1)
  await context.close()
})

test('the doors of the API do the same for programs, in both languages, with their problems', async () => {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${product.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      told: (await answer.json()) as Record<string, string>,
    }
  }
  const asked = await post('pegawai/codes', { number: melati.number })
  expect(asked.status).toBe(201)
  const wrong = await post('pegawai/sessions', { handle: asked.told['handle'], code: 'x' }, { 'accept-language': 'en' })
  expect(wrong).toMatchObject({
    status: 401,
    type: 'application/problem+json',
    told: { detail: expect.stringContaining('does not fit') as string },
  })
  const opened = await post('pegawai/sessions', { handle: asked.told['handle'], code: asked.told['shown'] })
  expect(opened.status).toBe(201)
  const { id } = await product.clone.owner
    .selectFrom('netra.paktas')
    .select('text_id as id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const body = { pakta: id, token: opened.told['token'] }
  const key = { 'idempotency-key': 'contoh-kunci-1' }
  const signed = await post('pledges', body, key)
  expect(signed).toMatchObject({
    status: 201,
    told: { pakta: id, code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z-]{32}$/) as string },
  })
  expect(await post('pledges', body, key)).toEqual(signed)
  for (const other of [
    { ...body, shows: ['nama'] },
    { ...body, token: 'A'.repeat(32) },
  ])
    expect(await post('pledges', other, key)).toMatchObject({
      status: 409,
      told: {
        type: 'urn:netra:problem:other-body',
        detail: expect.stringContaining('Kunci itu sudah dipakai') as string,
      },
    })
  expect(await post('pledges', { ...body, token: 'A'.repeat(32) })).toMatchObject({ status: 401 })
  expect(await post('pledges', { pakta: id })).toMatchObject({ status: 422, told: { fields: ['token'] } })
  expect(await post('pledges', body, { 'idempotency-key': 'kurang' })).toMatchObject({ status: 400 })
  expect(await post('pledges', body, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
})

test('door, pledge and certificate are accessible and fit 360 and 1280 px', async () => {
  const { context, page } = await phone(true)
  await bringAxe(page)
  const look = async () => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await misfitsOn(page), `${page.url()} at ${String(width)} px`).toEqual([])
      expect(await violationsOn(page), `${page.url()} at ${String(width)} px`).toEqual([])
    }
  }
  await page.goto(`${product.url}/pegawai`)
  await page.fill('#nomor', mawar.number)
  await press(page, 'Minta kode')
  await look()
  await page.fill('#kode', await page.locator('strong.code').innerText())
  await press(page, 'Masuk')
  await look()
  await page.goto(`${product.url}/en/pakta`)
  await look()
  await context.close()
})

test.each([true, false])(
  'by keys alone, without motion, at twice the size (scripts: %s): in, to the certificate, out',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({
      ...{ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, reducedMotion: 'reduce', javaScriptEnabled },
    })
    const page = await context.newPage()
    const still = async () =>
      expect([await misfitsOn(page), javaScriptEnabled ? await motionsOn(page) : []]).toEqual([[], []])
    await page.goto(`${product.url}/pegawai?kembali=/pakta`)
    await typeInto(page, '#nomor', mawar.number)
    await still()
    await pressAt(page, 'main button')
    await page.locator('#kode').waitFor()
    await typeInto(page, '#kode', await page.locator('strong.code').innerText())
    await pressAt(page, 'main button')
    await page.waitForURL(/\/pakta$/)
    await still()
    // Her certificate, or what she signs: either is reached, and the focus is seen.
    await tabTo(page, 'main button')
    await page.goto(`${product.url}/pegawai`)
    await pressAt(page, 'main form[action="?/keluar"] button')
    await page.locator('#nomor').waitFor()
    // What is missing is said at once, and Tab leads from what is wrong to the field.
    await pressAt(page, 'main button')
    await page.locator('main .error-summary, main [role=alert]').first().waitFor()
    await pressAt(page, 'main a[href$="#nomor"]')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nomor')
    await context.close()
  },
)
