/** What stays in the page: an officer's key that a passkey opens, and a receipt at the doors that came after the others. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOpening, decideOpening, receiveReport } from '#app'
import { plainDate } from '#law'
import { parseReceipt, receiptHash } from '#store'
import { granted } from '../db/granted.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { accountOf, bodiesOf, heldByOfficers, passphrase } from '../support/held-by-officers.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const mark = 'PENANDAPX'

async function reported() {
  const day = plainDate('2024-10-01')
  const told = { lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day } as const
  const { receipt } = granted(
    await receiveReport(
      product.clone.netra,
      {
        ...told,
        narrative: 'Seorang pegawai rekaan mengajak memilih.',
        subject: { kind: 'lain' },
        secrets: { reporter: { name: `${mark} Pelapor` } },
      },
      { door: 'api' },
    ),
  )
  const row = await product.clone.owner
    .selectFrom('netra.reports as r')
    .select(['r.id as reportId', 'r.case_id as caseId', 'r.office_id as officeId'])
    .where('r.receipt_hash', '=', receiptHash(parseReceipt(receipt) ?? ('' as never)))
    .executeTakeFirstOrThrow()
  return { ...row, receipt }
}

describe('a passkey', () => {
  let ours: Awaited<ReturnType<typeof reported>>
  let visit: Visit
  let page: Page
  let devtools: CDPSession
  let sent: readonly string[]
  const came: Promise<string>[] = []
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  /** Chromium's own authenticator, as a phone or a security key would be one. */
  const authenticator = async (hasPrf: boolean): Promise<string> => {
    const options = {
      ...({ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true } as const),
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf },
    }
    return (await devtools.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
  }
  const unplug = (authenticatorId: string) => devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  const passkeys = async () =>
    (
      await sql<{ n: number }>`select count(*)::integer as n from netra.officer_key_passkeys`.execute(
        product.clone.owner,
      )
    ).rows[0]?.n

  beforeAll(async () => {
    ours = await reported()
    const netra = await heldByOfficers(product, ours.officeId)
    const asked = { actor: await accountOf(product, 'Contoh Eka Penanganan'), proof: 'totp', ...ours } as const
    const openingId = granted(
      await askOpening(netra, { ...asked, parts: ['kontak'], purpose: 'klarifikasi', reason: 'Contoh.' }),
    )
    const second = { actor: await accountOf(product, 'Contoh Malik Provinsi'), proof: 'totp', openingId } as const
    granted(await decideOpening(netra, { ...second, grants: true, reason: 'Contoh.' }))
    visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' })
    page = visit.page
    sent = bodiesOf(page)
    page.on('response', (response) => void came.push(response.text().catch(() => '')))
    devtools = await visit.context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
  })
  afterAll(() => visit.close())

  test('is not added where the device makes no secret of its own, nor by a wrong passphrase; the passphrase opens as before', async () => {
    const plain = await authenticator(false)
    await page.goto(`${product.url}/meja/kunci`)
    expect(await violationsOnCopy(page)).toEqual([])
    await page.getByLabel('Kata sandi kunci Anda').first().fill(passphrase)
    await button('Tambah passkey').click()
    await page.getByText('tidak dapat membuat rahasia').waitFor()
    await unplug(plain)
    await page.getByLabel('Kata sandi kunci Anda').first().fill('bukan kata sandinya sama sekali')
    await button('Tambah passkey').click()
    await page.getByText('Kata sandi itu tidak membuka kunci Anda.').waitFor()
    expect(await passkeys()).toBe(0)
    await page.goto(`${product.url}/meja/perkara/${ours.caseId}/pesan`)
  })

  test('closes the key a second time, and opens an identity in the page; neither it, the key nor the name is sent or comes', async () => {
    await authenticator(true)
    await page.goto(`${product.url}/meja/perkara/${ours.caseId}/identitas`)
    await button('Buka dengan passkey').click()
    await page.getByText('Anda belum menambah passkey.').waitFor()
    await page.goto(`${product.url}/meja/kunci`)
    await page.getByLabel('Kata sandi kunci Anda').first().fill(passphrase)
    await button('Tambah passkey').click()
    await page.getByText('Passkey terdaftar sejak').waitFor()
    expect(await violationsOnCopy(page)).toEqual([])
    await page.goto(`${product.url}/meja/perkara/${ours.caseId}/identitas`)
    expect(await violationsOnCopy(page)).toEqual([])
    await button('Buka dengan passkey').click()
    await page.getByText(`${mark} Pelapor`).waitFor()
    const lines = [sent.join(), (await Promise.all(came)).join()]
    for (const line of lines) {
      for (const secret of [passphrase, mark]) expect(line.includes(secret)).toBe(false)
      // The script that opens has the word for such keys, and none of them.
      expect(/AGE-SECRET-KEY-1[A-Z0-9]{20}/.test(line)).toBe(false)
    }
    // The control: what was read is what went over the line.
    expect(sent.join()).toContain('"dengan":"passkey"')
    expect((await Promise.all(came)).join()).toContain('AGE-PLUGIN-FIDO2PRF-1')
  })

  test('of somebody else, or none, opens nothing and shows nothing; taken off, it is no more', async () => {
    await devtools.send('WebAuthn.disable')
    await devtools.send('WebAuthn.enable')
    await authenticator(true)
    await page.goto(`${product.url}/meja/perkara/${ours.caseId}/identitas`)
    const looks = async () =>
      (await sql<{ n: number }>`select count(*)::integer as n from netra.identity_looks`.execute(product.clone.owner))
        .rows[0]?.n
    const before = await looks()
    await button('Buka dengan passkey').click()
    await page.getByText('passkey dibatalkan, atau bukan yang terdaftar').waitFor()
    expect(await page.content()).not.toContain(mark)
    expect(await looks()).toBe(before)
    // The passphrase goes on opening.
    await page.getByLabel('Kata sandi kunci Anda').first().fill(passphrase)
    await button('Lihat sekarang').click()
    await page.getByText(`${mark} Pelapor`).waitFor()
    await page.goto(`${product.url}/meja/kunci`)
    await button('Lepas passkey').click()
    await button('Tambah passkey').waitFor()
    await page.goto(`${product.url}/meja/perkara/${ours.caseId}/identitas`)
    await button('Buka dengan passkey').click()
    await page.getByText('Anda belum menambah passkey.').waitFor()
  })

  test('needs JavaScript, and the page says so without offering it', async () => {
    const bare = await signedIn({
      ...{ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' },
      javaScriptEnabled: false,
    })
    await bare.page.goto(`${product.url}/meja/kunci`)
    expect(await bare.page.getByText('Tanpa JavaScript kunci Anda terbuka').isVisible()).toBe(true)
    expect(await bare.page.getByRole('button', { name: 'Tambah passkey' }).count()).toBe(0)
    await bare.close()
  })
})

