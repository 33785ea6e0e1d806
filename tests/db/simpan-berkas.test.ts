import { sql } from 'kysely'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  beginActivity,
  confirmRule,
  decideDisposal,
  disposeByRule,
  growLog,
  isGone,
  listDisposals,
  openFieldCopy,
  readHead,
  readLogFile,
  replayAndCompare,
} from '#app'
import { createLogSigner, readNoteKey, readSignedHead, verifyGrowth, verifyWholeLog, type ReadLog } from '#gear'
import { retentionRules, sweptFileKinds, plainDate } from '#law'
import { asActor, disposalStore, hashEntry, hashPair, newId, systemActors, type ActorId } from '#store'
import { photosOf } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** Files that no case holds go when their time is over (N108), and the log of what happened does not notice. */

const kept = '2020-01-31T03:00:00.000Z'
// Sixty months after 31 January 2020, in WIB.
const before = '2025-01-30T16:59:00.000Z'
const due = '2025-01-30T17:00:00.000Z'

let world: World
let keys: string
let officer: ActorId
let ketua: ActorId
let anggota: ActorId
let author: ActorId
let office = ''
let key: Awaited<ReturnType<World['desk']['sealer']['createOfficeKey']>>
const activity = newId()
const lhp = newId()
const withCase = newId()
let photo = ''
let loose = { file: '', part: '' }
let bound = { file: '', part: '' }
let caseId = ''

const loosened = [
  ...['lhp_files', 'lhp_uploads', 'activity_photos', 'ikrars', 'deklarasis'],
  ...['edaran_lists', 'edaran_receipt_scans', 'pakta_recaps', 'edaran_versions'],
]

/** Rows as they are years later. What they hang on (a phone, an activity, a node) is not what is asked here: this copy does without. */
async function row(table: string, columns: Readonly<Record<string, unknown>>) {
  const names = Object.keys(columns)
  await world.owner.query(
    `insert into netra.${table} (${names.join(', ')}) values (${names.map((_, n) => `$${String(n + 1)}`).join(', ')})`,
    Object.values(columns),
  )
}
async function inVault(): Promise<string> {
  const id = newId()
  await world.desk.files.keep(id, randomBytes(40))
  return id
}
const sha = (of: string) => createHash('sha256').update(of).digest()

async function uploaded(of: string) {
  const [file, part] = [newId(), newId()]
  const bytes = randomBytes(50_000)
  await world.desk.uploads.begin(part, key, bytes.length)
  await world.desk.uploads.append(part, { from: 0, size: bytes.length }, [bytes])
  await world.desk.uploads.keep(part)
  await world.desk.uploads.forget(part)
  const hash = createHash('sha256').update(bytes).digest()
  await row('lhp_files', {
    ...{ id: file, lhp_id: of, account_id: author, device_id: newId(), kind: 'foto' },
    ...{ original_sha256: hash, original_size: bytes.length, copy_sha256: hash, copy_size: bytes.length },
    ...{ taken_at: kept, announced_at: kept },
  })
  await row('lhp_uploads', {
    ...{ id: part, file_id: file, part: 'salinan', office_key_id: key.id, size: bytes.length, started_at: kept },
    ...{ ended_at: kept, outcome: 'diterima', sha256: hash, media_type: 'image/jpeg' },
  })
  return { file, part }
}

