/** Junk, floods and trainings: what triage does and leaves, who is shown what is alike, and that what only practises moves no count. */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  askPuzzle,
  createFloodGauge,
  endTraining,
  findTraining,
  isPartner,
  judgePuzzle,
  keepTextBands,
  listPartners,
  listTrainings,
  makePartnerToken,
  openTogether,
  openTraining,
  openTriage,
  practise,
  publishNumbers,
  readReceipt,
  receiveReport,
  revokePartner,
  shareKajianAwal,
  sweepTrainings,
  triageReport,
  type LookedAt,
  type Netra,
  type ReportSender,
} from '#app'
import { floodFrom } from '#core'
import { addHours, conditionsFor, plainDate } from '#law'
import { asActor, systemActors, type ActorId } from '#store'
import { answerForm } from '#lib/laporan/answer-form.ts'
import { postReport } from '#lib/laporan/report-doors.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const start = '2024-10-03T02:00:00.000Z'
const kudus = 'BAWASLU-33.19'

let world: World
let staff: ActorId
let beside: ActorId

beforeAll(async () => {
  world = await openWorld(start)
  staff = await world.person('staf-penanganan', kudus)
  beside = await world.person('staf-penanganan', 'BAWASLU-33.18')
})
afterAll(() => world.close())

const looked = (unmet: readonly string[] = []): LookedAt => ({
  conditions: conditionsFor('pilkada', plainDate('2024-10-03')).map(({ id }) => ({ id, met: !unmet.includes(id) })),
  violation: 'hukum-lainnya',
  jurisdiction: 'berwenang',
  body: 'Kajian awal (contoh).',
})
const stateOf = async (caseId: string) => {
  const { rows } = await world.owner.query<{ state: string; version: number; kajian: number }>(
    `select state, version, (select count(*)::integer from netra.kajian k where k.case_id = c.id) as kajian from netra.cases c where id = $1`,
    [caseId],
  )
  return rows[0]
}
const triage = (
  caseId: string,
  act: 'register' | 'decline' | 'ask-completion',
  more: { unmet?: string[]; actor?: ActorId; seenVersion?: number } = {},
) =>
  triageReport(world.desk, {
    caseId,
    actor: more.actor ?? staff,
    seenVersion: more.seenVersion ?? 0,
    act,
    looked: looked(more.unmet),
    reason: 'Contoh.',
  })

test('one act takes a report from the queue to its number, with its kajian awal; refused, it has written nothing', async () => {
  const caseId = await world.openedCase()
  const refused = await triage(caseId, 'register', { unmet: ['evidence'] })
  expect(refused).toMatchObject({ ok: false, refusal: { reason: 'conditions-unmet' } })
  expect(await stateOf(caseId)).toEqual({ state: 'diterima', version: 0, kajian: 0 })
  expect(await triage(caseId, 'register', { actor: beside })).toMatchObject({ refusal: { reason: 'not-found' } })
  expect(await triage(caseId, 'register', { seenVersion: 7 })).toMatchObject({ refusal: { reason: 'moved-meanwhile' } })
  const done = granted(await triage(caseId, 'register'))
  expect(done).toMatchObject({ state: 'diregister', registerNumber: expect.stringContaining('/Reg/LP/') as string })
  expect(await stateOf(caseId)).toMatchObject({ state: 'diregister', kajian: 1 })
})

