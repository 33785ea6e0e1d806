/** A teacher comes in by the government's sign-in, on a phone, with a script and without one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, systemActors } from '#store'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { freePort } from '../support/free-port.ts'
import { oidcProvider, type OidcProvider } from '../support/oidc-provider.ts'
import { startProduct, type Product } from '../support/product.ts'

const number = '198002292005012901'
let product: Product
let provider: OidcProvider
let browser: Browser
let secrets: string

beforeAll(async () => {
  const port = await freePort()
  provider = await oidcProvider({
    redirectUri: `http://localhost:${String(port)}/pegawai/sso/kembali`,
    people: { guru: { claims: { nip: number } }, asing: { claims: { nip: '199912312024011999' } } },
  })
  secrets = mkdtempSync(join(tmpdir(), 'netra-oidc-'))
  const secretFile = join(secrets, 'client')
  writeFileSync(secretFile, `${provider.secret}\n`)
  const env = {
    PORT: String(port),
    NETRA_STAFF_OIDC_ISSUER: provider.issuer,
    NETRA_STAFF_OIDC_CLIENT: provider.client,
    NETRA_STAFF_OIDC_SECRET_FILE: secretFile,
    NETRA_STAFF_OIDC_LABEL: 'Masuk Contoh',
    NETRA_STAFF_OIDC_CLAIM: 'nip',
    NETRA_STAFF_OIDC_SCOPES: 'pegawai',
  }
  ;[product, browser] = await Promise.all([startProduct({ level: 'full', env }), openBrowser()])
  await hire()
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  await provider.stop()
  rmSync(secrets, { recursive: true, force: true })
})

/** One invented teacher on the roll of some employer. */
async function hire(): Promise<void> {
  const { owner, netra } = product.clone
  const { id: office, regionCode } = await owner
    .selectFrom('netra.offices')
    .select(['id', 'region_code as regionCode'])
    .where('kind', '=', 'kepala-daerah')
    .orderBy('code')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [id, now, by] = [newId(), new Date().toISOString(), systemActors.loader]
  await owner
    .insertInto('netra.pegawai')
    .values({
      id,
      employer_office_id: office,
      kind: 'pns',
      name: 'Contoh Guru Satu',
      number_hmac: Buffer.from(netra.markNumber('nip', number)),
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
  await owner
    .insertInto('netra.penempatan')
    .values({
      id: newId(),
      pegawai_id: id,
      office_id: office,
      unit_name: 'Sekolah Contoh',
      post: 'Guru',
      region_code: regionCode,
      valid_from: '2020-01-01',
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
}

const phone = async (javaScriptEnabled: boolean) => {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
  return { context, page: await context.newPage() }
}
async function proveThere(page: Page, sub: string): Promise<void> {
  await page.getByRole('link', { name: /Masuk Contoh/ }).click()
  await page.getByLabel('Nomor').fill(sub)
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

test('the door says when the provider is away, and codes go on', async () => {
  const { context, page } = await phone(false)
  await page.goto(`${product.url}/pegawai`)
  await page.getByRole('link', { name: 'Masuk lewat Masuk Contoh' }).click()
  expect(await page.locator('.error-summary').textContent()).toContain('sedang tidak menjawab')
  expect(await page.locator('#nomor').count()).toBe(1)
  await context.close()
  await provider.start()
})

test.each([true, false])(
  'he proves his number there and stands in the door as himself (script: %s)',
  async (script) => {
    const { context, page } = await phone(script)
    await page.goto(`${product.url}/en/pegawai?kembali=%2Fen%2Fpegawai`)
    expect(await misfitsOn(page)).toEqual([])
    await page.screenshot({ path: join(tmpdir(), `pintu-sso-${String(script)}.png`), fullPage: true })
    await page.goto(`${product.url}/pegawai`)
    await proveThere(page, 'guru')
    await page.getByRole('heading', { name: 'Contoh Guru Satu' }).waitFor()
    expect(page.url()).toBe(`${product.url}/pegawai`)
    const kept = (await context.cookies()).map(({ name, httpOnly }) => [name, httpOnly])
    expect(kept.filter(([name]) => String(name).includes('pegawai'))).toEqual([['__Host-netra-pegawai', true]])
    await context.close()
  },
)

test('who is on no roll is told so, and an answer that is carried to another browser opens nothing there', async () => {
  const { context, page } = await phone(true)
  await page.goto(`${product.url}/pegawai`)
  await proveThere(page, 'asing')
  expect(await page.locator('.error-summary').textContent()).toContain('belum ada di daftar pegawai')
  let stolen = ''
  page.on('request', (request) => {
    if (request.url().includes('/pegawai/sso/kembali')) stolen = request.url()
  })
  await page.goto(`${product.url}/pegawai`)
  await proveThere(page, 'guru')
  await page.getByRole('heading', { name: 'Contoh Guru Satu' }).waitFor()
  expect(stolen).toContain('code=')
  const thief = await phone(true)
  await thief.page.goto(stolen)
  expect(await thief.page.locator('.error-summary').textContent()).toContain('dimulai di peramban lain')
  await thief.context.close()
  await context.close()
})
