/**
 * The office that a record accuses walks every address there is. What is walked is read from the folders, so a new page is attacked from its
 * first day, and one that shows a record nobody thought of here fails until somebody says which.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  askOpening,
  askSecondLook,
  beginViewing,
  delegateHearing,
  receiveReport,
  scheduleHearing,
  refuseAtCounter,
  writeByReceipt,
} from '#app'
import { addHours, plainDate } from '#law'
import { newId, type ActorId } from '#store'
import { listDemonstrationAccounts } from '#store/views'
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
  ['/meja/pegawai/impor/[id]', null],
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
  }
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

const filled = (path: string, record: string) =>
  path
    .replace(/\[\w+\]/, record)
    .replace('[bukti]/putar', '[terdengar]/putar')
    .replaceAll(/\[(\w+)\]/g, (_, name: string) => inside[name] ?? nowhere)

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
    const [there, none] = [await knock(name, door, ids[kind]), await knock(name, door, nowhere)]
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

/** Doors behind which the demonstration has nothing of these records: attacked as the others are, and without a control of their own. */
const unarranged = [
  'GET /meja/lhp/[id]/lampiran/[lampiran]/asli',
  'GET /meja/lhp/[id]/lampiran/[lampiran]/salinan',
  'GET /meja/lhp/[id]/naskah/saran',
  'GET /meja/lhp/[id]/pleno/[rapat]',
  'GET /meja/lhp/[id]/pleno/[rapat]/naskah',
  'GET /meja/penerusan/[id]/bukti/[tunjuk]',
  'GET /meja/penerusan/[id]/ekspor/[berkas]',
  'GET /meja/perkara/[id]/benturan',
  'GET /meja/perkara/[id]/kajian/word/[berkas]',
  'GET /meja/perkara/[id]/naskah/[jenis]/[bagian]/[versi]',
  'GET /meja/perkara/[id]/persetujuan',
  'GET /meja/perkara/[id]/pleno/[rapat]',
  'GET /meja/perkara/[id]/pleno/[rapat]/naskah',
  'GET /meja/perkara/[id]/simpanan/[rak]/[berkas]',
  'GET /meja/perkara/[id]/suara/[laporan]',
]

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
  await asOwner(sql`update netra.second_looks set ${walls} where id = ${ids.look}`)
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
        where ${sql.ref(of)} in (${sql.join([...mine, ids.lhp, ids.look, ids.referral])})`.execute(root)
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
    expect(expected.filter((door) => !opened.has(door) && !unarranged.includes(door))).toEqual([])
    expect(unarranged.filter((door) => !expected.includes(door))).toEqual([])
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
      '/meja/penerusan',
      '/meja/tinjauan',
      '/meja/unduh',
    ])
  })

  test.each(everybody)('%s then finds none of it at any door, by any method or action', async (name) => {
    if (name === everybody[0]) await wall()
    expect(await tellingDoors(name, doors)).toEqual([])
    expect(naming(await pagesOf(name))).toEqual([])
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
})
