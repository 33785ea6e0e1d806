/**
 * The office that a record accuses walks every address there is. What is walked is read from the folders, so a new page is attacked from its
 * first day, and one that shows a record nobody thought of here fails until somebody says which.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  announceFiles,
  appendPart,
  askOpening,
  askSecondLook,
  beginUpload,
  beginViewing,
  delegateHearing,
  issueKajianWord,
  keepKajianWord,
  letDeviceIn,
  makeFieldCard,
  openCasePage,
  receiveReport,
  scheduleHearing,
  refuseAtCounter,
  showEvidence,
  takeCopy,
  writeByReceipt,
} from '#app'
import { addHours, plainDate } from '#law'
import { newId, type ActorId } from '#store'
import { listDemonstrationAccounts } from '#store/views'
import { examplePapers } from '../../src/core/naskah/example-papers.ts'
import { casePapers } from '../../src/lib/naskah/case-papers.ts'
import { doors as hotDoors } from '../../src/main/doors.ts'
import { granted } from '../db/granted.ts'
import { startProduct, type Product } from '../support/product.ts'

const mark = 'Zvqkwx'
const nowhere = '00000000-0000-7000-8000-00000000dead'
const folder = 'src/routes'

type Route = {
  readonly path: string
  readonly methods: readonly string[]
  readonly actions: readonly string[]
  readonly isSearched: boolean
}

/** Every folder that answers whoever has signed in, with what it takes. */
const routes: readonly Route[] = readRoutes()

function readRoutes(): readonly Route[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = new Map<string, Route>()
  for (const file of files.filter((one) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(one)).toSorted()) {
    const path = `/${file.replace(/\/?\+[^/]*$/, '')}`.replaceAll(/\/\([^)]*\)/g, '') || '/'
    const known = found.get(path) ?? { path, methods: [], actions: [], isSearched: false }
    const source = readFileSync(`${folder}/${file}`, 'utf8')
    const methods = file.endsWith('+server.ts')
      ? [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, method = '']) => method)
      : ['GET']
    const [, body = ''] = /^export const actions[^{]*\{\n(.*?)^\}/ms.exec(source) ?? []
    const actions = [...body.matchAll(/^ {2}(?:async )?(\w+)[:(]/gm)].map(([, action = '']) => action)
    found.set(path, {
      path,
      methods: [...new Set([...known.methods, ...methods])],
      actions: [...known.actions, ...actions],
      isSearched: known.isSearched || /searchParams|readInboxQuery/.test(source),
    })
  }
  return [...found.values()]
}

const desk = routes.filter(({ path }) => /^\/(meja|kelola)(\/|$)/.test(path))
const open = desk.filter(({ path }) => path.includes('['))
const fixed = desk.filter(({ path, methods }) => !path.includes('[') && methods.includes('GET'))

/** What a folder with an open part shows. Null: nothing of any case. */
const shows: readonly (readonly [string, Kind | null])[] = [
  ['/meja/perkara/[id]', 'case'],
  ['/meja/penerusan/[id]', 'referral'],
  ['/meja/lhp/[id]', 'lhp'],
  ['/meja/tinjauan/[id]', 'look'],
  ['/meja/klarifikasi/[hearing]', 'hearing'],
  ['/meja/hukum/[id]', null],
  ['/meja/kalender/[id]', null],
  ['/kelola/akun/[id]', null],
  // Prevention knows letters, activities, pledges and rolls, and no case.
  ['/meja/edaran/[id]', null],
  ['/meja/jangkauan/[simpul]', null],
  ['/meja/kegiatan/[id]', null],
  ['/meja/kegiatan/forkopimda/[region]', null],
  ['/meja/kegiatan/kesepakatan/[point]', null],
  ['/meja/pakta/[id]', null],
  ['/meja/pakta/berkas/[jenis]/[id]', null],
  ['/meja/pegawai/impor/[id]', null],
  ['/meja/kerawanan/[nomor]', null],
  // A register of others belongs to the office that brought it; which cases of ours it meets is held by the wall in tests/db/daftar-lain.test.ts.
  ['/meja/register/[id]', null],
]
type Kind = 'case' | 'referral' | 'lhp' | 'look' | 'hearing'
const kindOf = (path: string) => shows.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))

let product: Product
/** Of the record, and of everything in it that an address can name. */
let ids: Readonly<Record<Kind, string>>
let inside: Readonly<Record<string, string>>
let accusedOffice: string
const cookies = new Map<string, string>()
const people = new Map<string, ActorId>()

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  for (const { id, name } of await product.clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute())
    people.set(name, id as ActorId)
  await arrange()
})
afterAll(() => product.stop())

const who = (name: string): ActorId => {
  const id = people.get(`Contoh ${name}`)
  if (id === undefined) throw new Error(`no ${name}`)
  return id
}
const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(product.clone.owner)).rows
async function oneId(query: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
  const [row] = await rowsOf(query)
  if (row === undefined) throw new Error('the demonstration lacks what is attacked')
  return row.id
}