describe('a receipt with JavaScript', () => {
  const wholes = (receipt: string) => [receipt, receipt.replaceAll('-', '')].flatMap((one) => [one, one.toLowerCase()])

  async function visited(javaScriptEnabled: boolean) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
    const page = await context.newPage()
    return { context, page, sent: bodiesOf(page) }
  }

  async function retaliate(page: Page, receipt: string): Promise<void> {
    await page.goto(`${product.url}/lapor/pembalasan`)
    await page.getByLabel('Diancam').first().check()
    await page.getByLabel('Saya, yang melapor').check()
    await page.fill('#uraian', 'Sebulan setelah laporan itu datang ancaman (contoh).')
    await page.selectOption('#terlapor', 'pejabat')
    await page.fill('#cari', 'kab paser')
    await page.getByRole('button', { name: 'Cari wilayah', exact: true }).click()
    await page.getByLabel('Kabupaten Paser').first().check()
    for (const [part, says] of [
      ['', '2'],
      ['-month', '9'],
      ['-year', '2024'],
    ] as const)
      await page.fill(`#terjadi${part}`, says)
    await page.fill('#tanda-terima', receipt)
    await page.getByRole('button', { name: 'Periksa isian' }).last().click()
  }

  test.each([true, false])(
    'of a first report is told by half in the form for retaliation, and links it (JavaScript: %s)',
    async (scripted) => {
      const { receipt, reportId } = await reported()
      const { context, page, sent } = await visited(scripted)
      await retaliate(page, receipt)
      await page.getByRole('button', { name: 'Kirim laporan pembalasan' }).click()
      await page.getByRole('heading', { name: 'Laporan pembalasan Anda sudah diterima' }).waitFor()
      const shown = await page.locator('.receipt .code').innerText()
      // Without JavaScript it goes whole: the control of what is read here.
      expect(wholes(receipt).some((whole) => sent.join().includes(whole))).toBe(!scripted)
      expect(sent.join().includes('akses-')).toBe(scripted)
      const linked = await product.clone.owner
        .selectFrom('netra.retaliation_links as l')
        .innerJoin('netra.reports as r', 'r.id', 'l.report_id')
        .select('l.first_report_id as first')
        .where('r.receipt_hash', '=', receiptHash(parseReceipt(shown) ?? ('' as never)))
        .executeTakeFirstOrThrow()
      expect(linked.first).toBe(reportId)
      await context.close()
    },
  )

  test('that was wrong stands in its field as it was typed, and is put right', async () => {
    const { context, page, sent } = await visited(true)
    const wrong = '7K2M-0000-0000-0000-0000-0000'
    await retaliate(page, wrong)
    await page.locator('#tanda-terima-error').waitFor()
    expect(await page.inputValue('#tanda-terima')).toBe(wrong)
    expect(sent.join()).not.toContain(wrong)
    await context.close()
  })

  test.each([true, false])(
    'typed beside its files goes by half, with and without a file (JavaScript: %s)',
    async (scripted) => {
      const { receipt, reportId } = await reported()
      const { context, page, sent } = await visited(scripted)
      await page.goto(`${product.url}/status/bukti`)
      await page.fill('#kode', receipt)
      await page.getByRole('button', { name: 'Kirim bukti' }).click()
      await page.locator('#berkas-error').waitFor()
      await page.fill('#kode', receipt)
      const buffer = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(5_000)])
      await page.setInputFiles('#berkas', { name: 'contoh.jpg', mimeType: 'image/jpeg', buffer })
      await page.getByRole('button', { name: 'Kirim bukti' }).click()
      await page.locator('#diterima').waitFor()
      const kept = await product.clone.owner
        .selectFrom('netra.bukti')
        .select('id')
        .where('report_id', '=', reportId)
        .execute()
      expect(kept).toHaveLength(1)
      expect(wholes(receipt).some((whole) => sent.join().includes(whole))).toBe(!scripted)
      await context.close()
    },
  )
})

