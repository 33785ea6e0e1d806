/** The inbox where it is long, and for whoever works in two places: which lines, how many, and in which order. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patternReach, seePatterns } from '#app'
import { asActor, isTooLong, newId, openDatabase, type ActorId } from '#store'
import { countChainLate, countInbox, inboxBound, inboxPageSize, listInbox } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'

const now = '2024-11-20T02:00:00.000Z'
const long = inboxBound + 5

let world: World
beforeAll(async () => {
  world = await openWorld(now)
  await manyCases('BAWASLU-33.18', long)
})
afterAll(() => world.close())

/** As many closed cases of an office as an archive has, one more each hour. */
async function manyCases(office: OfficeCode, count: number): Promise<void> {
  const model = await world.openedCase({ office, state: 'selesai', since: '2024-01-01T00:00:00.000Z' })
  await world.owner.query(
    `insert into netra.cases
     select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'state_since', c.state_since + make_interval(hours => n)))).*
     from netra.cases c, generate_series(1, $2) n where c.id = $1`,
    [model, count - 1],
  )
}

const inbox = (actor: ActorId, page = 1) => asActor(world.desk.db, actor, (tx) => listInbox(tx, { page }))
const count = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => countInbox(tx, {}))

/** A running term of the office on a case. */
const runs = (caseId: string, dueAt: string, owner = 'kantor') =>
  world.owner.query(
    `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
     select $1, c.id, c.handling_office_id, 'P12', $4, '{}', 'WIB', c.opened_at, null, $3, '{"days":[]}', true from netra.cases c where c.id = $2`,
    [newId(), caseId, dueAt, owner],
  )

test('counts so far and no farther, leafs as far as it counts, and skips and repeats nothing on the way', async () => {
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.18')
  expect(await count(staff)).toEqual({
    cases: inboxBound + 1,
    lhps: 0,
    byState: [{ state: 'selesai', count: inboxBound + 1 }],
  })
  const seen = new Set<string>()
  for (let page = 1; page <= inboxBound / inboxPageSize; page++)
    for (const { id } of await inbox(staff, page)) seen.add(id)
  expect(seen.size).toBe(inboxBound)
  expect(await inbox(staff, inboxBound / inboxPageSize + 1)).toEqual([])
})

test('shows what is due first from whichever state, then what waits, and what is over last', async () => {
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const opened = (state: string, since: string) => world.openedCase({ office: 'BAWASLU-33.19', state, since })
  const over = await opened('selesai', '2024-10-01T00:00:00.000Z')
  const waits = await opened('informasi-awal', '2024-10-04T00:00:00.000Z')
  const later = await opened('kajian', '2024-10-03T00:00:00.000Z')
  const sooner = await opened('diterima', '2024-10-05T00:00:00.000Z')
  await runs(later, '2024-11-25T00:00:00.000Z')
  await runs(sooner, '2024-11-22T00:00:00.000Z')
  // Not the office's own, so it sorts nothing.
  await runs(over, '2024-11-19T00:00:00.000Z', 'penerima-penerusan')
  expect((await inbox(staff)).map(({ id }) => id)).toEqual([sooner, later, waits, over])
})

test('of somebody who works at two offices holds the cases of both, each once, and of nobody else', async () => {
  const both = await world.person('anggota', 'BAWASLU-64.02')
  await world.joins(both, 'anggota', 'BAWASLU-64')
  await world.joins(both, 'legal-officer', 'BAWASLU-64.02')
  const [regency, province] = [
    await world.openedCase({ office: 'BAWASLU-64.02' }),
    await world.openedCase({ office: 'BAWASLU-64' }),
  ]
  expect((await inbox(both)).map(({ id }) => id).sort()).toEqual([regency, province].sort())
  expect((await count(both)).cases).toBe(2)
  // A legal officer reads what his own office handles, and not what lies below it.
  const officer = await world.person('legal-officer', 'BAWASLU-64')
  expect((await inbox(officer)).map(({ id }) => id)).toEqual([province])
  const nobody = await world.person('administrator', 'BAWASLU-64')
  expect([await inbox(nobody), (await count(nobody)).cases]).toEqual([[], 0])
})

test('finds a case by its exact number, whatever stands beside it', async () => {
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.18')
  const caseId = await world.openedCase({ office: 'BAWASLU-33.18', state: 'diterima' })
  await world.owner.query(`update netra.cases set receipt_number = '7/LP/PB/Kab/33.18/XI/2024' where id = $1`, [caseId])
  const found = (actor: ActorId, q: string) =>
    asActor(world.desk.db, actor, async (tx) => (await listInbox(tx, { q })).map(({ id }) => id))
  expect(await found(staff, ' 7/LP/PB/Kab/33.18/XI/2024 ')).toEqual([caseId])
  expect(await found(staff, '7/lp/pb')).toEqual([caseId])
  const beside = await world.person('staf-penanganan', 'BAWASLU-33.19')
  expect(await found(beside, '7/LP/PB/Kab/33.18/XI/2024')).toEqual([])
})

test('counts as late below only what an acting term of an office has passed', async () => {
  const province = await world.person('ketua', 'BAWASLU-64')
  const late = await world.openedCase({ office: 'BAWASLU-64.02', state: 'kajian' })
  const reporters = await world.openedCase({ office: 'BAWASLU-64.02', state: 'perbaikan' })
  const running = await world.openedCase({ office: 'BAWASLU-64.02', state: 'kajian' })
  await runs(late, '2024-11-19T00:00:00.000Z')
  await runs(reporters, '2024-11-19T00:00:00.000Z', 'pelapor')
  await runs(running, '2024-11-21T00:00:00.000Z')
  expect(await asActor(world.desk.db, province, (tx) => countChainLate(tx, now))).toMatchObject([
    { officeId: world.office('BAWASLU-64.02'), cases: 1 },
  ])
})