beforeAll(async () => {
  world = await openWorld(before)
  keys = await mkdtemp(join(tmpdir(), 'netra-simpan-'))
  office = world.office('BAWASLU-33.19')
  officer = await world.person('legal-officer', 'BAWASLU-RI')
  ;[ketua, anggota] = (await world.commission('BAWASLU-33.19')) as readonly [ActorId, ActorId]
  author = await world.person('staf-penanganan', 'BAWASLU-33.19')
  key = await world.desk.sealer.createOfficeKey(office)
  await world.owner.query(
    'insert into netra.office_keys (id, office_id, recipient, created_at, retired_at) values ($1, $2, $3, $4, $4)',
    [key.id, key.officeId, key.recipient, kept],
  )
  caseId = await world.openedCase({ state: 'selesai', since: kept, registerNumber: 'S/9' })
  for (const [id, state, at] of [
    [lhp, 'selesai', null],
    [withCase, 'temuan', caseId],
  ] as const)
    await row('lhps', {
      ...{ id, office_id: office, regency_office_id: office, author_id: author, state, state_since: kept, case_id: at },
      ...{
        region_code: '33.19',
        stage: 'kampanye',
        happened_on: '2020-01-01',
        discovered_on: '2020-01-01',
        parts: '{}',
      },
      ...{ suspected: at !== null, created_at: kept },
    })
  for (const table of loosened) {
    const { rows } = await world.owner.query<{ name: string }>(
      "select conname as name from pg_constraint where contype = 'f' and conrelid = $1::regclass",
      [`netra.${table}`],
    )
    for (const { name } of rows) await world.owner.query(`alter table netra.${table} drop constraint ${name}`)
  }
  loose = await uploaded(lhp)
  bound = await uploaded(withCase)
  const answers = {
    section: 'pokok',
    fields: { jenis: 'rakor', judul: 'Rakor (contoh)', wilayah: '33.19' },
    rows: {},
  } as const
  granted(await beginActivity(world.desk, { actor: author, officeId: office, id: activity, answers }))
  photo = await inVault()
  await row('activity_photos', {
    ...{ id: photo, activity_id: activity, caption: 'x', shown: true, original_hash: sha('foto'), width: 1, height: 1 },
    ...{ added_by: author, added_at: kept },
  })
  const ceremony = { office_id: office, election_id: 'x', recorded_at: kept, recorded_by: author, place: 'Kudus' }
  const picture = async () => ({
    photo_id: await inVault(),
    photo_sha256: sha('u'),
    photo_key_id: key.id,
    photo_type: 'image/jpeg',
  })
  await row('ikrars', {
    ...{ id: newId(), ...ceremony, ...(await picture()), held_at: kept, leader: 'Contoh', leader_post: 'Camat' },
    ...{ leader_capacity: 'definitif', present: 3 },
  })
  await row('deklarasis', { id: newId(), ...ceremony, ...(await picture()), title: 'Contoh', held_on: '2020-01-01' })
  await row('edaran_lists', {
    ...{ id: newId(), node_id: newId(), version: 1, people: 3, held_on: '2020-01-01', according_to: 'Contoh' },
    ...{
      file_id: await inVault(),
      file_name: 'x',
      media_type: 'application/pdf',
      sha256: sha('d'),
      office_key_id: key.id,
    },
    ...{ recorded_at: kept, recorded_by: author, event_id: newId() },
  })
  await row('edaran_receipt_scans', {
    ...{ acknowledgement_id: newId(), node_id: newId(), file_id: await inVault(), media_type: 'application/pdf' },
    ...{ sha256: sha('t'), office_key_id: key.id, kept_at: kept, kept_by: author, event_id: newId() },
  })
  await row('pakta_recaps', {
    ...{ id: newId(), pakta_id: newId(), text_id: newId(), office_id: office, way: 'daftar', signed: 1, total: 2 },
    ...{
      stated_on: '2020-01-01',
      stated_by: 'Contoh',
      scan_id: await inVault(),
      scan_sha256: sha('r'),
      scan_key_id: key.id,
    },
    ...{ scan_type: 'application/pdf', recorded_at: kept, recorded_by: author },
  })
  const text = async (edaran: string, n: number, at: string) =>
    row('edaran_versions', {
      ...{
        edaran_id: edaran,
        n,
        file_id: await inVault(),
        file_name: 'x.pdf',
        bytes: 1,
        sha256: sha(edaran + String(n)),
      },
      ...{ signatures: '[]', verdict: 'tanpa', reopens: 'semua', added_at: at, added_by: author },
    })
  await text('019a0000-0000-7000-8000-000000000001', 1, kept)
  // Of another the first text is as old, and its last is not.
  await text('019a0000-0000-7000-8000-000000000002', 1, kept)
  await text('019a0000-0000-7000-8000-000000000002', 2, '2024-06-01T03:00:00.000Z')
})
afterAll(async () => {
  await world.close()
  await rm(keys, { recursive: true })
})