/** A case with as much in it as the demonstration has, an LHP and a refusal that is looked at again; all of them bear the mark. */
async function arrange(): Promise<void> {
  const { netra, owner } = product.clone
  accusedOffice = await oneId(
    sql`select id from netra.offices where kind = 'opd' and region_code = '64.01' order by code limit 1`,
  )
  const caseId = await oneId(sql`
    select c.id from netra.cases c join netra.offices o on o.id = c.handling_office_id
    where o.code = 'BAWASLU-64.01' and c.state = 'klarifikasi'
      and exists (select from netra.reports r where r.case_id = c.id)
    order by (select count(*) from netra.events e where e.case_id = c.id) desc, c.id limit 1`)
  await sql`update netra.allegations set subject_name = ${`Contoh ${mark}`} where case_id = ${caseId}`.execute(owner)
  await sql`update netra.reports set narrative = ${`Contoh ${mark} mengajak memilih satu pasangan calon.`} where case_id = ${caseId}`.execute(
    owner,
  )
  const reportId = await oneId(sql`select id from netra.reports where case_id = ${caseId} limit 1`)
  const eka = who('Eka Penanganan')
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()
  granted(await addEvidence(netra, { by: 'meja', actor: eka, caseId }, picture))
  granted(await addEvidence(netra, { by: 'meja', actor: eka, caseId }, Buffer.from('RIFF....WAVEfmt (contoh)')))
  const bukti = await oneId(sql`select id from netra.bukti where case_id = ${caseId} and kind = 'audio' limit 1`)
  const tonton = granted(await beginViewing(netra, { caseId, actor: eka, id: bukti }))
  const buka = granted(
    await askOpening(netra, {
      actor: eka,
      proof: 'totp',
      caseId,
      reportId,
      parts: ['pelapor'],
      purpose: 'klarifikasi',
      reason: mark,
    }),
  )
  const receipts = [await tell(`Camat ${mark} meminta para kepala desa di pendopo memilih satu pasangan calon. Satu.`)]
  for (const last of ['Dua', 'Tiga'])
    receipts.push(await tell(`Camat ${mark} meminta para kepala desa di pendopo memilih satu pasangan calon. ${last}.`))
  const [receipt = ''] = receipts
  granted(await writeByReceipt(netra, { typed: receipt, address: '127.0.0.1', key: newId(), says: { words: mark } }))
  const look = await askToLook()
  const lhp = await oneId(sql`select l.id from netra.lhps l join netra.offices o on o.id = l.regency_office_id
    where o.code = 'BAWASLU-64.01' and l.state = 'diajukan' order by l.id limit 1`)
  const hearing = await askBelow(caseId, eka)
  const more = await arrangeBehindDoors(caseId, lhp, hearing)
  ids = {
    case: caseId,
    lhp,
    look,
    hearing,
    referral: await referredTo('OPD-64.01-BKPSDM', caseId),
  }
  const first = (table: string) =>
    rowsOf<{ id: string }>(sql`select id from netra.${sql.ref(table)} where case_id = ${caseId} limit 1`).then(
      ([row]) => row?.id ?? nowhere,
    )
  inside = {
    dugaan: await first('allegations'),
    rapat: await first('plenos'),
    referral: ids.referral,
    hearing,
    bukti: await oneId(sql`select id from netra.bukti where case_id = ${caseId} and kind <> 'audio' limit 1`),
    terdengar: bukti,
    tonton,
    buka,
    laporan: reportId,
    langkah: 'pencabutan',
    pembahasan: 'kedua',
    salinan: 'kecil',
    ...more,
    tunjuk: await shownTo(ids.referral, caseId),
  }
  const { deviceId, ...machines } = await arrangeMachines(lhp)
  machine = machines
  inside = { ...inside, lampiran: await arrangeOfLhp(lhp, { author: machine.author, deviceId }) }
}