test('who asks the pleno to decline has looked: the case waits for the pleno, and the queue goes on', async () => {
  const [first, second] = [await world.openedCase({ since: addHours(start, -1) }), await world.openedCase()]
  const open = async () => granted(await openTriage(world.desk, { actor: staff, asked: null }))
  expect(await open()).toMatchObject({ page: { held: { id: first } }, after: second, proposed: 0 })
  granted(await triage(first, 'decline', { unmet: ['evidence'] }))
  expect(await stateOf(first)).toMatchObject({ state: 'kajian-awal', kajian: 1 })
  expect(await open()).toMatchObject({ page: { held: { id: second } }, before: null, proposed: 1 })
  granted(await triage(second, 'ask-completion', { unmet: ['evidence'] }))
  expect(await open()).toBeNull()
  expect(await openTriage(world.desk, { actor: beside, asked: first })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
})

const narrative =
  'Seorang camat contoh mengumpulkan para kepala desa di pendopo dan meminta mereka memilih satu pasangan calon'

async function told(words: string, netra: Netra = world.desk) {
  const received = granted(
    await receiveReport(
      netra,
      {
        lane: 'informasi',
        kind: 'netralitas',
        regionCode: '33.19',
        happenedOn: plainDate('2024-10-01'),
        knownOn: plainDate('2024-10-02'),
        narrative: words,
        subject: { kind: 'pns' },
        secrets: {},
      },
      { door: 'web' },
    ),
  )
  const { rows } = await world.owner.query<{ case: string }>(
    `select case_id as case from netra.events where type = 'report-received' order by id desc limit 1`,
  )
  await keepTextBands(world.desk)
  return { receipt: received.receipt, caseId: rows[0]?.case ?? '' }
}

test('what tells the same is named to whoever works on the case, never past a wall, and to no reporter', async () => {
  const [one, other] = [await told(narrative), await told(`${narrative}, juga kepada warga`)]
  await told('Mobil dinas mengangkut alat peraga kampanye pada malam hari dari gudang ke lapangan')
  const near = async (caseId: string) =>
    granted(await openTriage(world.desk, { actor: staff, asked: caseId }))?.near.map((found) => found.caseId)
  expect(await near(one.caseId)).toEqual([other.caseId])
  expect(await near(other.caseId)).toEqual([one.caseId])
  // Whom the other one accuses may be reading this one.
  await world.owner.query('update netra.cases set walled_office_ids = array[$2::uuid] where id = $1', [
    other.caseId,
    world.office('DINAS-33.19'),
  ])
  expect(await near(one.caseId)).toEqual([])
  expect(await near(other.caseId)).toEqual([one.caseId])
  const read = JSON.stringify(granted(await readReceipt(world.desk, other.receipt, '192.0.2.1')))
  expect(read).not.toContain(one.caseId)
  expect(read).not.toMatch(/twin|near|mirip/i)
})

test('past the use cases: texts come to the clock alone, what they hash to is read by nobody, and a like of another office is named to none', async () => {
  const words = 'Sekretaris contoh mengirim pesan berantai yang mengajak semua pegawai hadir di kampanye akbar'
  const [one, other] = [await told(words), await told(`${words}, besok`)]
  const as = <Row>(actor: ActorId, query: RawBuilder<Row>) =>
    asActor(world.clone.db, actor, async (tx) => (await query.execute(tx)).rows)
  const near = async (actor: ActorId, about = one.caseId) =>
    (await as(actor, sql<{ near: string }>`select netra.near_reports(${about}, 20) as near`)).length
  expect([await near(staff), await near(beside), await near(systemActors.clock)]).toEqual([1, 0, 0])
  const beginning = '00000000-0000-0000-0000-000000000000'
  await world.owner.query(
    'delete from netra.text_bands where report_id = (select max(report_id::text)::uuid from netra.text_bands)',
  )
  const texts = async (actor: ActorId) =>
    (await as(actor, sql<{ narrative: string }>`select narrative from netra.texts_without_bands(${beginning}, 20)`))
      .length
  expect([await texts(systemActors.clock), await texts(staff), await texts(beside)]).toEqual([1, 0, 0])
  const last = async (actor: ActorId) =>
    (await as(actor, sql<{ l: string | null }>`select netra.last_text_bands() as l`))[0]?.l
  expect([await last(staff), typeof (await last(systemActors.clock))]).toEqual([null, 'string'])
  // Whoever could write them could make any two reports alike.
  const { rows: before } = await world.owner.query<{ n: string }>('select count(*) as n from netra.text_bands')
  const { rows: open } = await world.owner.query<{ id: string }>(
    'select r.id from netra.reports r where not exists (select from netra.text_bands b where b.report_id = r.id) limit 1',
  )
  const bands = JSON.stringify([{ report_id: open[0]?.id, bands: [1] }])
  await as(staff, sql`select netra.keep_text_bands(${bands}::jsonb)`)
  expect((await world.owner.query('select count(*) as n from netra.text_bands')).rows).toEqual(before)
  await expect(as(staff, sql`select * from netra.text_bands`)).rejects.toThrow(/permission denied/)
  await keepTextBands(world.desk)
  expect(await near(staff)).toBe(1)
  // Handed to another office, it is no longer named here.
  await world.owner.query('update netra.cases set handling_office_id = $2 where id = $1', [
    other.caseId,
    world.office('BAWASLU-33.18'),
  ])
  expect([await near(staff), await near(beside, other.caseId)]).toEqual([0, 0])
})

test('one kajian awal for many reports: each keeps its own answer, day known and clock', async () => {
  const [first, second] = [await world.openedCase(), await world.openedCase()]
  await world.owner.query(`update netra.cases set known_on = '2024-10-01' where id = $1`, [second])
  const clocks = async () => {
    const { rows } = await world.owner.query<object>(
      `select c.id, c.known_on, d.rule_id, d.due_at, d.closed_at from netra.cases c left join netra.deadlines d on d.case_id = c.id
       where c.id = any ($1) order by 1, 3`,
      [[first, second]],
    )
    return rows
  }
  const before = await clocks()
  expect(await openTogether(world.desk, { actor: beside, asked: [first, second] })).toEqual([])
  const pages = await openTogether(world.desk, { actor: staff, asked: [first, second, randomUUID()] })
  expect(pages.map(({ page }) => page.held.id)).toEqual([first, second])
  const { conditions, ...shared } = looked()
  const outcomes = await shareKajianAwal(world.desk, {
    actor: staff,
    ...shared,
    reports: [
      { caseId: first, seenVersion: 0, conditions, answer: 'Jawaban pertama (contoh).' },
      { caseId: second, seenVersion: 0, conditions: looked(['in-time']).conditions, answer: 'Jawaban kedua (contoh).' },
      { caseId: second, seenVersion: 0, conditions, answer: 'Sekali lagi (contoh).' },
    ],
  })
  expect(outcomes.map(({ kept }) => kept.ok)).toEqual([true, true, false])
  // Its own day is its own clock: what the second lacks starts the office's day to tell its reporter, and nobody else's.
  expect(await clocks()).toEqual([before[0], { ...before[1], rule_id: 'P3', due_at: expect.any(String) as string }])
  const { rows } = await world.owner.query<{ body: string; late: boolean }>(
    `select body, conditions @> '[{"id": "in-time", "met": false}]' as late from netra.kajian where case_id = any ($1) order by body`,
    [[first, second]],
  )
  expect(rows).toEqual([
    { body: 'Kajian awal (contoh).\n\nJawaban kedua (contoh).', late: true },
    { body: 'Kajian awal (contoh).\n\nJawaban pertama (contoh).', late: false },
  ])
})

test('a partner token is made by an administrator, good until revoked, and read back by nobody', async () => {
  const administrator = await world.person('administrator', 'BAWASLU-RI')
  const house = world.desk
  expect(await makePartnerToken(house, { actor: staff, name: 'Pemantau Contoh' })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
  const { id, token } = granted(await makePartnerToken(house, { actor: administrator, name: 'Pemantau Contoh' }))
  expect([await isPartner(house, token), await isPartner(house, `${token.slice(0, -1)}_`)]).toEqual([true, false])
  expect(JSON.stringify(granted(await listPartners(house, administrator)))).not.toContain(token)
  expect(await isPartner({ ...house, clock: () => addHours(start, 24 * 181) }, token)).toBe(false)
  granted(await revokePartner(house, { actor: administrator, partnerId: id }))
  expect(await isPartner(house, token)).toBe(false)
})

const sender: ReportSender = { address: '192.0.2.9', agent: 'contoh' }
const flooded = (): Netra => {
  const flood = createFloodGauge(1, () => 0.5)
  // Work comes to be asked while time passes, and never by a report.
  for (let n = 0; n < floodFrom.session.reports * 1.7; n++) flood.count(sender, addHours(start, -0.1))
  return { ...world.desk, clock: () => start, flood }
}
const browser = async () =>
  (await import(pathToFileURL(resolve(import.meta.dirname, '../../static/teka.js')).href)) as {
    readonly solve: (token: string, parts: number, bits: number) => Promise<string>
  }

test('in calm times a form is asked for nothing; in a flood what the browser finds lets one form through', async () => {
  const formKey = randomUUID()
  const nothing = { token: '', solved: '', sum: '' }
  expect(await askPuzzle(world.desk, sender, formKey)).toBeNull()
  expect(await judgePuzzle(world.desk, sender, { formKey, answer: nothing })).toEqual({ passed: true })
  const netra = flooded()
  const asked = await askPuzzle(netra, sender, formKey)
  if (asked === null) throw new Error('no puzzle')
  const judged = (answer: Partial<typeof nothing>, key = formKey) =>
    judgePuzzle(netra, sender, { formKey: key, answer: { ...nothing, ...answer } })
  expect(await judged({})).toMatchObject({ passed: false, why: 'unsolved' })
  const { solve } = await browser()
  const solved = await solve(asked.token, asked.parts, asked.bits)
  expect(await judged({ token: asked.token, solved })).toEqual({ passed: true })
  // Solved once, it is good for this form and no other.
  expect(await judged({ token: asked.token, solved }, randomUUID())).toMatchObject({ passed: false })
  expect(await judged({ token: asked.token, solved: solved.replace(/\d+$/, '1') })).toMatchObject({ passed: false })
})

test('who has no JavaScript adds up and waits: he is told how long, and then let through', async () => {
  const formKey = randomUUID()
  const netra = flooded()
  const asked = await askPuzzle(netra, sender, formKey)
  if (asked === null) throw new Error('no puzzle')
  const after = (seconds: number, sum: string) =>
    judgePuzzle({ ...netra, clock: () => new Date(Date.parse(start) + seconds * 1000).toISOString() }, sender, {
      formKey,
      answer: { token: asked.token, solved: '', sum },
    })
  const sum = String(asked.sum.a + asked.sum.b)
  expect(await after(1, sum)).toMatchObject({ passed: false, why: 'too-early' })
  expect(await after(asked.waitSeconds, '99')).toMatchObject({ passed: false, why: 'wrong-sum' })
  expect(await after(asked.waitSeconds, sum)).toEqual({ passed: true })
})

test('what is sent in a training is seen by its office alone, moves no count, and is gone a week after its end', async () => {
  const counter = await world.person('petugas-penerima', kudus)
  const officeId = world.office(kudus)
  const opening = { actor: counter, officeId, title: 'Bimtek contoh', days: 2 }
  expect(await openTraining(world.desk, { ...opening, actor: beside })).toMatchObject({ ok: false })
  expect(await openTraining(world.desk, { ...opening, days: 15 })).toMatchObject({ refusal: { reason: 'field' } })
  const { code, id } = granted(await openTraining(world.desk, opening))
  const counts = async () => {
    await publishNumbers({ ...world.desk, clock: () => start })
    const { rows } = await world.owner.query<object>(
      `select (select count(*) from netra.cases) as cases, (select count(*) from netra.reports) as reports,
         (select count(*) from netra.events) as events, (select count(*) from netra.deadlines) as deadlines,
         (select count(*) from netra.sealed_identities) as identities,
         (select md5(string_agg(n::text, '|' order by n::text)) from (select measure_id, region_code, shown from netra.public_numbers) n) as numbers`,
    )
    return rows
  }
  const before = await counts()
  const form = {
    typed: code.toLowerCase(),
    told: {
      lane: 'laporan',
      kind: 'netralitas',
      regionCode: '33.19',
      happenedOn: plainDate('2024-10-01'),
      knownOn: plainDate('2024-10-02'),
      narrative,
      subject: { kind: 'pns' },
      secrets: { reporter: { name: 'RAHASIA Contoh' } },
    },
    formKey: randomUUID(),
  } as const
  granted(await practise(world.desk, form))
  granted(await practise(world.desk, form))
  expect(await counts()).toEqual(before)
  const seen = async (actor: ActorId) =>
    (await listTrainings(world.desk, actor)).map(({ practised }) => practised.length)
  expect(await seen(counter)).toEqual([1])
  expect(await seen(beside)).toEqual([])
  const kept = await world.owner.query('select r::text from netra.training_reports r')
  expect(JSON.stringify(kept.rows)).not.toContain('RAHASIA')
  granted(await endTraining(world.desk, { actor: counter, trainingId: id }))
  expect(await findTraining(world.desk, code, '192.0.2.3')).toMatchObject({ refusal: { reason: 'unknown' } })
  expect(await practise(world.desk, { ...form, formKey: randomUUID() })).toMatchObject({ refusal: { reason: 'ended' } })
  const sweepAt = (hours: number) => sweepTrainings({ ...world.desk, clock: () => addHours(start, hours) })
  expect([await sweepAt(24 * 7 - 1), await sweepAt(24 * 7)]).toEqual([0, 1])
  expect(await seen(counter)).toEqual([0])
})

test('in a flood a form that did no work comes back whole, and goes when it has; one that practises is asked for nothing', async () => {
  const netra = flooded()
  const form = (more: Record<string, string>) => {
    const filled = new FormData()
    const fields = { langkah: 'kirim', kunci: randomUUID(), uraian: narrative, ...more }
    for (const [name, value] of Object.entries(fields)) filled.set(name, value)
    return filled
  }
  const body = {
    lane: 'informasi',
    kind: 'netralitas',
    regionCode: '33.19',
    happenedOn: '2024-10-01',
    knownOn: '2024-10-02',
    narrative,
    subject: { kind: 'pns' },
  }
  const asked = { netra, lane: 'informasi', locale: 'id', ...sender, bodyOf: () => body } as const
  const kunci = randomUUID()
  const back = await answerForm(asked, form({ kunci }))
  if (!('status' in back)) throw new Error('it was let through')
  expect(back).toMatchObject({
    status: 422,
    data: { stage: 'review', values: { uraian: narrative }, puzzle: { why: 'unsolved' } },
  })
  const { puzzle } = back.data
  if (puzzle === null) throw new Error('no puzzle')
  const { solve } = await browser()
  const answer = await solve(puzzle.token, puzzle.parts, puzzle.bits)
  const sent = await answerForm(asked, form({ kunci, teka: puzzle.token, 'teka-jawab': answer }))
  expect(sent).toMatchObject({ stage: 'received', received: { status: 'informasi-awal' } })
  const practised = await answerForm(
    { ...asked, practise: async () => Promise.resolve({ ok: true, value: null }) },
    form({}),
  )
  expect(practised).toMatchObject({ stage: 'received', received: null })
})

/** As a program calls it, without a network. */
async function call(netra: Netra, headers: Record<string, string>) {
  const req = new IncomingMessage(new Socket())
  const body = JSON.stringify({
    lane: 'informasi',
    regionCode: '33.19',
    happenedOn: '2024-10-01',
    knownOn: '2024-10-02',
    narrative,
    subject: { kind: 'pns' },
  })
  Object.assign(req.headers, { 'content-type': 'application/json', ...headers })
  req.push(body)
  req.push(null)
  const res = new ServerResponse(req)
  const written = { head: {} as Readonly<Record<string, unknown>>, body: '' }
  res.writeHead = ((status: number, head: Readonly<Record<string, unknown>>) => {
    res.statusCode = status
    written.head = head
    return res
  }) as typeof res.writeHead
  res.end = ((chunk: string) => {
    written.body = chunk
    return res
  }) as typeof res.end
  await postReport(req, res, netra)
  return {
    status: res.statusCode,
    asks: written.head['www-authenticate'],
    body: JSON.parse(written.body) as object,
  }
}

test('the API asks for a token while calls flood in, says what to do, and takes a partner; in calm times it asks nobody', async () => {
  const administrator = await world.person('administrator', 'BAWASLU-RI')
  const { token } = granted(await makePartnerToken(world.desk, { actor: administrator, name: 'Pemantau Contoh' }))
  expect(await call(world.desk, {})).toMatchObject({ status: 201 })
  const flood = createFloodGauge(1, () => 0.5)
  for (let n = 0; n < 5; n++) flood.countCall(addHours(start, -0.01))
  const netra = { ...world.desk, clock: () => start, flood }
  expect(await call(netra, {})).toMatchObject({
    status: 401,
    asks: 'Bearer',
    body: { type: 'urn:netra:problem:flood-token', detail: expect.stringContaining('/lapor') as string },
  })
  expect(await call(netra, { authorization: 'Bearer netra_bukan' })).toMatchObject({ status: 401 })
  expect(await call(netra, { authorization: `Bearer ${token}` })).toMatchObject({ status: 201 })
})