const book = async () => ({ ...world.desk, logSigner: await createLogSigner(keys, 'netra.example') })
const published: ReadLog = async (path) => {
  const bytes = path === 'checkpoint' ? await readHead(world.desk) : await readLogFile(world.desk, path)
  return bytes === null ? null : Buffer.from(bytes)
}
async function grown() {
  const netra = await book()
  await growLog(netra)
  const note = readNoteKey(netra.logSigner.key)
  const read = note === null ? null : await readSignedHead(published, note)
  if (read?.ok !== true) throw new Error(JSON.stringify(read))
  return read.value
}
const photosOfIt = () => asActor(world.desk.db, author, (tx) => photosOf(tx, activity))
const swept = async () =>
  (await world.owner.query<{ kind: string; id: string }>('select kind, file_id as id from netra.swept_files')).rows
const canOpen = async ({ part }: { readonly part: string }) => (await world.desk.uploads.open(part, key.id)).ok
const opened = (of: string, { file }: { readonly file: string }) =>
  openFieldCopy(world.desk, { actor: author, lhpId: of, id: file })

test('the lengths of the house are the same in the catalogue and in the database', async () => {
  for (const { id, houseMonths } of retentionRules) {
    const { rows } = await world.owner.query<{ months: number | null }>('select netra.house_months($1) as months', [id])
    expect(rows[0]?.months, id).toBe(houseMonths)
  }
})

test('nothing goes a minute before its day, and nobody but the clock sweeps', async () => {
  expect((await disposeByRule(world.desk)).swept).toBe(0)
  for (const kind of sweptFileKinds) {
    const called = await asActor(world.desk.db, ketua, (tx) =>
      disposalStore.sweepFiles(tx, kind, { decisionId: null, today: plainDate('2044-01-01'), at: due, atMost: 9 }),
    )
    expect(called, kind).toEqual([])
  }
  expect(await swept()).toEqual([])
  expect(await photosOfIt()).toHaveLength(1)
  const seen = await world.owner.query<{ gone: Date | null }>('select netra.gone_since($1) as gone', [photo])
  expect(seen.rows).toEqual([{ gone: null }])
})

test('what the legal desk has stopped stays, whatever the house says', async () => {
  world.at(due)
  const stop = granted(
    await confirmRule(world.desk, {
      ...{ actor: officer, ruleId: 'SIMPAN-FOTO-KEGIATAN', reason: 'Contoh', reference: 'Vektor uji' },
      values: { amount: 600 },
    }),
  )
  await disposeByRule(world.desk)
  expect((await swept()).map(({ kind }) => kind)).not.toContain('foto-kegiatan')
  expect(await world.desk.files.read(photo)).not.toBeNull()
  // Past the use case: while its decision stands the house is asked in vain.
  const asked = await asActor(world.desk.db, systemActors.clock, (tx) =>
    disposalStore.sweepFiles(tx, 'foto-kegiatan', {
      decisionId: null,
      today: plainDate('2044-01-01'),
      at: due,
      atMost: 9,
    }),
  )
  expect(asked).toEqual([])
  // The control: with a shorter length in its place the photo goes.
  granted(
    await confirmRule(world.desk, {
      ...{ actor: officer, ruleId: 'SIMPAN-FOTO-KEGIATAN', reason: 'Contoh', reference: 'Vektor uji' },
      ...{ values: { amount: 12 }, replaces: stop.decisionId },
    }),
  )
  const head = await grown()
  expect((await disposeByRule(world.desk)).swept).toBe(1)
  expect(await world.desk.files.read(photo)).toBeNull()
  expect(await isGone(world.desk, photo)).toBe(true)
  expect(await photosOfIt()).toEqual([])
  // The log grew from what it was, and every leaf of the past is where it was.
  const now = await grown()
  expect(now.size).toBeGreaterThan(head.size)
  expect(await verifyGrowth(published, head, now, hashPair)).toMatchObject({ ok: true })
})

test('on its day each kind is swept: its bytes, its hash kept, one event a kind; a circular counts from its last text', async () => {
  const kinds = (await swept()).map(({ kind }) => kind).toSorted()
  expect(kinds).toEqual(
    [
      'berkas-edaran',
      'foto-kegiatan',
      'foto-upacara',
      'foto-upacara',
      'lampiran-lhp',
      'pindaian-unit',
      'pindaian-unit',
      'pindaian-unit',
    ].toSorted(),
  )
  for (const { kind, id } of await swept())
    if (kind !== 'lampiran-lhp') expect(await world.desk.files.read(id), kind).toBeNull()
  expect(await canOpen(loose)).toBe(false)
  expect(await opened(lhp, loose)).toEqual({ ok: false, refusal: { reason: 'original-destroyed' } })
  const { rows } = await world.owner.query<{ basis: string; data: { items: number; sha256: string } }>(
    "select basis, data from netra.events where type = 'kept-swept' order by basis",
  )
  expect(rows.map(({ basis, data }) => [basis, data.items])).toEqual([
    ['SIMPAN-BERKAS-EDARAN', 1],
    ['SIMPAN-FOTO-KEGIATAN', 1],
    ['SIMPAN-FOTO-UPACARA', 2],
    ['SIMPAN-LAMPIRAN-LHP', 1],
    ['SIMPAN-PINDAIAN-UNIT', 3],
  ])
  expect((await disposeByRule(world.desk)).swept).toBe(0)
})

