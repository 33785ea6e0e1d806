import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type ActorId,
  addEvidence,
  announceFiles,
  askSecondLook,
  beginActivity,
  beginViewing,
  bringRegister,
  bringRoll,
  compareRegister,
  decideLhp,
  decreeDays,
  delegateHearing,
  enterActivity,
  issueKajianWord,
  keepKajianWord,
  letDeviceIn,
  makeFieldCard,
  newId,
  openEvidencePage,
  receiveReport,
  refuseAtCounter,
  scheduleHearing,
  type SectionAnswers,
  workRolls,
  writeSection,
} from '#app'
import { addHours, plainDate } from '#law'
import { inLanguage, locales } from '#wording'
import { paser } from '../../src/main/demonstration/cast.ts'
import { examplePapers } from '../../src/core/naskah/example-papers.ts'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
import { startProduct, type Product } from '../support/product.ts'
import { sendToSchool } from '../support/sent-circular.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'
import { deskRoutes, keyOf, roundOf, type Stop } from './desk-round.ts'

/** Every page of the desk, by somebody who comes to it over links, in both languages and on both screens. */

let product: Product
let browser: Browser
const visited = new Set<string>()

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  const owner = new pg.Client({ connectionString: product.clone.urlFor('netra_owner') })
  await owner.connect()
  await sendToSchool(owner, product.dataDir, 'contoh')
  await owner.end()
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

/** Between them they come to every folder. The rest of the roles see fewer of the same pages. */
const people = [
  'Contoh Eka Penanganan',
  'Contoh Gunawan Ketua',
  'Contoh Dewi Loket',
  'Contoh Bunga Kelurahan',
  'Contoh Cahya Kecamatan',
  'Contoh Indra Hukum',
  'Contoh Sari BKN',
  'Contoh Rahmat Bupati',
  'Contoh Endah Auditor',
  'Contoh Fajar Pengelola',
  'Contoh Hana Sekretariat',
  'Contoh Oki Kepegawaian',
  'Contoh Citra Pemantau',
]

type Look = {
  readonly locale: (typeof locales)[number]
  readonly axeAt: number
  /** As a phone on a bad line has it: the page before any script came, or where none will. */
  readonly scripts: boolean
}

/** Each page fits in both languages on both screens; axe looks once in each, on the plain phone and on the waking desk. */
const looks = [
  { locale: 'id', axeAt: 360, scripts: false },
  { locale: 'en', axeAt: 1280, scripts: true },
] as const satisfies readonly Look[]

test('both languages are looked at, and without its scripts a page stays asleep', async () => {
  expect(looks.map(({ locale }) => locale).toSorted()).toEqual([...locales].toSorted())
  const name = 'Contoh Eka Penanganan'
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name })
  await visit.page.goto(`${product.url}/meja`)
  await visit.page.locator('.keys-hint').waitFor()
  await withoutScripts(visit.page)
  await visit.page.goto(`${product.url}/meja`, { waitUntil: 'networkidle' })
  expect(await visit.page.locator('.keys-hint').count()).toBe(0)
  await visit.close()
})

test('what is typed on a slow line before the scripts come stays, in every kind of field', async () => {
  const { id } = await product.clone.owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'pleno-akhir')
    .executeTakeFirstOrThrow()
  const name = 'Contoh Gunawan Ketua'
  const { page, close } = await signedIn({ browser, url: product.url, netra: product.clone.netra, name })
  const line = Promise.withResolvers<undefined>()
  await page.route('**/*.js', async (route) => {
    await line.promise
    await route.continue()
  })
  await page.goto(`${product.url}/meja/perkara/${id}/pleno`, { waitUntil: 'commit' })
  await page.fill('#keputusan', 'Diketik lebih dulu (contoh).')
  await page.fill('#terjadi', '7')
  await page.locator('select[name^=hasil-]').first().selectOption({ index: 1 })
  await page.getByLabel('Tertutup', { exact: true }).check()
  line.resolve(undefined)
  await page.locator('.keys-hint').waitFor()
  expect(await page.inputValue('#keputusan')).toBe('Diketik lebih dulu (contoh).')
  expect(await page.inputValue('#terjadi')).toBe('7')
  expect(await page.locator('select[name^=hasil-]').first().inputValue()).not.toBe('')
  expect(await page.getByLabel('Tertutup', { exact: true }).isChecked()).toBe(true)
  await close()
})

