/** What stays in the page: an officer's key that a passkey opens, and a receipt at the doors that came after the others. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOpening, decideAnnex, decideOpening, makeOfficerKey, receiveReport, recoverKeys, type Netra } from '#app'
import { createSealer } from '#gear'
import { plainDate } from '#law'
import { parseReceipt, receiptHash } from '#store'
import { unlockOfficeKeys } from '../../src/app/kunci/unlock-office-keys.ts'
import { granted } from '../db/granted.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { accountOf, bodiesOf, heldByOfficers, passphrase } from '../support/held-by-officers.ts'
import { startProduct, type Product } from '../support/product.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'
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

describe('keys of an office that are wrapped', () => {
  let own: Product
  let netra: Netra
  let visit: Visit
  let sent: readonly string[]
  const came: Promise<string>[] = []
  const name = 'Contoh Eka Penanganan'
  const late = 'kata sandi hadi contoh'
  const wraps = async () =>
    (await sql<{ n: number }>`select count(*)::integer as n from netra.office_key_wraps`.execute(own.clone.owner))
      .rows[0]?.n ?? 0

  beforeAll(async () => {
    own = await startProduct({ level: 'demonstration' })
    const { id } = await own.clone.owner
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', 'BAWASLU-64.01')
      .executeTakeFirstOrThrow()
    netra = await heldByOfficers(own, id)
    // He made his key after the switch, so nothing is wrapped to it.
    const from = { passphrase: late, again: late }
    granted(
      await makeOfficerKey(netra, {
        actor: await accountOf(own, 'Contoh Hadi Anggota'),
        proof: 'totp',
        before: 'diganti',
        from,
      }),
    )
    visit = await signedIn({ browser, url: own.url, netra: own.clone.netra, name })
    sent = bodiesOf(visit.page)
    visit.page.on('response', (response) => void came.push(response.text().catch(() => '')))
  })
  afterAll(async () => {
    await visit.close()
    await own.stop()
  })

  test('a colleague is given the key in the page: neither passphrase nor key is sent, and he opens by it', async () => {
    const { page } = visit
    await page.goto(`${own.url}/meja/kunci`)
    expect(await violationsOnCopy(page)).toEqual([])
    const form = page.locator('form[action="?/beri"]')
    const before = await wraps()
    // Nobody chosen gives nobody anything, and above all makes no new shares.
    await form.getByLabel('Kata sandi kunci Anda').fill(passphrase)
    await form.getByRole('button').click()
    await form.getByText('Pilih dulu siapa yang diberi kunci.').waitFor()
    await form.getByLabel('Kepada').selectOption({ label: 'Contoh Hadi Anggota' })
    await form.getByLabel('Kata sandi kunci Anda').fill('bukan kata sandinya sama sekali')
    await form.getByRole('button').click()
    await form.getByText('Kata sandi itu tidak membuka kunci Anda.').waitFor()
    expect(await wraps()).toBe(before)
    await form.getByLabel('Kata sandi kunci Anda').fill(passphrase)
    await form.getByRole('button').click()
    // The page comes anew, and he is no longer among those who lack the key.
    await form.waitFor({ state: 'detached' })
    expect(await wraps()).toBeGreaterThan(before)
    for (const line of [sent.join(), (await Promise.all(came)).join()]) {
      expect(line.includes(passphrase)).toBe(false)
      expect(/AGE-SECRET-KEY-1[A-Z0-9]{20}/.test(line)).toBe(false)
    }
    // The control: what was wrapped went over the line, and opens for whom it was wrapped to.
    expect(sent.join()).toContain('"bungkus":[{')
    const hadi = await accountOf(own, 'Contoh Hadi Anggota')
    const keys = await own.clone.owner
      .selectFrom('netra.office_key_wraps as w')
      .innerJoin('netra.officer_keys as k', 'k.id', 'w.officer_key_id')
      .select('w.office_key_id as id')
      .where('k.account_id', '=', hadi)
      .execute()
    expect(keys).toHaveLength((await wraps()) - before)
    const opened = await unlockOfficeKeys(netra, {
      actor: hadi,
      officeKeyIds: keys.map(({ id }) => id),
      passphrase: late,
    })
    expect([...granted(opened).values()].every((key) => key.startsWith('AGE-SECRET-KEY-1'))).toBe(true)
  })

  test('new recovery shares are made in the page, are in no line, and two of them give the keys back', async () => {
    const { page } = visit
    await page.goto(`${own.url}/meja/kunci`)
    const form = page.locator('form[action="?/perbarui"]')
    await form.getByLabel('Kata sandi kunci Anda').fill(passphrase)
    await form.getByRole('button').click()
    await page.locator('[data-bagian]').waitFor()
    const shares = await page.locator('[data-bagian] .code').allInnerTexts()
    expect(shares).toHaveLength(3)
    const lines = [sent.join(), (await Promise.all(came)).join()].join()
    for (const share of shares)
      for (const one of [share, share.replaceAll(/\W/g, '')]) expect(lines.includes(one)).toBe(false)
    expect(lines.includes(passphrase)).toBe(false)
    const officeId = (
      await own.clone.owner
        .selectFrom('netra.offices')
        .select('id')
        .where('code', '=', 'BAWASLU-64.01')
        .executeTakeFirstOrThrow()
    ).id
    const ketua = await accountOf(own, 'Contoh Gunawan Ketua')
    const [one = '', , other = ''] = shares
    const of = { actor: ketua, proof: 'totp', officeId } as const
    expect((await recoverKeys(netra, { ...of, shares: [one, other] })).ok).toBe(true)
    // The control: one share twice opens nothing.
    expect((await recoverKeys(netra, { ...of, shares: [one, one] })).ok).toBe(false)
  })

  test('without JavaScript the page says who sees the passphrase, and the server wraps', async () => {
    const bare = await signedIn({ browser, url: own.url, netra: own.clone.netra, name, javaScriptEnabled: false })
    const bodies = bodiesOf(bare.page)
    await bare.page.goto(`${own.url}/meja/kunci`)
    const form = bare.page.locator('form[action="?/perbarui"]')
    expect(await form.getByText('Tanpa JavaScript kata sandi dikirim ke server').isVisible()).toBe(true)
    await form.getByLabel('Kata sandi kunci Anda').fill(passphrase)
    await form.getByRole('button').click()
    await bare.page.getByRole('heading', { name: 'Bagian kunci pemulihan' }).waitFor()
    // The control of what is read above: here it goes.
    expect(decodeURIComponent(bodies.join().replaceAll('+', ' '))).toContain(passphrase)
    await bare.close()
  })
})

test('an annex that is printed leaves its names in the answer, and in no file, log, row or process that could write them', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'netra-annex-'))
  const own = await startProduct({ level: 'demonstration', worker: true, env: { TMPDIR: scratch } })
  const { netra, owner } = own.clone
  const everyFile = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
      one.isFile() ? [join(one.parentPath, one.name)] : [],
    )
  const holding = () =>
    [own.dataDir, scratch].flatMap(everyFile).filter((path) => {
      const bytes = readFileSync(path)
      return bytes.includes(mark) || bytes.includes('%PDF-')
    })
  // Circulars of the demonstration are public, and lie there as they are read.
  const circulars = holding()
  const day = plainDate('2024-10-01')
  const told = {
    ...({ lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day } as const),
    narrative: 'Seorang pegawai rekaan mengajak memilih di ZQNARASI.',
    subject: { kind: 'lain' } as const,
  }
  const { receipt } = granted(
    await receiveReport(
      { ...netra, sealer: createSealer(join(own.dataDir, 'keys')) },
      { ...told, secrets: { reporter: { name: `${mark} Lampiran`, address: 'Contoh' } } },
      { door: 'api' },
    ),
  )
  const { reportId, caseId } = await owner
    .selectFrom('netra.reports')
    .select(['id as reportId', 'case_id as caseId'])
    .where('receipt_hash', '=', receiptHash(parseReceipt(receipt) ?? ('' as never)))
    .executeTakeFirstOrThrow()
  const { officeId } = await owner
    .selectFrom('netra.offices')
    .select('id as officeId')
    .where('code', '=', 'GAKKUMDU-64.01')
    .executeTakeFirstOrThrow()
  const [ketua, eka, malik] = await Promise.all(
    ['Contoh Gunawan Ketua', 'Contoh Eka Penanganan', 'Contoh Malik Provinsi'].map((name) => accountOf(own, name)),
  )
  if (ketua === undefined || eka === undefined || malik === undefined) throw new Error('nobody to decide')
  const decided = {
    actor: ketua,
    caseId,
    reportId,
    to: { officeId },
    article: 'Pasal contoh',
    decidedAs: 'pleno',
    number: '1',
    reason: 'Contoh.',
  } as const
  const annexId = granted(await decideAnnex(netra, decided))
  const asked = {
    actor: eka,
    proof: 'totp',
    caseId,
    reportId,
    parts: ['kontak'],
    purpose: 'lampiran',
    reason: 'Contoh.',
    annexId,
  } as const
  const openingId = granted(await askOpening(netra, asked))
  granted(await decideOpening(netra, { actor: malik, proof: 'totp', openingId, grants: true, reason: 'Contoh.' }))
  const visit = await signedIn({ browser, url: own.url, netra, name: 'Contoh Eka Penanganan' })
  const answer = await visit.context.request.post(`${own.url}/meja/perkara/${caseId}/identitas/${openingId}/lampiran`, {
    form: { ada: 'ya' },
    headers: { origin: own.url },
  })
  expect(answer.status()).toBe(200)
  const pdf = await answer.body()
  // The control of what is looked for: the answer has the name.
  expect(textOfPdf(pdf)).toContain(`${mark} Lampiran`)

  expect(holding().filter((path) => !circulars.includes(path))).toEqual([])
  writeFileSync(join(scratch, 'kontrol.pdf'), pdf)
  expect(holding().some((path) => path.endsWith('kontrol.pdf'))).toBe(true)
  rmSync(join(scratch, 'kontrol.pdf'))

  const tables = (
    await sql<{
      name: string
    }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('netra', 'auth', 'graphile_worker')`.execute(
      owner,
    )
  ).rows
  const rowsWith = (word: string) =>
    own.clone.asRoot(async (root) => {
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::integer as n from ${sql.raw(name)} t where t::text like ${`%${word}%`} or t::text like ${`%${Buffer.from(word).toString('hex')}%`}`.execute(
          root,
        )
        if ((rows[0]?.n ?? 0) > 0) found.push(name)
      }
      return found
    })
  expect(await rowsWith(mark)).toEqual([])
  expect(await rowsWith('ZQNARASI')).toContain('netra.reports')

  // Those that the web process started hold it too: none of them may leave a core.
  const children = readFileSync(`/proc/${String(own.pids[0])}/task/${String(own.pids[0])}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  expect(children.length).toBeGreaterThan(0)
  for (const pid of children)
    expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/^Max core file size\s+0\s+0\s/m)
  await visit.close()
  await own.stop()
  rmSync(scratch, { recursive: true })
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