/** What the demonstration has of other cases and not of this: rows of the same make, of this one. */
async function arrangeBehindDoors(caseId: string, lhp: string, hearing: string) {
  const { owner } = product.clone
  const asOf = async (table: string, given: object, where: ReturnType<typeof sql>) => {
    const id = newId()
    await sql`
      insert into netra.${sql.ref(table)}
      select (jsonb_populate_record(one, ${JSON.stringify({ id, ...given })}::jsonb)).* from netra.${sql.ref(table)} one where ${where} limit 1`.execute(
      owner,
    )
    return id
  }
  await asOf(
    'plenos',
    { case_id: caseId },
    sql`case_id is not null and office_id = (select handling_office_id from netra.cases where id = ${caseId})`,
  )
  const rapatLhp = await asOf('plenos', { lhp_id: lhp }, sql`lhp_id is not null`)
  await sql`
    insert into netra.conflict_claims (case_id, office_id, judges, since)
    select ${caseId}::uuid, o.id, array[c.handling_office_id], now() from netra.cases c, netra.offices o where c.id = ${caseId} and o.code = 'PANWASCAM-64.01.04'`.execute(
    owner,
  )
  const retaliated = await oneId(
    sql`select case_id as id from netra.reports where narrative like ${`%${mark}%`} and case_id <> ${caseId} limit 1`,
  )
  await sql`update netra.cases set kind = 'pembalasan' where id = ${retaliated}`.execute(owner)
  const told = await oneId(sql`select id from netra.reports where case_id = ${retaliated}`)
  await sql`update netra.events set data = data || '{"byVoice": true}' where report_id = ${told} and type = 'report-received'`.execute(
    owner,
  )
  const page = granted(await openCasePage(product.clone.netra, { caseId, actor: who('Eka Penanganan') }))
  const paper = casePapers(page).find(({ partId }) => partId === hearing) ?? casePapers(page)[0]
  return {
    'rapat-lhp': rapatLhp,
    retaliated,
    told,
    jenis: paper?.kind ?? nowhere,
    bagian: paper?.partId ?? nowhere,
    versi: paper?.versions[0] ?? nowhere,
    rak: 'kajian',
    berkas: await keepFromWord(caseId),
  }
}

/** A kajian written in Word, and kept with the case. */
async function keepFromWord(caseId: string): Promise<string> {
  const { netra, owner } = product.clone
  const actor = who('Eka Penanganan')
  const { officeId } = await owner
    .selectFrom('netra.cases')
    .select('handling_office_id as officeId')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const about = { caseId, officeId, provinceOfficeId: null }
  const bytes = await issueKajianWord(netra, { actor, about, caseId, paper: examplePapers.kajian, versionIds: [] })
  // Written while the case was a kajian; from there a pleno sent it back to klarifikasi.
  const stand = (state: string) => asOwner(sql`update netra.cases set state = ${state} where id = ${caseId}`)
  await stand('kajian')
  const kept = granted(await keepKajianWord(netra, { actor, caseId, file: { bytes } }))
  await stand('klarifikasi')
  return kept
}

/** A saran perbaikan of the LHP, and a photo of its phone: the safe copy and the original. */
async function arrangeOfLhp(
  lhpId: string,
  { author, deviceId }: { readonly author: string; readonly deviceId: string },
) {
  const { netra } = product.clone
  await asOwner(sql`
    insert into netra.advices (id, lhp_id, office_id, addressed_to, body, advised_on)
    select ${newId()}::uuid, l.id, l.regency_office_id, 'Kepala Desa Contoh', ${mark}, '2024-10-10' from netra.lhps l where l.id = ${lhpId}`)
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#806040' } })
  const [original, bytes] = [await picture.clone().png().toBuffer(), await picture.clone().jpeg().toBuffer()]
  const hashOf = (of: Buffer) => createHash('sha256').update(of).digest('hex')
  const [id, actor, takenAt] = [newId(), author as ActorId, netra.clock()]
  const photo = {
    ...{ id, sha256: hashOf(original), size: original.length, takenAt },
    kind: 'foto' as const,
    copy: { sha256: hashOf(bytes), size: bytes.length },
  }
  granted(await announceFiles(netra, { actor, deviceId, lhpId, files: [photo], phoneClock: takenAt }))
  const from = { by: 'ponsel', actor, fileId: id } as const
  granted(await takeCopy(netra, { ...from, part: 'salinan' }, { size: bytes.length, bytes }))
  const whole = { size: original.length, fingerprint: createHash('sha256').update(original).digest() }
  const begun = granted(await beginUpload(netra, { ...from, part: 'asli' }, whole))
  const part = { id: begun.id, from: 0, length: original.length, bytes: [original] }
  granted(await appendPart(netra, { ...from, part: 'asli' }, part))
  return id
}

async function shownTo(referralId: string, caseId: string): Promise<string> {
  const { netra } = product.clone
  const id = await oneId(sql`select id from netra.bukti where case_id = ${caseId} and kind <> 'audio' limit 1`)
  const shown = {
    actor: who('Eka Penanganan'),
    caseId,
    id,
    to: { referralId },
    makers: 'banyak',
    reason: 'Contoh.',
  } as const
  granted(await showEvidence(netra, shown))
  return oneId(sql`select id from netra.bukti_showings where referral_id = ${referralId} limit 1`)
}