test('what is emptied, opened or closed on a slow line before the scripts come stays so', async () => {
  const netra = product.clone.netra
  const later = async (visit: Visit, path: string) => {
    const line = Promise.withResolvers<undefined>()
    await visit.page.route('**/*.js', async (route) => {
      await line.promise
      await route.continue()
    })
    await visit.page.goto(product.url + path, { waitUntil: 'commit' })
    return async () => {
      line.resolve(undefined)
      await visit.page.locator('.keys-hint').waitFor()
    }
  }
  const editor = await signedIn({ browser, url: product.url, netra, name: 'Contoh Gunawan Ketua' })
  const release = await later(editor, `/meja/kegiatan/${await enterAnActivity()}/rilis`)
  expect(await editor.page.inputValue('#rilis')).not.toBe('')
  await editor.page.fill('#rilis', '')
  await release()
  expect(await editor.page.inputValue('#rilis')).toBe('')
  // What nobody touched is as the server wrote it, and what is sent is what is seen.
  expect(await editor.page.inputValue('#rilis-en')).not.toBe('')
  await editor.page.getByRole('button', { name: 'Simpan' }).click()
  await editor.page.locator('.fault').first().waitFor()
  await editor.close()

  const keeper = await signedIn({ browser, url: product.url, netra, name: 'Contoh Fajar Pengelola' })
  const { id } = await product.clone.owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Ahmad Tepian')
    .executeTakeFirstOrThrow()
  const wake = await later(keeper, `/kelola/akun/${id}`)
  const fold = keeper.page.locator('details', { hasText: 'Ponsel lapangan' })
  await fold.locator('summary').click()
  const folds = () =>
    keeper.page.locator('main details').evaluateAll((all) => all.map((one) => one.hasAttribute('open')))
  const asleep = await folds()
  expect(asleep.filter(Boolean)).toHaveLength(1)
  await wake()
  expect(await folds()).toEqual(asleep)
  await keeper.close()
})

async function faultsOf(page: Page, path: string, { locale, axeAt }: Look): Promise<readonly string[]> {
  const address = inLanguage(path, locale)
  await page.goto(product.url + address)
  const said = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }))
  const faults = [
    ...(said.lang === locale ? [] : [`${address}: is not in ${locale}`]),
    ...(said.headings === 1 ? [] : [`${address}: has not one h1`]),
  ]
  // First the screen that the page before was left on.
  const left = page.viewportSize()?.width
  for (const width of left === 360 ? [360, 1280] : [1280, 360]) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 })
    const found = [...(await misfitsOn(page)), ...(axeAt === width ? await violationsOn(page) : [])]
    faults.push(...found.map((one) => `${address} at ${String(width)} px: ${one}`))
  }
  return faults
}

/** Not by a route: that would turn the browser's own store off, and every page would fetch the style anew. */
async function withoutScripts(tab: Page): Promise<void> {
  const devtools = await tab.context().newCDPSession(tab)
  await devtools.send('Network.enable')
  await devtools.send('Network.setBlockedURLs', { urls: ['*.js'] })
}

/** One tab for each look: while one waits for the server, the other is looked at. */
async function faultsOfAll({ context }: Visit, paths: readonly string[]): Promise<readonly string[]> {
  const lookAtAll = async (look: Look): Promise<readonly string[]> => {
    const tab = await context.newPage()
    await bringAxe(tab)
    if (!look.scripts) await withoutScripts(tab)
    const faults: string[] = []
    for (const path of paths) faults.push(...(await faultsOf(tab, path, look)))
    return faults
  }
  return paths.length === 0 ? [] : (await Promise.all(looks.map(lookAtAll))).flat()
}

async function walk(name: string, beginsAt = '/meja', also: readonly Stop[] = []): Promise<readonly string[]> {
  const visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name, bypassCSP: true })
  const stops = [...(await roundOf(visit.context, product.url, beginsAt)), ...also]
  // What an earlier person was shown looks the same to this one.
  const unseen = stops.filter(({ route, path }) => !visited.has(keyOf(route, path)))
  for (const { route, path } of unseen) visited.add(keyOf(route, path))
  const faults = await faultsOfAll(
    visit,
    unseen.map(({ path }) => path),
  )
  await visit.close()
  return faults
}

test.each(people)('every page that %s comes to is accessible and fits', async (name) => {
  if (name === 'Contoh Rahmat Bupati') await bringAList()
  expect(await walk(name)).toEqual([])
})