test('a question that takes too long is given up, and known by that from every other fault', async () => {
  const url = world.clone.urlFor('netra_app')
  const db = openDatabase({ connectionString: url, max: 1, statement_timeout: 50 })
  const asked = (statement: string) =>
    sql
      .raw(statement)
      .execute(db)
      .then(() => null, isTooLong)
  try {
    expect(await asked('select pg_sleep(20)')).toBe(true)
    expect(await asked('select nothing')).toBe(false)
    expect(await asked('select 1')).toBe(null)
  } finally {
    await db.destroy()
  }
})

test('what reports have in common is shown to the office that handles them, without a word of theirs, and to nobody whom they accuse', async () => {
  const narrative =
    'TANDAPOLA seorang camat mengumpulkan kepala desa di pendopo dan meminta mereka memilih satu pasangan calon'
  const walled = [world.office('BKPSDM-33.19')]
  const opened: string[] = []
  for (const n of [1, 2, 3])
    opened.push(
      await world.openedCase({
        office: 'BAWASLU-33',
        narrative: `${narrative} ${String(n)}`,
        since: '2024-11-19T02:00:00.000Z',
        walled,
      }),
    )
  const early = new Date(Date.parse(now) - (patternReach.days + 1) * 86_400_000).toISOString()
  await world.openedCase({ office: 'BAWASLU-33', narrative, since: early })
  await world.owner.query('update netra.reports set accused_office_ids = $2 where case_id = any ($1)', [
    opened,
    [world.office('BAWASLU-33.19')],
  ])
  const staff = await world.person('staf-penanganan', 'BAWASLU-33')
  const accused = await world.person('staf-penanganan', 'BAWASLU-33')
  await world.joins(accused, 'bkpsdm', 'BKPSDM-33.19')
  const elsewhere = await world.person('staf-penanganan', 'BAWASLU-64')
  // Reads the cases of its chain, and handles none of these.
  const above = await world.person('staf-penanganan', 'BAWASLU-RI')
  const seen = await seePatterns(world.desk, staff)
  expect(seen.patterns.map(({ pattern }) => [pattern.kind, [...pattern.caseIds].sort()])).toEqual([
    ['kata', [...opened].sort()],
    ['kantor', [...opened].sort()],
  ])
  expect(JSON.stringify(seen.patterns.map(({ pattern }) => pattern))).not.toContain('TANDAPOLA')
  for (const other of [accused, elsewhere, above]) expect((await seePatterns(world.desk, other)).patterns).toEqual([])
})

test('pictures that look nearly the same in two cases are suggested to the office that handles both, and to nobody else', async () => {
  const walled = [world.office('BKPSDM-33.19')]
  const [near, far] = ['00ff00ff00ff00ff', '00ff00ff00ff00fe']
  const put = async (office: 'BAWASLU-33' | 'BAWASLU-64', imprint: string) => {
    const caseId = await world.openedCase({ office, since: '2024-11-19T02:00:00.000Z', walled })
    await world.owner.query(
      `with a as (insert into netra.office_keys (id, office_id, recipient, created_at)
           values (gen_random_uuid(), $2, 'age1' || gen_random_uuid(), $3) on conflict do nothing returning id),
         k as (select id from a union all select id from netra.office_keys where office_id = $2 limit 1),
         u as (insert into netra.uploads (id, case_id, report_id, office_key_id, size, fingerprint, started_at)
           select gen_random_uuid(), r.case_id, r.id, k.id, 1, sha256(r.id::text::bytea), $3 from netra.reports r, k where r.case_id = $1
           returning *),
         b as (insert into netra.bukti (id, case_id, report_id, office_key_id, kind, media_type, size, sha256, received_at)
           select u.id, u.case_id, u.report_id, u.office_key_id, 'gambar', 'image/jpeg', 1, u.fingerprint, $3 from u returning id)
       insert into netra.bukti_imprints (bukti_id, imprint) select b.id, decode($4, 'hex') from b`,
      [caseId, world.office(office), '2024-11-19T02:00:00.000Z', imprint],
    )
    return caseId
  }
  const both = [await put('BAWASLU-33', near), await put('BAWASLU-33', far)]
  await put('BAWASLU-33', 'ff00ff00ff00ff00')
  await put('BAWASLU-64', near)
  const staff = await world.person('staf-penanganan', 'BAWASLU-33')
  const accused = await world.person('staf-penanganan', 'BAWASLU-33')
  await world.joins(accused, 'bkpsdm', 'BKPSDM-33.19')
  const [elsewhere, above] = [
    await world.person('staf-penanganan', 'BAWASLU-64'),
    await world.person('staf-penanganan', 'BAWASLU-RI'),
  ]
  const pictures = async (actor: ActorId) =>
    (await seePatterns(world.desk, actor)).patterns
      .filter(({ pattern }) => pattern.kind === 'gambar')
      .map(({ cases }) => cases.map(({ caseId }) => caseId).sort())
  expect(await pictures(staff)).toEqual([both.toSorted()])
  for (const other of [accused, elsewhere, above]) expect(await pictures(other)).toEqual([])
})
