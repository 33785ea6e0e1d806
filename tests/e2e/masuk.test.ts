import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount, inviteToAccount, startAccount } from '#app'
import { roles } from '#core'
import { addDays, localDay } from '#law'
import { administratorLink } from '../../src/main/first-administrator.ts'
import { partsOf } from '../../src/lib/form/date-parts.ts'
import { actor } from '../../src/main/demonstration/cast.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { freePort } from '../support/free-port.ts'
import { oidcProvider, type OidcProvider } from '../support/oidc-provider.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'
import { totp } from '../support/totp.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const password = 'empat kata yang panjang'

describe('a demonstration', () => {
  let product: Product
  let offered: { userId: string; role: string }[]
  beforeAll(async () => {
    product = await startProduct({ level: 'demonstration' })
    const { rows } = await sql<{
      userId: string
      role: string
    }>`select auth_user_id as "userId", role from netra.demonstration_accounts()`.execute(product.clone.db)
    offered = rows
  })
  afterAll(() => product.stop())

  const userOf = (role: string) => offered.find((account) => account.role === role)?.userId ?? ''

  /** One click, without a browser: what the button sends. */
  async function click(userId: string): Promise<string> {
    const answer = await fetch(`${product.url}/masuk/contoh`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: product.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ akun: userId, ke: '/meja/akun' }),
    })
    expect(answer.status).toBe(303)
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  const open = (path: string, cookie = '') =>
    fetch(`${product.url}${path}`, { redirect: 'manual', headers: { cookie } })

  test('every role can be entered by one click', async () => {
    const page = await (await open('/masuk')).text()
    // A Panwascam has its own ketua; Bawaslu's is called after Bawaslu.
    expect(page).toContain('>Ketua Panwascam<')
    expect(page).toContain('>Ketua Bawaslu<')
    for (const role of roles) {
      expect(page, role).toContain(`value="${userOf(role)}"`)
      const answer = await open('/meja/akun', await click(userOf(role)))
      expect([role, answer.status]).toEqual([role, 200])
    }
  })

  test('who comes back from a refused sign-in is not told that his answers are kept, and who filled something in is', async () => {
    const kept = 'Isian Anda tetap tersimpan'
    for (const path of ['/masuk?gagal=sso-refused', '/pegawai?gagal=sso-refused']) {
      const page = await (await open(path)).text()
      expect([path, page.includes('error-summary'), page.includes(kept)]).toEqual([path, true, false])
    }
    const answer = await fetch(`${product.url}/masuk`, {
      method: 'POST',
      headers: { origin: product.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: 'bukan alamat', password: '' }),
    })
    expect(await answer.text()).toContain(kept)
  })

  test('each account stands once; those of the walk stand first, in its order, and the rest is folded by body', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${product.url}/masuk`)
    const values = (selector: string) =>
      page.locator(selector).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value') ?? ''))
    const all = await values('button[name=akun]')
    expect([...all].sort()).toEqual(offered.map(({ userId }) => userId).sort())
    expect(await values('button[name=akun]:visible')).toEqual(
      ['petugas-penerima', 'staf-penanganan', 'ketua', 'bkn', 'bkpsdm'].map(userOf),
    )
    // Short enough to be looked over on a phone: the way in by password is still within four screens.
    const below = await page
      .getByRole('button', { name: 'Masuk', exact: true })
      .evaluate((button) => button.getBoundingClientRect().top)
    expect(below).toBeLessThan(4 * 800)
    await page
      .locator('details', { has: page.locator(`button[value="${userOf('auditor')}"]`) })
      .locator('summary')
      .click()
    await page.click(`button[value="${userOf('auditor')}"]`)
    expect(new URL(page.url()).pathname).toBe('/meja/audit')
    await context.close()
  })

  test('after sign-out the copied cookie is led to the door like anybody', async () => {
    const cookie = await click(userOf('staf-penanganan'))
    expect((await open('/meja', cookie)).status).toBe(200)
    const out = await fetch(`${product.url}/keluar`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: product.url, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(out.status).toBe(303)
    const replayed = await open('/meja', cookie)
    expect([replayed.status, replayed.headers.get('location')]).toEqual([303, '/masuk?ke=%2Fmeja'])
  })

  test('the administrator sees no case, and nobody else sees his pages', async () => {
    const [{ id } = { id: '' }] = (
      await sql<{ id: string }>`
      select c.id from netra.cases c join netra.offices o on o.id = c.handling_office_id where o.code = 'BAWASLU-64.01' limit 1`.execute(
        product.clone.owner,
      )
    ).rows
    const [administrator, staff, auditor] = [
      await click(userOf('administrator')),
      await click(userOf('staf-penanganan')),
      await click(userOf('auditor')),
    ]
    expect((await open(`/meja/perkara/${id}`, staff)).status).toBe(200)
    expect((await open(`/meja/perkara/${id}`, administrator)).status).toBe(404)
    expect((await open(`/meja/perkara/${id}`, auditor)).status).toBe(404)
    for (const path of ['/kelola', '/kelola/bukti', '/kelola/mesin', '/kelola/akun/baru']) {
      expect([path, (await open(path, administrator)).status, (await open(path, staff)).status]).toEqual([
        path,
        200,
        404,
      ])
    }
    expect([
      (await open('/meja/audit', auditor)).status,
      (await open('/meja/audit', staff)).status,
      (await open('/meja/audit', administrator)).status,
    ]).toEqual([200, 404, 404])
    // What the counter promises whom it sends away: the auditor reads how often and why.
    const refusals = await (await open('/meja/audit?daftar=loket', auditor)).text()
    expect(refusals).toContain('Pelapor tidak membawa identitas')
    expect(await (await open('/meja/audit?daftar=akun', auditor)).text()).toContain('Contoh Dewi Loket')
    // He read the page of a case above, and is found by its number or by what it is, never by an id in the text.
    const reads = await (await open('/meja/audit?siapa=Eka&apa=perkara', auditor)).text()
    expect(reads).toMatch(/nomor=[0-9a-f-]{36}[^>]*>Perkara[ ,]/)
    expect(reads.replaceAll(/<script[^]*?<\/script>|<[^>]*>/g, '')).not.toContain(id)
    const forbidden = await fetch(`${product.url}/kelola/akun/baru`, {
      method: 'POST',
      headers: {
        origin: product.url,
        cookie: staff,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'name=Contoh+Orang',
    })
    expect(forbidden.status).toBe(404)
  })

  test('somebody is invited, and his password alone does not open the desk', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${product.url}/masuk`)
    await enterBy(page, userOf('administrator'))
    await page.goto(`${product.url}/kelola/akun/baru`)
    await page.getByLabel('Nama').fill('Contoh Undangan')
    await page.getByRole('button', { name: 'Buat akun' }).click()
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click()
    const link = (await page.locator('code.link').textContent()) ?? ''
    await context.clearCookies()
    await begin(page, link.replace(/^https?:\/\/[^/]+/, product.url), 'undangan@uji.test')
    await page.goto(`${product.url}/meja`)
    expect(new URL(page.url()).pathname).toBe('/meja/akun')
    await enrolTotp(page)
    await page.goto(`${product.url}/meja`)
    expect(new URL(page.url()).pathname).toBe('/meja')
    await context.close()
  })

  describe('the administrator, without JavaScript,', () => {
    let visit: Visit
    beforeAll(async () => {
      const { netra } = product.clone
      const name = 'Contoh Fajar Pengelola'
      visit = await signedIn({ browser, url: product.url, netra, name, width: 360, javaScriptEnabled: false })
    })
    afterAll(() => visit.close())

    const own = actor('Contoh Fajar Pengelola')
    const granted = <Value>(answer: { ok: true; value: Value } | { ok: false; refusal: { reason: string } }) => {
      if (!answer.ok) throw new Error(answer.refusal.reason)
      return answer.value
    }
    const fresh = async (name: string) =>
      granted(await createAccount(product.clone.netra, own, { name, bornOn: null })).accountId
    const open = async (accountId: string) => {
      await visit.page.goto(`${product.url}/kelola/akun/${accountId}`)
      return visit.page
    }
    const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()
    async function fillDay(page: Page, field: string, daysAhead: number) {
      const day = partsOf(addDays(localDay(product.clone.netra.clock(), 'WITA'), daysAhead))
      for (const part of ['day', 'month', 'year'] as const) await page.fill(`[name="${field}-${part}"]`, day[part])
    }

    test('gives a link for a lost second factor, and its owner begins again at /mulai', async () => {
      const accountId = await fresh('Contoh Hilang Ponsel')
      const { token } = granted(await inviteToAccount(product.clone.netra, own, accountId))
      const email = 'hilang-ponsel@uji.test'
      granted(await startAccount(product.clone.netra, { token, name: null, email, password }))
      const page = await open(accountId)
      await unfold(page, 'Ponsel atau kata sandi hilang')
      await page.fill('[name="reset-reason"]', 'Ponsel hilang di lapangan')
      await page.getByRole('button', { name: 'Hapus dan buat tautan' }).click()
      const link = (await page.locator('code.link').textContent()) ?? ''
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
      const his = await context.newPage()
      await his.goto(`${product.url}/mulai`)
      await his.getByLabel('Kode sekali pakai').fill(link.split('#')[1] ?? '')
      await his.getByRole('button', { name: 'Lanjut' }).click()
      expect(await his.locator('main').textContent()).toContain('Pemulihan akun Contoh Hilang Ponsel')
      await his.getByLabel('Kata sandi baru').fill('kata sandi yang baru sekali')
      await his.getByRole('button', { name: 'Simpan dan masuk' }).click()
      expect(new URL(his.url()).pathname).toBe('/meja/akun')
      // And he changes it again by himself, for one that is not tried first.
      const change = async (wanted: string) => {
        await his.getByLabel('Kata sandi sekarang').fill('kata sandi yang baru sekali')
        await his.getByLabel('Kata sandi baru').fill(wanted)
        await his.getByRole('button', { name: 'Ganti kata sandi' }).click()
      }
      await change('qwerty123456')
      expect(await his.locator('#sandi-baru-error').innerText()).toContain('mudah ditebak')
      expect(await violationsOnCopy(his)).toEqual([])
      await change('kopi pahit di teras belakang')
      expect(await his.locator('main').innerText()).toContain('Kata sandi sudah diganti')
      expect(await violationsOnCopy(his)).toEqual([])
      await context.close()
    })

    test('appoints a PTPS in a village that has no office yet, and hands the post over to who stands in', async () => {
      const [leaver, successor] = [await fresh('Contoh Pengawas Lama'), await fresh('Contoh Pengawas Baru')]
      const page = await open(leaver)
      await page.getByRole('link', { name: 'Tambah jabatan' }).click()
      await page.getByLabel('Cari desa atau kelurahan').fill('janju')
      await page.getByRole('button', { name: 'Cari kantor' }).click()
      await page.getByRole('link', { name: 'Janju', exact: true }).click()
      expect(await page.locator('select[name=role] option').allTextContents()).toHaveLength(3)
      await page.selectOption('[name=role]', 'ptps')
      await fillDay(page, 'from', -10)
      await page.fill('[name=decree]', 'SK/CONTOH/1')
      await fillDay(page, 'decreed', -12)
      await page.getByRole('button', { name: 'Simpan jabatan' }).click()
      expect(await page.locator('.error-summary').textContent()).toContain('Tulis nomor TPS')
      await page.fill('[name=tps]', '3')
      await page.getByRole('button', { name: 'Simpan jabatan' }).click()
      expect(await page.locator('h3').allTextContents()).toEqual([
        'Pengawas TPS, Pengawas TPS 003 Janju',
        'Ponsel yang aktif',
      ])

      await unfold(page, 'Akhiri atau serahkan')
      await page.getByRole('link', { name: 'Serah terima jabatan' }).click()
      await page.getByLabel('Cari penerus').fill('Contoh Pengawas Baru')
      await page.getByRole('button', { name: 'Cari', exact: true }).click()
      await page.getByRole('radio', { name: 'Contoh Pengawas Baru' }).check()
      await fillDay(page, 'handed', 0)
      await page.getByRole('radio', { name: 'Plh' }).check()
      await page.fill('[name=decree]', 'SK/CONTOH/2')
      await fillDay(page, 'decreed', 0)
      await page.getByRole('button', { name: 'Serahkan jabatan' }).click()
      expect(await page.locator('.error-summary').textContent()).toContain('harus punya hari terakhir')
      await fillDay(page, 'last', 20)
      await page.getByRole('button', { name: 'Serahkan jabatan' }).click()
      expect(new URL(page.url()).pathname).toBe(`/kelola/akun/${leaver}`)
      const his = await (await open(successor)).locator('main').textContent()
      expect(his).toContain('Pengawas TPS 003 Janju')
      expect(his).toContain('Plh (pelaksana harian)')
    })

    test('ends a post by its last day, and closes the account of who left', async () => {
      const accountId = await fresh('Contoh Berhenti')
      const page = await open(accountId)
      await page.getByRole('link', { name: 'Tambah jabatan' }).click()
      await page.getByLabel('Cari kantor').fill('bawaslu paser')
      await page.getByRole('button', { name: 'Cari kantor' }).click()
      await page.getByRole('link', { name: 'Bawaslu Kabupaten Paser' }).click()
      expect(await page.locator('select[name=role] option[value=bkn]').count()).toBe(0)
      await page.selectOption('[name=role]', 'anggota')
      await fillDay(page, 'from', -10)
      await page.fill('[name=decree]', 'SK/CONTOH/3')
      await fillDay(page, 'decreed', -12)
      await page.getByRole('button', { name: 'Simpan jabatan' }).click()
      await unfold(page, 'Akhiri atau serahkan')
      const field = (await page.locator('form[action="?/end"] input[name=membership]').getAttribute('value')) ?? ''
      await fillDay(page, `last-${field}`, 3)
      await page.getByRole('button', { name: 'Akhiri jabatan' }).click()
      expect(await page.locator('.error-summary').count()).toBe(0)
      await unfold(page, 'Akhiri atau serahkan')
      await fillDay(page, `last-${field}`, 9)
      await page.getByRole('button', { name: 'Akhiri jabatan' }).click()
      expect(await page.locator('.error-summary').textContent()).toContain('hari terakhir yang lebih awal')

      await page.goto(`${product.url}/kelola/akun/${accountId}`)
      await unfold(page, 'Tutup akun')
      await page.fill('[name="close-reason"]', 'Mengundurkan diri')
      await page.getByRole('button', { name: 'Tutup untuk selamanya' }).click()
      const told = (await page.locator('main').textContent()) ?? ''
      expect(told).toContain('Ditutup')
      expect(told).toContain('tidak berhak')
      expect(told).toContain('Mengundurkan diri')
    })
  })
})