test('a process that holds an identity for a moment puts its memory nowhere, whatever its environment asks for', async () => {
  const dumps = mkdtempSync(join(tmpdir(), 'netra-dumps-'))
  const asked = `--heapsnapshot-signal=SIGUSR2 --report-on-signal --report-signal=SIGQUIT --report-on-fatalerror --diagnostic-dir=${dumps} --report-directory=${dumps}`
  // The control: asked of a program of nobody's, this writes what the program holds, and its core may be as large as here.
  const holder = spawn(process.execPath, ['-e', `globalThis.held = '${mark} kontrol'; setInterval(() => {}, 1000)`], {
    env: { ...process.env, NODE_OPTIONS: asked },
    cwd: dumps,
  })
  await expect.poll(() => existsSync(`/proc/${String(holder.pid)}/limits`)).toBe(true)
  await sleep(1_000)
  holder.kill('SIGUSR2')
  await expect.poll(() => readdirSync(dumps).filter((name) => name.endsWith('.heapsnapshot')).length).toBe(1)
  await expect
    .poll(() => readdirSync(dumps).some((name) => readFileSync(join(dumps, name)).includes(`${mark} kontrol`)))
    .toBe(true)
  holder.kill('SIGKILL')
  for (const name of readdirSync(dumps)) rmSync(join(dumps, name))

  const own = await startProduct({ level: 'demonstration', worker: true, env: { NODE_OPTIONS: asked } })
  const sent = await fetch(`${own.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ lane: 'informasi', regionCode: '64.01', happenedOn: '2024-10-01', knownOn: '2024-10-01' },
      narrative: 'Cukup panjang untuk diterima.',
      subject: { kind: 'lain' },
      reporter: { name: `${mark} Pelapor` },
    }),
  })
  expect(sent.status).toBe(201)
  const isGone = (pid: number) => {
    try {
      return /^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))
    } catch {
      return true
    }
  }
  expect(own.pids).toHaveLength(2)
  for (const [at, pid] of own.pids.entries()) {
    expect(readFileSync(`/proc/${String(pid)}/limits`, 'utf8')).toMatch(/^Max core file size\s+0\s+0\s/m)
    process.kill(pid, at === 0 ? 'SIGUSR2' : 'SIGQUIT')
    await expect.poll(() => isGone(pid)).toBe(true)
  }
  expect(readdirSync(dumps)).toEqual([])
  expect(readdirSync('.').filter((name) => /^core\b|heapsnapshot$|^report\./.test(name))).toEqual([])
  await own.stop()
  rmSync(dumps, { recursive: true })
})