/** What a machine names of the record: a file that is on its way into it, and an LHP and a "tidak" of its own by the phone of who wrote it. */
async function arrangeMachines(lhp: string): Promise<Machines & { readonly deviceId: string }> {
  const { netra, owner } = product.clone
  const author = await oneId(sql`select author_id as id from netra.lhps where id = ${lhp}`)
  const administrator = await oneId(
    sql`select account_id as id from netra.memberships where role = 'administrator' limit 1`,
  )
  const token = 'k'.repeat(43)
  const card = granted(await makeFieldCard(netra, administrator as ActorId, author as ActorId))
  const { deviceId } = granted(await letDeviceIn(netra, { code: card.code, token }))
  const escalation = newId()
  // One of a polling station, that the author's phone looks down at: a "tidak" that he answers, and one that waits. And one that is never his.
  const below = await oneId(sql`select l.id from netra.lhps l join netra.offices o on o.id = l.office_id
    where l.state <> 'draf' and o.code like 'PTPS-64.01.04.%' limit 1`)
  const foreign = await oneId(sql`select id from netra.lhps where author_id <> ${author} and state = 'draf' limit 1`)
  await sql`
    insert into netra.escalations (id, lhp_id, ordinal, office_id, question, note, raised_by, raised_at)
    select raised.id::uuid, l.id, raised.ordinal, l.office_id, ${`Contoh ${mark}?`}, 'Tidak.', l.author_id, now()
    from netra.lhps l, (values (${escalation}, 99), (${newId()}, 98)) as raised (id, ordinal) where l.id = ${below}`.execute(
    owner,
  )
  return { upload: nowhere, lhp, below, foreign, escalation, token, author, deviceId }
}

/** The rows of a file that went out: the demonstration has referred no case that still runs. */
async function referredTo(code: string, caseId: string): Promise<string> {
  const id = newId()
  await sql`
    insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since)
    select ${id}::uuid, c.id, c.handling_office_id, o.id, 'RUTE-ASN-DAERAH', now(), r.contents, array(select a.id from netra.allegations a where a.case_id = c.id),
      'dikirim', now()
    from netra.cases c, netra.offices o, (select contents from netra.referrals where contents ? 'summary' limit 1) r
    where c.id = ${caseId} and o.code = ${code}`.execute(product.clone.owner)
  return id
}

/** One more report in the queue, of the same words. */
async function tell(narrative: string): Promise<string> {
  const { netra } = product.clone
  const day = plainDate(netra.clock().slice(0, 10))
  const told = {
    lane: 'informasi',
    kind: 'netralitas',
    regionCode: '64.01',
    happenedOn: day,
    knownOn: day,
    narrative,
  } as const
  const received = await receiveReport(
    netra,
    { ...told, subject: { kind: 'pns', name: `Contoh ${mark}` }, secrets: {} },
    { door: 'api' },
  )
  return granted(received).receipt
}

/** A hearing that the rank below was asked to hold: what it sees of the case. */
async function askBelow(caseId: string, actor: ActorId): Promise<string> {
  const { netra } = product.clone
  const toOfficeId = await oneId(sql`select id from netra.offices where code = 'PANWASCAM-64.01.04'`)
  const scheduledAt = addHours(netra.clock(), 72)
  const { hearingId } = granted(
    await scheduleHearing(netra, { caseId, actor, party: 'saksi', method: 'daring', scheduledAt }),
  )
  granted(
    await delegateHearing(netra, { caseId, actor, hearingId, toOfficeId, asked: `Kehadirannya (contoh ${mark}).` }),
  )
  return hearingId
}

async function askToLook(): Promise<string> {
  const { netra } = product.clone
  const officeId = await oneId(
    sql`select office_id as id from netra.memberships where account_id = ${who('Cahya Kecamatan')} limit 1`,
  )
  const refused = granted(
    await refuseAtCounter(netra, { actor: who('Cahya Kecamatan'), officeId, reason: 'tanpa-identitas' }),
  )
  granted(await askSecondLook(netra, { typed: refused.receipt, address: '127.0.0.1', body: mark, accused: [] }))
  return oneId(sql`select id from netra.second_looks where refusal_id = ${refused.refusalId}`)
}

async function cookieOf(name: string): Promise<string> {
  const known = cookies.get(name)
  if (known !== undefined) return known
  const account = (await listDemonstrationAccounts(product.clone.netra.db)).find((one) => one.name === `Contoh ${name}`)
  const answer = await fetch(`${product.url}/masuk/contoh`, {
    method: 'POST',
    body: new URLSearchParams({ akun: account?.userId ?? '' }),
    redirect: 'manual',
    headers: { origin: product.url, accept: 'text/html' },
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  if (!cookie.includes('session_token')) throw new Error(`${name} could not sign in`)
  cookies.set(name, cookie)
  return cookie
}

type Answer = { readonly status: number; readonly body: string }

async function send(
  name: string,
  method: string,
  path: string,
  body?: BodyInit,
  more: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(product.url + path, {
    method,
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
    headers: { cookie: await cookieOf(name), origin: product.url, accept: 'text/html', ...more },
  })
  return { status: answer.status, body: `${answer.headers.get('location') ?? ''} ${await answer.text()}` }
}

/** What Kit and the forms draw anew each time, and the minute that passes between two answers. */
const plain = ({ status, body }: Answer): Answer => ({
  status,
  body: body
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/__sveltekit_\w+/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\b\d\d\.\d\d(\.\d\d)? (WIB|WITA|WIT)\b/g, 'JAM')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z/g, 'SAAT'),
})