/** Whose employer is known has a PPK, of whom something may be recorded. */
async function accuseAt(caseId: string): Promise<void> {
  const { owner } = product.clone
  const { id } = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('kind', '=', 'opd')
    .where('region_code', '=', '64.01')
    .limit(1)
    .executeTakeFirstOrThrow()
  await owner.updateTable('netra.allegations').set({ subject_office_id: id }).where('case_id', '=', caseId).execute()
}

test('and between them they have seen every page of the desk', async () => {
  await adviseOnTheWaitingLhp()
  const decisionId = await decreeADay()
  // Linked only after a pleno has decided so (meja-journey.test.ts comes to it that way), or where a crime is suspected.
  const { id } = await product.clone.owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'pleno-akhir')
    .executeTakeFirstOrThrow()
  await accuseAt(id)
  const written = await keepFromWord(id)
  // Linked only while a file has come back.
  const file = await product.clone.owner
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select(['r.id', 'r.case_id as caseId'])
    .where('c.region_code', 'like', '64.01%')
    .where('r.parent_id', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const look = await askToLook()
  const retaliation = await tellOfRetaliation(id)
  const elsewhere = `/meja/perkara/${file.caseId}/penerusan/${file.id}/lain`
  expect(
    await walk('Contoh Gunawan Ketua', '/meja/lhp', [
      { route: '/meja/kalender/[id]', path: `/meja/kalender/${decisionId}` },
      { route: '/meja/perkara/[id]/penerusan', path: `/meja/perkara/${id}/penerusan` },
      { route: '/meja/perkara/[id]/gakkumdu/[pembahasan]', path: `/meja/perkara/${id}/gakkumdu/kedua` },
      { route: '/meja/perkara/[id]/penerusan/[referral]/lain', path: elsewhere },
      { route: '/meja/perkara/[id]/kajian/word/[berkas]', path: `/meja/perkara/${id}/kajian/word/${written}` },
      { route: '/meja/perkara/[id]/ppk', path: `/meja/perkara/${id}/ppk` },
      { route: '/meja/tinjauan/[id]', path: `/meja/tinjauan/${look}` },
      { route: '/meja/lhp/[id]/lampiran', path: `/meja/lhp/${await announceAPhoto()}/lampiran` },
      { route: '/meja/perkara/[id]/persetujuan', path: `/meja/perkara/${retaliation}/persetujuan` },
      { route: '/meja/register/[id]', path: `/meja/register/${await compareARegister()}` },
    ]),
  ).toEqual([])
  expect(await walk('Contoh Nia Provinsi', `/meja/perkara/${await claimAConflict()}`)).toEqual([])
  const asked = await askBelow()
  const activity = `/meja/kegiatan/${await enterAnActivity()}`
  expect(await walk('Contoh Taufik Kemendagri', '/meja/kegiatan')).toEqual([])
  expect(
    await walk('Contoh Gunawan Ketua', activity, [
      { route: '/meja/kegiatan/[id]/serah', path: `${activity}/serah?baris=1` },
      { route: '/meja/kegiatan/[id]/rilis', path: `${activity}/rilis` },
    ]),
  ).toEqual([])
  await tellOfOneAct()
  expect(
    await walk('Contoh Cahya Kecamatan', '/meja/klarifikasi', [
      { route: '/meja/klarifikasi', path: '/meja/klarifikasi' },
      { route: '/meja/klarifikasi/[hearing]', path: `/meja/klarifikasi/${asked.hearingId}` },
    ]),
  ).toEqual([])
  expect(
    await walk('Contoh Eka Penanganan', `/meja/perkara/${asked.caseId}`, [
      {
        route: '/meja/perkara/[id]/klarifikasi/[hearing]/limpah',
        path: `/meja/perkara/${asked.caseId}/klarifikasi/${asked.hearingId}/limpah`,
      },
      ...(await bringEvidence(asked.caseId)),
      { route: '/meja/kegiatan/[id]/lhp', path: `${activity}/lhp` },
      await tellByVoice(),
    ]),
  ).toEqual([])
  const routes = new Set([...visited].map((key) => key.split(' ')[0]))
  expect(deskRoutes.filter((route) => !routes.has(route))).toEqual([])
})