describe('production', () => {
  let product: Product
  let provider: OidcProvider
  let secrets: string
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    const port = await freePort()
    provider = await oidcProvider({
      redirectUri: `http://localhost:${String(port)}/masuk/sso/kembali`,
      people: { 'budi-01': { amr: ['pwd', 'mfa'] }, 'orang-lain': { amr: ['pwd', 'mfa'] } },
    })
    secrets = mkdtempSync(join(tmpdir(), 'netra-oidc-'))
    const secretFile = join(secrets, 'client')
    writeFileSync(secretFile, `${provider.secret}\n`)
    const env = {
      PORT: String(port),
      NETRA_OIDC_ISSUER: provider.issuer,
      NETRA_OIDC_CLIENT: provider.client,
      NETRA_OIDC_SECRET_FILE: secretFile,
      NETRA_OIDC_LABEL: 'Masuk Contoh',
    }
    product = await startProduct({ level: 'full', env })
    context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    page = await context.newPage()
  })
  afterAll(async () => {
    await context.close()
    await product.stop()
    await provider.stop()
    rmSync(secrets, { recursive: true, force: true })
  })

  test('offers no account, and the one-click address is not there', async () => {
    const answer = await fetch(`${product.url}/masuk`)
    expect([answer.status, (await answer.text()).includes('name="akun"')]).toEqual([200, false])
    const clicked = await fetch(`${product.url}/masuk/contoh`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: product.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'akun=contoh-05',
    })
    expect([clicked.status, clicked.headers.getSetCookie()]).toEqual([404, []])
  })

  test('begins with the one-time link; the proof shows no demonstration row', async () => {
    const link = await administratorLink(product.clone.urlFor('netra_owner'), product.url)
    await begin(page, link, 'pertama@uji.test', 'Contoh Pertama')
    await page.goto(`${product.url}/kelola`)
    expect(new URL(page.url()).pathname).toBe('/meja/akun')
    await enrolTotp(page)
    await page.goto(`${product.url}/kelola/bukti`)
    const counts = await page.locator('tbody td').allTextContents()
    expect(counts.length).toBeGreaterThan(10)
    expect(counts.filter((count) => count.trim() !== '0')).toEqual([])
    await page.goto(link)
    await page.getByRole('button', { name: 'Lanjut' }).click()
    expect(await page.locator('.error-summary').textContent()).toContain('tidak berlaku')
  })

  test('the outside sign-in lets nobody in whom an administrator has not linked, and says when it is away', async () => {
    const other = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const tab = await other.newPage()
    await tab.goto(`${product.url}/masuk`)
    await tab.getByRole('link', { name: 'Masuk lewat Masuk Contoh' }).click()
    expect(await tab.locator('.error-summary').textContent()).toContain('sedang tidak menjawab')
    expect(await tab.getByLabel('Kata sandi').count()).toBe(1)
    await provider.start()
    await tab.goto(`${product.url}/en/masuk`)
    await tab.getByRole('link', { name: 'Sign in with Masuk Contoh' }).click()
    await tab.getByLabel('Nomor').fill('orang-lain')
    await tab.getByRole('button', { name: 'Lanjut' }).click()
    expect(new URL(tab.url()).pathname).toBe('/en/masuk')
    expect(await tab.locator('.error-summary').textContent()).toContain('not linked to an open account')
    expect(await misfitsOn(tab)).toEqual([])
    await other.close()
  })

  test('an administrator links it on the page of the account, and its owner comes in, with a script and without', async () => {
    const { netra } = product.clone
    const email = 'terhubung@uji.test'
    await page.goto(`${product.url}/kelola/akun/baru`)
    await page.getByLabel('Nama').fill('Contoh Terhubung')
    await page.getByRole('button', { name: 'Buat akun' }).click()
    const account = page.url()
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click()
    const token = ((await page.locator('code.link').textContent()) ?? '').split('#')[1] ?? ''
    await startAccount(netra, { token, name: null, email, password })
    await page.goto(account)
    await page.locator('summary', { hasText: 'Masuk lewat Masuk Contoh' }).click()
    await page.getByRole('button', { name: 'Hubungkan' }).click()
    expect(await page.locator('.error-summary').textContent()).toContain('Pilih nomor identitas atau alamat surel')
    await page.getByRole('radio', { name: 'Nomor identitas (sub)' }).check()
    await page.getByLabel('Nomor atau alamat').fill('budi-01')
    await page.getByRole('button', { name: 'Hubungkan' }).click()
    await page.getByText('Terhubung dengan identitas budi-01').waitFor()
    for (const javaScriptEnabled of [true, false]) {
      const his = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 800 } })
      const tab = await his.newPage()
      await tab.goto(`${product.url}/masuk?ke=%2Fmeja%2Fakun`)
      await proveThere(tab, 'budi-01')
      await tab.waitForURL(`${product.url}/meja/akun`)
      expect(await tab.locator('main').textContent()).toContain('Contoh Terhubung')
      expect(await violationsOnCopy(tab)).toEqual([])
      await his.close()
    }
    const his = await browser.newContext({ javaScriptEnabled: false })
    const tab = await his.newPage()
    await tab.goto(`${product.url}/masuk?ke=%2Fmeja%2Fakun`)
    await proveThere(tab, 'budi-01')
    await tab.getByRole('button', { name: 'Putuskan hubungan' }).click()
    expect(new URL(tab.url()).pathname).toBe('/masuk')
    await proveThere(tab, 'budi-01')
    expect(await tab.locator('.error-summary').textContent()).toContain('belum dihubungkan')
    await his.close()
  })

  test('a passkey opens the desk without a password', async () => {
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${product.url}/meja/akun`)
    await page.getByRole('button', { name: 'Pasang kunci sandi di perangkat ini' }).click()
    await page.getByText('Dipasang').waitFor()
    await page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await page.waitForURL(/\/masuk$/)
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
    // An administrator has no desk: it leads him to his own pages.
    await page.waitForURL(/\/kelola$/)
    expect((await page.goto(`${product.url}/kelola`))?.status()).toBe(200)
  })

  test('a passkey whose device did not check its owner is refused', async () => {
    const other = await browser.newContext()
    const tab = await other.newPage()
    const devtools = await other.newCDPSession(tab)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: false,
        automaticPresenceSimulation: true,
      },
    })
    await begin(
      tab,
      await administratorLink(product.clone.urlFor('netra_owner'), product.url),
      'tanpa-verifikasi@uji.test',
      'Contoh Kedua',
    )
    await tab.getByRole('button', { name: 'Pasang kunci sandi di perangkat ini' }).click()
    await tab.getByRole('alert').waitFor()
    expect(await tab.getByText('Belum ada kunci sandi').count()).toBe(1)
    await other.close()
  })
})

/** At the provider, from the link on our page to the way back. */
async function proveThere(page: Page, sub: string): Promise<void> {
  await page.getByRole('link', { name: 'Masuk lewat Masuk Contoh' }).click()
  await page.getByLabel('Nomor').fill(sub)
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

/** Through the fold that the account stands in, where it is no step of the walk. */
async function enterBy(page: Page, userId: string): Promise<void> {
  const button = page.locator(`button[value="${userId}"]`)
  if (!(await button.isVisible())) await page.locator('details', { has: button }).locator('summary').click()
  await button.click()
}

/** From the link to a signed-in session, as the person invited does it. */
async function begin(page: Page, link: string, email: string, name?: string): Promise<void> {
  await page.goto(link)
  await page.waitForFunction(() => location.hash === '')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  if (name) await page.getByLabel('Nama').fill(name)
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata sandi baru').fill(password)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await page.waitForURL(/\/meja\/akun/)
}

async function enrolTotp(page: Page): Promise<void> {
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Pasang aplikasi kode' }).click()
  const secret = (await page.locator('.receipt code').textContent()) ?? ''
  await page.getByLabel('Kode enam angka').fill(totp(secret))
  await page.getByRole('button', { name: 'Sahkan' }).click()
  await page.getByText('Aplikasi kode terpasang').waitFor()
}