/** Behind some doors lies another record of the same mark. */
const others: readonly (readonly [string, string])[] = [
  ['/meja/perkara/[id]/persetujuan', 'retaliated'],
  ['/meja/perkara/[id]/suara', 'retaliated'],
]
const recordAt = (path: string, known: string) => {
  const [, name] = others.find(([prefix]) => path.startsWith(prefix)) ?? []
  return name === undefined ? known : (inside[name] ?? nowhere)
}

const filled = (path: string, record: string) =>
  path
    .replace('/lhp/[id]/pleno/[rapat]', '/lhp/[id]/pleno/[rapat-lhp]')
    .replace('/suara/[laporan]', '/suara/[told]')
    .replace('/ekspor/[berkas]', '/ekspor/sbt.csv')
    .replace(/\[\w+\]/, record)
    .replace('[bukti]/putar', '[terdengar]/putar')
    .replaceAll(/\[([\w-]+)\]/g, (_, name: string) => inside[name] ?? nowhere)

/** Every way to knock at the door of one record: each method, each action of a form. */
const doors = open.flatMap(({ path, methods, actions }) => [
  ...methods.map((method) => ({ path, method, query: '' })),
  ...actions.map((action) => ({ path, method: 'POST', query: action === 'default' ? '' : `?/${action}` })),
])
type Door = (typeof doors)[number]

const knock = (name: string, { path, method, query }: Door, record: string) =>
  send(name, method, filled(path, record) + query, method === 'GET' ? undefined : new URLSearchParams())

async function fourAtOnce<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = all.values()
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (const one of waiting) await work(one)
    }),
  )
}

/** The doors of which the answer tells that the record is there. */
async function tellingDoors(name: string, wanted: readonly Door[]): Promise<readonly string[]> {
  const telling: string[] = []
  await cookieOf(name)
  await fourAtOnce(wanted, async (door) => {
    const kind = kindOf(door.path)?.[1]
    if (kind === null || kind === undefined) return
    const [there, none] = [await knock(name, door, recordAt(door.path, ids[kind])), await knock(name, door, nowhere)]
    if (JSON.stringify(plain(there)) !== JSON.stringify(plain(none)))
      telling.push(`${door.method} ${door.path}${door.query}`)
  })
  return telling.toSorted()
}

const allIds = () =>
  [...Object.values(ids), ...Object.values(inside)].filter((id) => id.length === 36 && id !== nowhere)

/** The fixed addresses, each as it is and searched for the accused. */
const lists = fixed.flatMap(({ path, isSearched }) => (isSearched ? [path, `${path}?cari=${mark}`] : [path]))

async function pagesOf(name: string): Promise<ReadonlyMap<string, Answer>> {
  const pages = new Map<string, Answer>()
  await cookieOf(name)
  await fourAtOnce(lists, async (path) => void pages.set(path, await send(name, 'GET', path)))
  return pages
}

const naming = (pages: ReadonlyMap<string, Answer>) =>
  [...pages]
    .filter(
      ([path, { status, body }]) =>
        status === 200 &&
        (body.replaceAll(path, '').includes(`Contoh ${mark}`) || allIds().some((id) => body.includes(id))),
    )
    .map(([path]) => path)

/** Opened by the body that has the file, and by none of those who are asked here; its control is in tests/db/bukti.test.ts. */
const ofTheBody = 'GET /meja/penerusan/[id]/bukti/[tunjuk]'

/** Each belongs to the accused office in another way: a post there, or lent from it. */
const insiders = [
  { name: 'Eka Penanganan', by: 'post' },
  { name: 'Gunawan Ketua', by: 'home' },
  { name: 'Dewi Loket', by: 'post' },
  { name: 'Malik Provinsi', by: 'post' },
  { name: 'Cahya Kecamatan', by: 'post' },
  { name: 'Oki Kepegawaian', by: 'home' },
  { name: 'Tono Auditor Provinsi', by: 'post' },
] as const

type Machines = {
  readonly upload: string
  readonly lhp: string
  readonly below: string
  readonly foreign: string
  readonly escalation: string
  readonly token: string
  readonly author: string
}
let machine: Machines