test('the list of what went is the clock’s to read and nobody’s to write', async () => {
  const seen = (actor: ActorId) =>
    asActor(
      world.desk.db,
      actor,
      async (tx) => (await tx.selectFrom('netra.swept_files').select('file_id').execute()).length,
    )
  expect([await seen(ketua), await seen(officer)]).toEqual([0, 0])
  expect(await seen(systemActors.clock)).toBe(8)
  const write = (actor: ActorId) =>
    asActor(world.desk.db, actor, (tx) =>
      sql`insert into netra.swept_files (file_id, kind, months, last_on, sha256, swept_at)
        values (${newId()}, 'foto-kegiatan', 60, '2020-01-01', sha256('x'), now())`.execute(tx),
    )
  for (const actor of [ketua, systemActors.clock]) await expect(write(actor)).rejects.toThrow(/permission denied/)
})

test('a photo of an LHP that came to a case is there until two agree', async () => {
  expect(await canOpen(bound)).toBe(true)
  const [waits] = granted(await listDisposals(world.desk, ketua)).filter(({ kind }) => kind === 'lampiran-lhp')
  expect(waits).toMatchObject({ itemId: bound.part, caseId, months: 60, decisionId: null, stand: 'diusulkan' })
  const decide = (actor: ActorId) =>
    decideDisposal(world.desk, { disposalId: waits?.id ?? '', actor, agrees: true, reason: 'Sudah diperiksa.' })
  granted(await decide(ketua))
  expect((await disposeByRule(world.desk)).destroyed).toBe(0)
  granted(await decide(anggota))
  expect((await disposeByRule(world.desk)).destroyed).toBe(1)
  expect(await canOpen(bound)).toBe(false)
  expect(await opened(withCase, bound)).toEqual({ ok: false, refusal: { reason: 'original-destroyed' } })
})

test('where a store is away nothing of its kind is marked, and the others go', async () => {
  const [list, part] = [await inVault(), await uploaded(lhp)]
  await row('edaran_lists', {
    ...{ id: newId(), node_id: newId(), version: 1, people: 3, held_on: '2020-01-01', according_to: 'Contoh' },
    ...{ file_id: list, file_name: 'x', media_type: 'application/pdf', sha256: sha('d2'), office_key_id: key.id },
    ...{ recorded_at: kept, recorded_by: author, event_id: newId() },
  })
  const away = { ...world.desk, uploads: { ...world.desk.uploads, destroy: () => Promise.reject(new Error('away')) } }
  await expect(disposeByRule(away)).rejects.toThrow('1 items were not destroyed')
  expect(await isGone(world.desk, list)).toBe(true)
  expect([await isGone(world.desk, part.part), await canOpen(part)]).toEqual([false, true])
  await disposeByRule(world.desk)
  expect([await isGone(world.desk, part.part), await canOpen(part)]).toEqual([true, false])
})

test('after all of it the log verifies whole, and no leaf is broken', async () => {
  const head = await grown()
  expect(await verifyWholeLog(published, head, { entry: hashEntry, pair: hashPair })).toMatchObject({ ok: true })
  expect((await replayAndCompare(world.desk)).differences.filter(({ kind }) => kind === 'broken-leaf')).toEqual([])
  // The control: a leaf that was touched is found.
  await world.owner.query(
    "update netra.events set data = data || '{\"items\": 0}' where id = (select id from netra.events where type = 'kept-swept' limit 1)",
  )
  expect(
    (await replayAndCompare(world.desk)).differences.filter(({ kind }) => kind === 'broken-leaf').length,
  ).toBeGreaterThan(0)
})