/** Nor has an employer brought a list, with something in it for every part of the page. */
async function bringAList(): Promise<void> {
  const { netra, owner } = product.clone
  const { id: actor } = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Rahmat Bupati')
    .$castTo<{ id: ActorId }>()
    .executeTakeFirstOrThrow()
  const rows = [
    'NIP;Nama;Jabatan;Unit Kerja;Email;Keterangan',
    '198503152010011998;Contoh Satu;Guru;SDN 001 Contoh;bukan alamat;-',
    '1,98E+17;Contoh Dua;Guru;SDN 001 Contoh;;-',
  ]
  const list = {
    actor,
    officeCode: 'KDH-64.01',
    fileName: 'daftar.csv',
    bytes: Buffer.from(rows.join('\n')),
    choices: {},
  }
  const brought = await bringRoll(netra, list)
  if (!brought.ok) throw new Error(JSON.stringify(brought.refusal))
  await workRolls(netra)
}

/** Nor has an office entered an activity at which something was agreed. */
async function enterAnActivity(): Promise<string> {
  const { netra, owner } = product.clone
  const actor = paser.staff
  const { id: officeId } = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', 'BAWASLU-64.01')
    .executeTakeFirstOrThrow()
  const id = newId()
  const fields = { jenis: 'rakor', bentuk: '5', judul: 'Rakor (contoh)', wilayah: '64.01', tanggal: '2024-10-07' }
  const begun = await beginActivity(netra, { actor, officeId, id, answers: { section: 'pokok', fields, rows: {} } })
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal))
  const sections: readonly SectionAnswers[] = [
    { section: 'isi', fields: { ringkasan: 'Rapat (contoh).', sasaran: 'asn', pesan: 'netralitas' }, rows: {} },
    {
      section: 'kesepakatan',
      fields: {},
      rows: {
        janji: [{ siapa: 'Peserta', janji: 'Sanksi (contoh)', sanksi: 'penundaan kenaikan pangkat', untuk: 'pns' }],
      },
    },
    { section: 'naskah', fields: {}, rows: { naskah: [{ naskah: 'Imbauan (contoh)', kepada: 'Sekretaris Daerah' }] } },
  ]
  for (const answers of sections) await writeSection(netra, { actor, id, answers })
  const figure = { id: 'Tokoh', en: 'Figures' }
  const figureNames = { masyarakat: figure, pemuda: figure, agama: figure }
  const entered = await enterActivity(netra, { actor, id, reason: '', figureNames })
  if (!entered.ok) throw new Error(JSON.stringify(entered.refusal))
  return id
}

/** Nor has anybody brought a picture or a recording. */
async function bringEvidence(caseId: string): Promise<readonly Stop[]> {
  const { netra } = product.clone
  const actor = paser.staff
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()
  const pieces: string[] = []
  for (const bytes of [picture, Buffer.from('RIFF....WAVEfmt (contoh)')]) {
    const added = await addEvidence(netra, { by: 'meja', actor, caseId }, bytes)
    if (!added.ok) throw new Error(JSON.stringify(added.refusal))
    const page = await openEvidencePage(netra, { caseId, actor })
    if (!page.ok) throw new Error(JSON.stringify(page.refusal))
    pieces.push(page.value.evidence.map(({ id }) => id).find((id) => !pieces.includes(id)) ?? '')
  }
  const [shown = '', played = ''] = pieces
  const viewing = await beginViewing(netra, { caseId, actor, id: played })
  if (!viewing.ok) throw new Error(JSON.stringify(viewing.refusal))
  const [folder, at] = ['/meja/perkara/[id]/bukti/[bukti]', `/meja/perkara/${caseId}/bukti`]
  return [
    { route: `${folder}/perlihatkan`, path: `${at}/${shown}/perlihatkan` },
    { route: `${folder}/putar/[tonton]`, path: `${at}/${played}/putar/${viewing.value}` },
  ]
}

/** Nor have three reporters told of one act in nearly the same words. */
async function tellOfOneAct(): Promise<void> {
  const { netra } = product.clone
  const day = plainDate(netra.clock().slice(0, 10))
  for (const who of ['Satu', 'Dua', 'Tiga']) {
    const received = await receiveReport(
      netra,
      {
        lane: 'informasi',
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: day,
        knownOn: day,
        narrative: `Seorang camat meminta para kepala desa di pendopo memilih satu pasangan calon. ${who} (contoh).`,
        subject: { kind: 'pns' },
        secrets: {},
      },
      { door: 'api' },
    )
    if (!received.ok) throw new Error(JSON.stringify(received.refusal))
  }
}