type Knock = {
  readonly path: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
const tus = { 'tus-resumable': '1.0.0' }
const inBase64 = (words: string) => Buffer.from(words).toString('base64')
const json = { 'content-type': 'application/json' }
const moment = '2024-10-10T02:00:00.000Z'
const file = (id: string) => ({ id, kind: 'rekaman', sha256: 'a'.repeat(64), size: 10, copy: null, takenAt: moment })

/** A phone makes the id of its LHP: one that nobody has is a new one. What is never his is another's. */
const notHis = (lhp: string) => (lhp === nowhere ? machine.foreign : lhp)
const draftOf = (id: string, key: string) => ({
  id,
  key,
  base: 1,
  after: [],
  writtenAt: moment,
  submit: false,
  values: {
    ...{ bentuk: 'langsung', tahapan: 'kampanye', pemilihan: 'pilkada-2024' },
    ...{ uraian: 'Tanpa jaringan (contoh).', 'nama-pengawas': 'Contoh' },
  },
})

/** How a machine's door is asked for a record; null: it names none, and answers everybody alike. `is` picks what is there or what never was. */
const machineDoors: Readonly<Record<string, ((is: (known: keyof Machines) => string) => Knock) | null>> = {
  'POST /unggah/': (is) => ({
    ...{ path: '/unggah/', method: 'POST' },
    headers: {
      ...tus,
      'upload-length': '5000',
      'upload-metadata': `perkara ${inBase64(is('lhp') === machine.lhp ? ids.case : nowhere)},sidik ${inBase64('b'.repeat(64))}`,
    },
  }),
  'HEAD /unggah/*': (is) => ({ path: `/unggah/${is('upload')}`, method: 'HEAD', headers: tus }),
  'PATCH /unggah/*': (is) => ({
    ...{ path: `/unggah/${is('upload')}`, method: 'PATCH', body: 'contoh' },
    headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '4000' },
  }),
  'DELETE /unggah/*': (is) => ({ path: `/unggah/${is('upload')}`, method: 'DELETE', headers: tus }),
  'POST /api/v1/lapangan/lampiran': (is) => ({
    ...{ path: '/api/v1/lapangan/lampiran', method: 'POST', headers: json },
    body: JSON.stringify({ lhpId: is('lhp'), clock: moment, files: [file('019a0000-0000-7000-8000-000000000001')] }),
  }),
  'POST /api/v1/lapangan/lhp': (is) => ({
    ...{ path: '/api/v1/lapangan/lhp', method: 'POST', headers: json },
    body: JSON.stringify(draftOf(notHis(is('lhp')), '019a0000-0000-7000-8000-000000000002')),
  }),
  'POST /api/v1/lapangan/kiriman': (is) => ({
    ...{ path: '/api/v1/lapangan/kiriman', method: 'POST', headers: json },
    body: JSON.stringify({ drafts: [draftOf(notHis(is('lhp')), '019a0000-0000-7000-8000-000000000003')] }),
  }),
  // An activity is of prevention, and names no case.
  'POST /api/v1/lapangan/kegiatan': null,
  'POST /api/v1/lapangan/kegiatan/foto': null,
  'POST /api/v1/lapangan/perhatian': (is) => ({
    ...{ path: '/api/v1/lapangan/perhatian', method: 'POST', headers: json },
    body: JSON.stringify({ id: is('escalation'), note: 'Sudah dilihat (contoh).' }),
  }),
  // What comes with it is read for the mark and the ids, as lists are.
  'GET /api/v1/lapangan/bekal': null,
  'POST /api/v1/lapangan/perangkat': null,
  'OPTIONS /unggah/': null,
  'POST /api/v1/reports': null,
  'GET /api/v1/reports/status': null,
  'POST /api/v1/pledges': null,
  'POST /api/v1/pegawai/codes': null,
  'POST /api/v1/pegawai/sessions': null,
  'GET /api/v1/tenggat': null,
  'GET /api/v1/pledges/key': null,
  'GET /api/v1/measures/[id]': null,
  'GET /api/v1/measures': null,
  'GET /api/v1/ranks': null,
  'GET /api/v1/ranks/[list]': null,
  'GET /api/v1/published-figures': null,
  'GET /api/v1/openapi.json': null,
  'GET /api/v1/regions': null,
  'GET /api/v1/acts': null,
  'GET /api/v1/offices/[code]/keys': null,
  'GET /log/tile/[...path]': null,
  'GET /log/checkpoint': null,
  // Answers who has the leave of a reporter, signed by the key of the log, and nobody by his account.
  'POST /log/history': null,
}
const knownMachines = [
  ...hotDoors.map(({ method, path }) => `${method} ${path}`),
  ...routes
    .filter(({ path }) => /^\/(api|log)\//.test(path))
    .flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`)),
]

async function knockAsMachine(credentials: Readonly<Record<string, string>>, { path, method, headers, body }: Knock) {
  const answer = await fetch(product.url + path, {
    method,
    redirect: 'manual',
    headers: { origin: product.url, ...headers, ...credentials },
    ...(body === undefined ? {} : { body }),
  })
  const told = ['upload-offset', 'upload-length', 'location'].map((name) => answer.headers.get(name) ?? '')
  return plain({ status: answer.status, body: `${told.join()} ${await answer.text()}` })
}

/** The machine's doors of which the answer tells that the record is there; a new file has no place yet, so its address is left out. */
async function tellingMachines(credentials: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const telling: string[] = []
  for (const [door, about] of Object.entries(machineDoors)) {
    if (about === null) continue
    const there = await knockAsMachine(
      credentials,
      about((known) => machine[known]),
    )
    const none = await knockAsMachine(
      credentials,
      about(() => nowhere),
    )
    if (JSON.stringify(there) !== JSON.stringify(none)) telling.push(door)
  }
  return telling
}
/** A file on its way into the case, by the officer's own line: five of its bytes have come. */
async function beginByLine(sidik: string): Promise<string> {
  const session = await bySession('Eka Penanganan')
  const metadata = `perkara ${inBase64(ids.case)},sidik ${inBase64(sidik.repeat(64))}`
  const begun = await fetch(`${product.url}/unggah/`, {
    method: 'POST',
    headers: { ...session, ...tus, origin: product.url, 'upload-length': '5000', 'upload-metadata': metadata },
  })
  const path = begun.headers.get('location') ?? ''
  const headers = { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  const part = await knockAsMachine(session, { path, method: 'PATCH', headers, body: 'bytes' })
  expect(part.status).toBe(204)
  return path.replace('/unggah/', '')
}
const byPhone = () => ({ authorization: `Device ${machine.token}` })
const bySession = async (name: string) => ({ cookie: await cookieOf(name) })
const kitOf = () => knockAsMachine(byPhone(), { path: '/api/v1/lapangan/bekal', method: 'GET' })

const asOwner = (statement: ReturnType<typeof sql>) => statement.execute(product.clone.owner)
const marked = sql`select case_id from netra.reports where narrative like ${`%${mark}%`}`

/** All of it accuses one office, and each of them belongs to that. */
async function wall(): Promise<void> {
  const walls = sql`walled_office_ids = array[${accusedOffice}::uuid]`
  await asOwner(sql`update netra.cases set ${walls} where id in (${marked})`)
  await asOwner(
    sql`update netra.reports set accused_office_ids = array[${accusedOffice}::uuid] where case_id in (${marked})`,
  )
  await asOwner(sql`update netra.referrals set ${walls} where case_id in (${marked})`)
  await asOwner(sql`update netra.lhps set ${walls} where id = ${ids.lhp}`)
  // What is decided stays decided; walls come before.
  await product.clone.asRoot(async (root) => {
    await sql`set session_replication_role = replica`.execute(root)
    await sql`update netra.lhps set ${walls} where id = ${machine.below}`.execute(root)
  })
  await asOwner(sql`update netra.second_looks set ${walls} where id = ${ids.look}`)
  // Whoever wrote the LHP belongs to that office too.
  await asOwner(
    sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${machine.author}, ${accusedOffice}, 'kepala-opd', '2020-01-01')`,
  )
  for (const { name, by } of insiders)
    await asOwner(
      by === 'home'
        ? sql`update netra.memberships set home_office_id = ${accusedOffice} where account_id = ${who(name)}`
        : sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${who(name)}, ${accusedOffice}, 'kepala-opd', '2020-01-01')`,
    )
}

/** Now it is really not there: every row of it is another province's. What happened at a counter of somebody's own stays his. */
async function vanish(): Promise<void> {
  const far = await rowsOf<{ regency: string; province: string; body: string }>(sql`
    select o.id as regency, o.province_office_id as province, b.id as body from netra.offices o, netra.offices b
    where o.code = 'BAWASLU-33.19' and b.code = 'OPD-33.19-BKPSDM'`)
  const [{ regency, province, body } = { regency: '', province: '', body: '' }] = far
  const columns = await rowsOf<{ place: string; name: string; of: string | null }>(sql`
    select c.table_name as place, c.column_name as name,
      case when c.table_name in ('cases', 'lhps', 'second_looks', 'referrals') then 'id' when o.column_name is not null then o.column_name end as of
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    left join information_schema.columns o on o.table_schema = c.table_schema and o.table_name = c.table_name
      and o.column_name in ('case_id', 'lhp_id') and c.table_name not in ('cases', 'lhps', 'second_looks')
    where c.table_schema = 'netra' and t.table_type = 'BASE TABLE' and c.column_name in ('office_id', 'handling_office_id', 'regency_office_id',
      'province_office_id', 'from_office_id', 'receiving_office_id', 'to_office_id', 'kecamatan_office_id', 'desa_office_id')`)
  await product.clone.asRoot(async (root) => {
    await sql`set session_replication_role = replica`.execute(root)
    const mine = (await sql<{ id: string }>`select case_id as id from (${marked}) marked`.execute(root)).rows.map(
      ({ id }) => id,
    )
    for (const { place, name, of } of columns) {
      if (of === null) continue
      const to = name.startsWith('province')
        ? province
        : name.startsWith('receiving')
          ? body
          : /^(kecamatan|desa)/.test(name)
            ? null
            : regency
      await sql`update netra.${sql.ref(place)} set ${sql.ref(name)} = ${to}
        where ${sql.ref(of)} in (${sql.join([...mine, ids.lhp, machine.below, ids.look, ids.referral])})`.execute(root)
    }
  })
}

/** The pages that say of a record that it is there, by its name or by a number: each of them was different while nothing accused anybody. */
const telling = ['/meja', '/meja/lhp', '/meja/papan', '/meja/penerusan', '/meja/pola', '/meja/tinjauan', '/meja/unduh']

const outside = ['Hadi Anggota']
const byName = <Value>(names: readonly string[], ask: (name: string) => Promise<Value>) =>
  names.reduce<Promise<Record<string, Value>>>(
    async (before, name) => ({ ...(await before), [name]: await ask(name) }),
    Promise.resolve({}),
  )
const everybody = insiders.map(({ name }) => name)
const reading = doors.filter(({ method }) => method === 'GET')

test('every door of a machine is said to name a record, or none', () => {
  expect(knownMachines.filter((door) => !(door in machineDoors))).toEqual([])
  expect(Object.keys(machineDoors).filter((door) => !knownMachines.includes(door))).toEqual([])
})

test('every page of the desk that an address opens is said to show a record, or none', () => {
  expect(open.map(({ path }) => path).filter((path) => kindOf(path) === undefined)).toEqual([])
  // The control: folders, methods and actions are found.
  expect(open.length).toBeGreaterThan(60)
  expect(doors.filter(({ query }) => query !== '').length).toBeGreaterThan(25)
  expect(doors.filter(({ method }) => method === 'POST').length).toBeGreaterThan(60)
})

describe('the office that is accused', () => {
  let before: Record<string, ReadonlyMap<string, Answer>>

  test('is told apart from everybody else: before anything accuses it, its people see it at every door', async () => {
    const told = await byName(['Eka Penanganan', 'Gunawan Ketua', 'Cahya Kecamatan'], (name) =>
      tellingDoors(name, reading),
    )
    const opened = new Set(Object.values(told).flat())
    const expected = reading.filter(({ path }) => kindOf(path)?.[1]).map(({ path }) => `GET ${path}`)
    expect(expected.filter((door) => !opened.has(door))).toEqual([ofTheBody])
    // So are the doors of machines: a file on its way, of which a part has come, and the phone of who wrote the LHP.
    machine = { ...machine, upload: await beginByLine('7') }
    const machines = new Set([
      ...(await tellingMachines(await bySession('Eka Penanganan'))),
      ...(await tellingMachines(byPhone())),
    ])
    expect(
      Object.entries(machineDoors).flatMap(([door, about]) => (about === null || machines.has(door) ? [] : [door])),
    ).toEqual([])
    // One of them gave the file up: another is on its way from here.
    machine = { ...machine, upload: await beginByLine('8') }
    before = await byName(everybody, pagesOf)
    const lists = new Set(
      Object.values(before)
        .flatMap(naming)
        .map((path) => path.split('?')[0]),
    )
    expect([...lists].toSorted()).toEqual([
      '/meja',
      '/meja/audit',
      '/meja/identitas',
      '/meja/klarifikasi',
      '/meja/lhp',
      '/meja/lhp/perhatian',
      '/meja/penerusan',
      '/meja/pola',
      '/meja/tinjauan',
      '/meja/unduh',
    ])
  })

  test.each(everybody)('%s then finds none of it at any door, by any method or action', async (name) => {
    if (name === everybody[0]) await wall()
    expect(await tellingDoors(name, doors)).toEqual([])
    expect(naming(await pagesOf(name))).toEqual([])
    expect(await tellingMachines(await bySession(name))).toEqual([])
  })

  test('who wrote the LHP and belongs to that office finds it by no door of his phone, and not in what his phone is given', async () => {
    expect(await tellingMachines(byPhone())).toEqual([])
    expect((await kitOf()).body).not.toContain(mark)
  })

  test('and the others of the same offices still find it', async () => {
    const still = (await byName(outside, (name) => tellingDoors(name, doors)))['Hadi Anggota'] ?? []
    expect(still.filter((door) => door.startsWith('GET')).length).toBeGreaterThan(25)
    expect(still.filter((door) => door.startsWith('POST')).length).toBeGreaterThan(25)
    expect(naming(await pagesOf('Hadi Anggota'))).toContain('/meja/unduh')
  })

  test('reads its lists, searches, counts and exports as if it were not there, byte for byte', async () => {
    const walled = await byName(everybody, pagesOf)
    await vanish()
    // Backwards: what this very reading leaves in the log is then between the two readings of nobody who sees the log.
    const gone = await byName(everybody.toReversed(), pagesOf)
    const differing = (one: typeof walled, other: typeof walled) =>
      everybody.flatMap((name) =>
        [...(one[name] ?? [])]
          .filter(
            ([path, answer]) =>
              JSON.stringify(plain(answer)) !==
              JSON.stringify(plain(other[name]?.get(path) ?? { status: 0, body: '' })),
          )
          .map(([path]) => `${name} ${path}`),
      )
    expect(differing(walled, gone)).toEqual([])
    // The control: the same pages told of it before.
    const told = differing(before, gone).filter((one) => one.startsWith('Gunawan Ketua '))
    expect(told.map((one) => one.replace(/^.* /, ''))).toEqual(expect.arrayContaining(telling))
  })
  test('and no page of all these asked two questions of one transaction at once', () => {
    expect(product.log()).not.toContain('DeprecationWarning')
  })
})