/** Nor has anybody accused the office that would handle it. */
async function claimAConflict(): Promise<string> {
  const { netra, owner } = product.clone
  const day = plainDate(netra.clock().slice(0, 10))
  const narrative = 'Laporan di kantor itu didiamkan (contoh).'
  const subject = { kind: 'penyelenggara', officeName: 'Bawaslu' }
  const told = { lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day }
  // By the product's own door: the province gets its first key with this report, and it must lie where the product looks.
  const answer = await fetch(`${product.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ ...told, narrative, subject }),
  })
  if (answer.status !== 201) throw new Error(await answer.text())
  const { id } = await owner
    .selectFrom('netra.reports')
    .select('case_id as id')
    .where('narrative', '=', narrative)
    .executeTakeFirstOrThrow()
  return id
}

/** Nor has anybody spoken where others write. */
async function tellByVoice(): Promise<Stop> {
  const { netra, owner } = product.clone
  const day = plainDate(netra.clock().slice(0, 10))
  const received = await receiveReport(
    netra,
    {
      lane: 'informasi',
      kind: 'netralitas',
      regionCode: '64.01',
      happenedOn: day,
      knownOn: day,
      narrative: '',
      byVoice: true,
      subject: { kind: 'pns' },
      secrets: {},
    },
    { door: 'web' },
  )
  if (!received.ok) throw new Error(JSON.stringify(received.refusal))
  const { id, caseId } = await owner
    .selectFrom('netra.reports')
    .select(['id', 'case_id as caseId'])
    .where('narrative', '=', '')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { route: '/meja/perkara/[id]/suara/[laporan]', path: `/meja/perkara/${caseId}/suara/${id}` }
}

/** Nor has anybody asked the rank below to hear somebody, online. */
async function askBelow(): Promise<{ readonly caseId: string; readonly hearingId: string }> {
  const { netra, owner } = product.clone
  const { id: actor } = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Eka Penanganan')
    .$castTo<{ id: ActorId }>()
    .executeTakeFirstOrThrow()
  const { id: caseId } = await owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'klarifikasi')
    .where('region_code', 'like', '64.01%')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { id: toOfficeId } = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', 'PANWASCAM-64.01.04')
    .executeTakeFirstOrThrow()
  const scheduledAt = addHours(netra.clock(), 72)
  const invited = await scheduleHearing(netra, { caseId, actor, party: 'saksi', method: 'daring', scheduledAt })
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal))
  const { hearingId } = invited.value
  const asked = await delegateHearing(netra, { caseId, actor, hearingId, toOfficeId, asked: 'Kehadirannya (contoh).' })
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  return { caseId, hearingId }
}

/** Nobody of the demonstration has asked the rank above to look at a refusal. */
async function askToLook(): Promise<string> {
  const { netra, owner } = product.clone
  const { id: actor, officeId } = await owner
    .selectFrom('netra.accounts as a')
    .innerJoin('netra.memberships as b', 'b.account_id', 'a.id')
    .select(['a.id', 'b.office_id as officeId'])
    .where('a.name', '=', 'Contoh Cahya Kecamatan')
    .$castTo<{ id: ActorId; officeId: string }>()
    .executeTakeFirstOrThrow()
  const refused = await refuseAtCounter(netra, { actor, officeId, reason: 'tanpa-identitas' })
  if (!refused.ok) throw new Error(JSON.stringify(refused.refusal))
  const typed = refused.value.receipt
  const asked = await askSecondLook(netra, { typed, address: '127.0.0.1', body: 'KTP ada (contoh).', accused: [] })
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  const { id } = await owner
    .selectFrom('netra.second_looks')
    .select('id')
    .where('refusal_id', '=', refused.value.refusalId)
    .executeTakeFirstOrThrow()
  return id
}

/** Nor has anybody told of retaliation; the page asks no more of the case than its kind. */
async function tellOfRetaliation(not: string): Promise<string> {
  const { owner } = product.clone
  const { id } = await owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'klarifikasi')
    .where('region_code', 'like', '64.01%')
    .where('id', '!=', not)
    .limit(1)
    .executeTakeFirstOrThrow()
  await owner.updateTable('netra.cases').set({ kind: 'pembalasan' }).where('id', '=', id).execute()
  return id
}

/** Nor has a phone of the demonstration announced a photo. */
/** An export of another register that somebody brought and compared. */
async function compareARegister(): Promise<string> {
  const { netra, owner } = product.clone
  const chair = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Gunawan Ketua')
    .executeTakeFirstOrThrow()
  const actor = chair.id as ActorId
  const bytes = Buffer.from('Nomor Register;Tanggal\r\n001/Contoh/2024/X;1 Oktober 2024\r\n')
  const brought = await bringRegister(netra, {
    actor,
    officeCode: 'BAWASLU-64.01',
    source: 'sigaplapor',
    fileName: 'contoh.csv',
    bytes,
  })
  if (!brought.ok) throw new Error(brought.refusal.reason)
  const { id } = brought.value
  const compared = await compareRegister(netra, { actor, id, sheet: null, columns: { nomor: 0, tanggal: 1 } })
  if (!compared.ok) throw new Error(compared.refusal.reason)
  return id
}

async function announceAPhoto(): Promise<string> {
  const { netra, owner } = product.clone
  const accounts = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  const idOf = (name: string) => (accounts.find((account) => account.name === name)?.id ?? '') as ActorId
  const author = idOf('Contoh Ahmad Tepian')
  const { id: lhpId } = await owner
    .selectFrom('netra.lhps')
    .select('id')
    .where('author_id', '=', author)
    .limit(1)
    .executeTakeFirstOrThrow()
  const card = await makeFieldCard(netra, idOf('Contoh Fajar Pengelola'), author)
  if (!card.ok) throw new Error(JSON.stringify(card.refusal))
  const phone = await letDeviceIn(netra, { code: card.value.code, token: 'a'.repeat(43) })
  if (!phone.ok) throw new Error(JSON.stringify(phone.refusal))
  const { deviceId } = phone.value
  const [sha256, takenAt] = ['ab'.repeat(32), netra.clock()]
  const file = { id: lhpId, kind: 'foto', sha256, size: 4_000_000, copy: { sha256, size: 90_000 }, takenAt } as const
  const noted = await announceFiles(netra, { actor: author, deviceId, lhpId, files: [file], phoneClock: takenAt })
  if (!noted.ok) throw new Error(JSON.stringify(noted.refusal))
  return lhpId
}

/** Nobody of the demonstration has written in Word. */
async function keepFromWord(caseId: string): Promise<string> {
  const { netra, owner } = product.clone
  const { id: actor } = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Eka Penanganan')
    .$castTo<{ id: ActorId }>()
    .executeTakeFirstOrThrow()
  const { officeId } = await owner
    .selectFrom('netra.cases')
    .select('handling_office_id as officeId')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const versions = await owner
    .selectFrom('netra.kajian')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'kajian')
    .orderBy('recorded_at')
    .execute()
  const about = { caseId, officeId, provinceOfficeId: null }
  const versionIds = versions.map(({ id }) => id)
  const bytes = await issueKajianWord(netra, { actor, about, caseId, paper: examplePapers.kajian, versionIds })
  const kept = await keepKajianWord(netra, { actor, caseId, file: { bytes } })
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  return kept.value
}

/** The demonstration keeps no LHP with advice still open. */
async function adviseOnTheWaitingLhp(): Promise<void> {
  const { netra, owner } = product.clone
  const lhp = await owner
    .selectFrom('netra.lhps')
    .select('id')
    .where('state', '=', 'diajukan')
    .executeTakeFirstOrThrow()
  const accounts = await owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  const member = (name: string) => (accounts.find((account) => account.name === `Contoh ${name}`)?.id ?? '') as ActorId
  const decided = await decideLhp(netra, {
    actor: member('Gunawan Ketua'),
    lhpId: lhp.id,
    as: 'saran-perbaikan',
    advice: { addressedTo: 'Kepala Desa Contoh', body: 'Kembalikan bahan kampanye (contoh).' },
    openness: 'tertutup',
    attendance: ['Gunawan Ketua', 'Fitri Anggota', 'Gita Anggota', 'Hadi Anggota', 'Ira Anggota'].map((name) => ({
      member: member(name),
      as: 'hadir' as const,
    })),
    deciding: { by: 'musyawarah' },
    decision: 'Saran perbaikan (contoh).',
    minutes: 'Rapat pleno (contoh).',
  })
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
}

/** The demonstration's calendar is the catalogue's. */
async function decreeADay(): Promise<string> {
  const { netra, owner } = product.clone
  const { id } = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', 'Contoh Indra Hukum')
    .executeTakeFirstOrThrow()
  const decreed = await decreeDays(netra, {
    actor: id as ActorId,
    change: { kind: 'tambah', on: plainDate('2023-03-21'), as: 'libur-nasional' },
    title: 'Hari contoh',
    decreeNumber: '1/Contoh/2023',
    decreeOn: plainDate('2023-03-01'),
    reason: 'Keputusan baru (contoh).',
  })
  if (!decreed.ok) throw new Error(JSON.stringify(decreed.refusal))
  return decreed.value.decisionId
}
