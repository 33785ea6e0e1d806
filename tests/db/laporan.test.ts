import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asActor,
  canonicalJson,
  leafHash,
  newId,
  parseReceipt,
  receiptHash,
  systemActors,
  type ActorId,
  type Db,
} from '#store'
import {
  confirmAtCounter,
  lapseReporterTerms,
  noteTwins,
  openCasePage,
  readAtCounter,
  readStatus,
  receiveReport,
  recordConsent,
  writeDownReport,
  type Counter,
  type Door,
  type ReportTold,
  type Secrets,
} from '#app'
import type { CasePage } from '#store/views'
import { addHours, plainDate, type Instant } from '#law'
import { openSealed } from '#gear'
import { keysDir } from '../../src/main/folders.ts'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('full')
})
afterAll(() => clone.close())

const told = (wanted: Partial<ReportTold> = {}): ReportTold => ({
  lane: 'laporan',
  kind: 'netralitas',
  regionCode: '64.01',
  happenedOn: plainDate('2024-10-01'),
  knownOn: plainDate('2024-10-02'),
  narrative: 'Seorang pegawai contoh mengajak memilih satu pasangan calon.',
  subject: { kind: 'pns', name: 'Contoh Terlapor' },
  secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
  ...wanted,
})

const send = (wanted: Partial<ReportTold> = {}, retryKey?: string) =>
  receiveReport(clone.netra, told(wanted), { door: 'api', ...(retryKey === undefined ? {} : { retryKey }) })

const accepted = async (...given: Parameters<typeof send>) => {
  const result = await send(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const count = (
  root: Db,
  table: 'netra.reports' | 'netra.cases' | 'netra.events' | 'netra.outbox' | 'netra.idempotency_keys',
) =>
  root
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)

test('a report sent again under its key is one report with one receipt, also when eight arrive at once', async () => {
  const before = await clone.asRoot((root) => count(root, 'netra.reports'))
  const answers = await Promise.all(Array.from({ length: 8 }, () => accepted({}, 'sekali-saja-0001')))
  const later = await accepted({}, 'sekali-saja-0001')
  expect(new Set([...answers, later].map(({ receipt }) => receipt)).size).toBe(1)
  expect(await clone.asRoot((root) => count(root, 'netra.reports'))).toBe(before + 1)
})

test('the same key with other content is refused and keeps nothing; without a key each sending is a report', async () => {
  await accepted({}, 'kunci-bersama-01')
  const before = await clone.asRoot((root) => count(root, 'netra.reports'))
  expect(await send({ narrative: 'Uraian lain yang cukup panjang.' }, 'kunci-bersama-01')).toEqual({
    ok: false,
    refusal: { reason: 'other-content' },
  })
  expect(await send({ secrets: { reporter: { name: 'Orang Lain' } } }, 'kunci-bersama-01')).toEqual({
    ok: false,
    refusal: { reason: 'other-content' },
  })
  expect(await clone.asRoot((root) => count(root, 'netra.reports'))).toBe(before)
  await accepted()
  await accepted()
  expect(await clone.asRoot((root) => count(root, 'netra.reports'))).toBe(before + 2)
})

test('each report has its case, its event with a leaf that can be computed again, its clock and its outbox row', async () => {
  const received = await accepted({ regionCode: '64.01.01' })
  expect(received).toMatchObject({
    status: 'diterima-daring',
    officeCode: 'BAWASLU-64.01',
    clock: { ruleId: 'P-DARING', acting: false },
  })
  await clone.asRoot(async (root) => {
    const event = await root
      .selectFrom('netra.events')
      .selectAll()
      .orderBy('recorded_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { salt, leaf_hash, demonstration, data, ...columns } = event
    expect(demonstration).toBe(false)
    const content = JSON.parse(canonicalJson({ ...columns, data } as never)) as never
    expect(leafHash(salt, content)).toEqual(leaf_hash)
    expect(event).toMatchObject({ type: 'report-received', actor_id: systemActors.intake, basis: 'P-DARING' })
    const held = await root
      .selectFrom('netra.cases')
      .selectAll()
      .where('id', '=', event.case_id)
      .executeTakeFirstOrThrow()
    expect(held).toMatchObject({
      state: 'diterima-daring',
      origin: 'laporan',
      regime: 'pilkada',
      election_id: 'pilkada-2024',
      regency_code: '64.01',
      province_code: '64',
    })
    expect((data as { case: object }).case).toMatchObject({
      state: held.state,
      handling_office_id: held.handling_office_id,
      region_code: '64.01.01',
    })
    expect(
      await root.selectFrom('netra.deadlines').select(['owner', 'acting']).where('case_id', '=', held.id).execute(),
    ).toEqual([{ owner: 'pelapor', acting: false }])
    expect(await root.selectFrom('netra.outbox').select('task').where('event_id', '=', event.id).execute()).toEqual([
      { task: 'laporan-masuk' },
    ])
  })
})

test('who reported is sealed to the handling office, and the event does not say', async () => {
  await accepted({
    secrets: { reporter: { name: 'Penanda Rahasia', phone: '0800-PENANDA' }, witnesses: 'Saksi Penanda' },
  })
  await clone.asRoot(async (root) => {
    const report = await root
      .selectFrom('netra.reports')
      .selectAll()
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const sealed = await root
      .selectFrom('netra.sealed_identities')
      .selectAll()
      .where('report_id', '=', report.id)
      .orderBy('part')
      .execute()
    expect(sealed.map(({ part, sealed_by }) => [part, sealed_by])).toEqual([
      ['pelapor', 'server'],
      ['saksi', 'server'],
    ])
    const [who] = sealed
    const opened = await openSealed(
      keysDir(dataDirOf('full')),
      who?.office_key_id ?? '',
      who?.ciphertext ?? Buffer.alloc(0),
    )
    expect(JSON.parse(opened)).toEqual({ name: 'Penanda Rahasia', phone: '0800-PENANDA' })
    expect(JSON.stringify(report)).not.toContain('Penanda')
    const events = await root.selectFrom('netra.events').selectAll().where('report_id', '=', report.id).execute()
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('Penanda')
  })
})

test('what accuses an office goes above it, never to it, and its own people are walled off', async () => {
  const plain = await accepted()
  expect(plain.officeCode).toBe('BAWASLU-64.01')
  for (const subject of [
    { kind: 'penyelenggara', officeName: 'Bawaslu Kabupaten Paser' },
    { kind: 'penyelenggara', officeName: 'bawaslu paser' },
    { kind: 'penyelenggara', position: 'Anggota Bawaslu' },
    { kind: 'pns', officeCode: 'BAWASLU-64.01' },
  ] as const) {
    expect((await accepted({ subject })).officeCode, JSON.stringify(subject)).toBe('BAWASLU-64')
  }
  expect(
    (await accepted({ subject: { kind: 'penyelenggara', officeName: 'Bawaslu Provinsi Kalimantan Timur' } }))
      .officeCode,
  ).toBe('BAWASLU-RI')
  expect(
    (await accepted({ regionCode: '64.01.01', subject: { kind: 'penyelenggara', officeName: 'Panwascam' } }))
      .officeCode,
  ).toBe('BAWASLU-64.01')
  expect(await send({ subject: { kind: 'penyelenggara', officeName: 'Bawaslu RI' } })).toMatchObject({
    ok: false,
    refusal: { faults: [{ reason: 'no-office-above' }] },
  })
  await clone.asRoot(async (root) => {
    const held = await root
      .selectFrom('netra.cases')
      .select('walled_office_ids')
      .where('handling_office_id', '=', ({ selectFrom }) =>
        selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-64'),
      )
      .execute()
    expect(held).not.toHaveLength(0)
    expect(held.every(({ walled_office_ids }) => walled_office_ids.length > 0)).toBe(true)
  })
})

test('the accused office is walled by its name, whoever handles the case', async () => {
  await accepted({ subject: { kind: 'pns', name: 'Contoh', officeName: 'BKPSDM Kabupaten Paser' } })
  await clone.asRoot(async (root) => {
    const held = await root
      .selectFrom('netra.cases as c')
      .select('c.walled_office_ids')
      .orderBy('c.opened_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const walled = await root
      .selectFrom('netra.offices')
      .select('kind')
      .where('id', '=', ({ fn, val }) => fn.any(val(held.walled_office_ids)))
      .execute()
    expect(walled).toEqual([{ kind: 'bkpsdm' }])
  })
})

test('a day to come, a day known too early and a region that is not there are refused, each by its field', async () => {
  const faults = async (wanted: Partial<ReportTold>) => {
    const result = await send(wanted)
    return !result.ok && result.refusal.reason === 'fields'
      ? result.refusal.faults.map(({ field, reason }) => `${field} ${reason}`)
      : result
  }
  expect(await faults({ happenedOn: plainDate('2999-01-01'), knownOn: plainDate('2999-01-02') })).toEqual([
    'happenedOn in-future',
    'knownOn in-future',
  ])
  expect(await faults({ knownOn: plainDate('2999-01-02') })).toEqual(['knownOn in-future'])
  expect(await faults({ knownOn: plainDate('2024-09-30') })).toEqual(['knownOn known-before-happened'])
  expect(await faults({ regionCode: '99.99' })).toEqual(['regionCode no-such-region'])
  expect(await faults({ secrets: {} })).toEqual(['reporter.name missing'])
  expect((await send()).ok).toBe(true)
})

/** An invented officer of Bawaslu Kabupaten Paser, or of another office. */
async function officer(role: string, code = 'BAWASLU-64.01'): Promise<{ actor: ActorId; officeId: string }> {
  const id = newId()
  return clone.asRoot(async (root) => {
    await root
      .insertInto('netra.accounts')
      .values({ id, kind: 'person', name: `Contoh ${role}`, born_on: '1980-01-01' })
      .execute()
    const { id: officeId } = await root
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    await root
      .insertInto('netra.memberships')
      .values({ account_id: id, office_id: officeId, role, capacity: 'definitif', valid_from: '2020-01-01' })
      .execute()
    return { actor: id as ActorId, officeId }
  })
}

const hashOf = (receipt: string) => {
  const parsed = parseReceipt(receipt)
  if (parsed === null) throw new Error(`no receipt: ${receipt}`)
  return receiptHash(parsed)
}
const caseOf = (receipt: string) =>
  clone.asRoot((root) =>
    root
      .selectFrom('netra.cases as c')
      .innerJoin('netra.reports as r', 'r.case_id', 'c.id')
      .select(['c.id', 'c.state', 'r.id as reportId', 'r.lane', 'r.identity_checked_on', 'r.identity_sealed'])
      .where('r.receipt_hash', '=', hashOf(receipt))
      .executeTakeFirstOrThrow(),
  )
const at = (clock: Instant) => ({ ...clone.netra, clock: () => clock })
const later = (hours: number) => addHours(clone.netra.clock(), hours)
const statusOf = async (receipt: string) => {
  const status = await readStatus(clone.netra, receipt, '127.0.0.1')
  if (!status.ok) throw new Error(status.refusal.reason)
  return status.value
}

test('whoever comes to the counter after his term ran out still makes it a formal report, and nothing was lost', async () => {
  const { receipt } = await accepted()
  const { id: caseId } = await caseOf(receipt)
  await clone.asRoot((root) =>
    root.updateTable('netra.deadlines').set({ acting: true }).where('case_id', '=', caseId).execute(),
  )
  expect((await lapseReporterTerms(at(later(24 * 30)))).moved).toContain(caseId)
  expect((await statusOf(receipt)).state).toBe('informasi-awal')
  const { actor, officeId } = await officer('petugas-penerima')
  const confirm = (hours: number) =>
    confirmAtCounter(at(later(hours)), { actor, officeId, zone: 'WITA', typed: receipt })
  expect(granted(await confirm(24 * 31))).toMatchObject({ caseId, state: 'diterima' })
  expect(await confirm(24 * 32)).toMatchObject({ ok: false, refusal: { reason: 'no-such-move', state: 'diterima' } })
  const held = await caseOf(receipt)
  expect(held).toMatchObject({ state: 'diterima', identity_sealed: true })
  expect(held.identity_checked_on).not.toBeNull()
  const { state, history, next } = await statusOf(receipt)
  expect(state).toBe('diterima')
  expect(history.map(({ action }) => action)).toEqual([null, 'lapse-to-info', 'formalise'])
  expect(next).toMatchObject({ who: 'penanganan', clock: { ruleId: 'P2' } })
})

test('whose report was linked follows the case that goes on, to the end of a chain', async () => {
  const receipts = [await accepted(), await accepted(), await accepted()].map(({ receipt }) => receipt)
  const [first, middle, last] = [
    await caseOf(receipts[0] ?? ''),
    await caseOf(receipts[1] ?? ''),
    await caseOf(receipts[2] ?? ''),
  ]
  await clone.asRoot(async (root) => {
    const link = (id: string, to: string) =>
      root.updateTable('netra.cases').set({ state: 'ditautkan', linked_case_id: to }).where('id', '=', id).execute()
    await link(first.id, middle.id)
    await link(middle.id, last.id)
    await root.updateTable('netra.cases').set({ state: 'kajian-awal' }).where('id', '=', last.id).execute()
  })
  for (const receipt of receipts) expect((await statusOf(receipt)).state).toBe('kajian-awal')
  expect((await statusOf(receipts[0] ?? '')).linked).toBe(true)
  expect((await statusOf(receipts[2] ?? '')).linked).toBe(false)
})

/** A paper report entered by `filer`, as the counter's page sends it. */
const file = async (
  door: Door,
  { actor, officeId }: { actor: ActorId; officeId: string },
  counter: Partial<Counter> = {},
  secrets: Secrets = { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
) =>
  granted(
    await receiveReport(clone.netra, told({ secrets }), {
      door,
      counter: { actor, officeId, identityChecked: true, ...counter },
    }),
  ).receipt

test('what a TNI post passed on late says so in the case for good; Propam and Polres have no term', async () => {
  const counter = await officer('petugas-penerima')
  const { actor: staff } = await officer('staf-penanganan')
  const [inTime, late] = [addHours(clone.netra.clock(), -23), addHours(clone.netra.clock(), -25)]
  const pageOf = async (receipt: string) =>
    granted(await openCasePage(clone.netra, { caseId: (await caseOf(receipt)).id, actor: staff }))
  const post = (page: CasePage) => ({
    clock: page.clocks.find(({ owner }) => owner === 'posko'),
    event: page.timeline.find(({ type }) => type === 'post-forwarded'),
  })
  expect(post(await pageOf(await file('tni', counter, { receivedThereAt: late })))).toMatchObject({
    clock: { ruleId: 'POSKO-TNI', closedAs: 'lewat', startedAt: late, used: { amount: 24, unit: 'hours' } },
    event: { basis: 'POSKO-TNI', data: { late: true, receivedThereAt: late } },
  })
  expect(post(await pageOf(await file('tni', counter, { receivedThereAt: inTime })))).toMatchObject({
    clock: { closedAs: 'dipenuhi' },
    event: { data: { late: false } },
  })
  for (const door of ['propam', 'polres'] as const)
    expect(post(await pageOf(await file(door, counter, { receivedThereAt: late })))).toEqual({})
})

test('a proxy is shown at the desk by his letter and never by his name, which is sealed, on paper and online', async () => {
  const counter = await officer('petugas-penerima')
  const { actor: staff } = await officer('staf-penanganan')
  const letterOn = plainDate('2024-10-02')
  const proxy = { name: 'Kuasa Penanda', letterOn }
  const onPaper = await file(
    'loket',
    counter,
    { proxyLetterOn: letterOn },
    {
      reporter: { name: 'Contoh', address: 'Jalan 1' },
      proxy: { name: proxy.name },
    },
  )
  const { receipt: online } = await accepted()
  const confirm = (given: typeof proxy) =>
    confirmAtCounter(clone.netra, { ...counter, zone: 'WITA', typed: online, proxy: given })
  expect(await confirm({ ...proxy, letterOn: plainDate('2999-01-01') })).toMatchObject({
    refusal: { reason: 'field', field: 'proxy.letterOn', problem: 'in-the-future' },
  })
  granted(await confirm(proxy))
  for (const receipt of [onPaper, online]) {
    const held = await caseOf(receipt)
    const page = granted(await openCasePage(clone.netra, { caseId: held.id, actor: staff }))
    expect(page.reports).toMatchObject([{ proxyLetterOn: letterOn }])
    expect(page.timeline.map(({ type }) => type)).toContain('proxy-came')
    expect(JSON.stringify(page)).not.toContain('Penanda')
    const sealed = await clone.asRoot((root) =>
      root.selectFrom('netra.sealed_identities').selectAll().where('report_id', '=', held.reportId).execute(),
    )
    const part = sealed.find((one) => one.part === 'kuasa')
    expect(
      JSON.parse(
        await openSealed(keysDir(dataDirOf('full')), part?.office_key_id ?? '', part?.ciphertext ?? Buffer.alloc(0)),
      ),
    ).toEqual({ name: proxy.name })
  }
})

test('what came by voice is written down by whoever handles it, and by nobody else; what was written before stays', async () => {
  const { actor: staff } = await officer('staf-penanganan')
  const { actor: neighbour } = await officer('staf-penanganan', 'BAWASLU-64.02')
  // Reads the case, and does not handle it.
  const { actor: above } = await officer('staf-penanganan', 'BAWASLU-64')
  const { receipt } = await accepted({ lane: 'informasi', narrative: '', byVoice: true })
  const { id: caseId, reportId } = await caseOf(receipt)
  const page = async () => granted(await openCasePage(clone.netra, { caseId, actor: staff }))
  expect((await page()).reports).toMatchObject([{ byVoice: true, transcript: null, narrative: '' }])
  const write = (actor: ActorId, body: string, id = reportId) =>
    writeDownReport(clone.netra, { actor, caseId, reportId: id, body })
  for (const other of [neighbour, above])
    expect(await write(other, 'Ditulis orang lain.')).toMatchObject({ refusal: { reason: 'not-found' } })
  expect((await openCasePage(clone.netra, { caseId, actor: above })).ok).toBe(true)
  expect(await write(staff, '  ')).toMatchObject({ refusal: { reason: 'field', problem: 'blank' } })
  for (const body of ['Camat mengajak memilih.', 'Camat Contoh mengajak memilih.']) granted(await write(staff, body))
  expect((await page()).reports).toMatchObject([{ transcript: 'Camat Contoh mengajak memilih.', narrative: '' }])
  expect((await page()).timeline.filter(({ type }) => type === 'report-written-down')).toHaveLength(2)
  // What was written by its reporter is not written down again.
  const spelt = await caseOf((await accepted({ lane: 'informasi' })).receipt)
  expect(
    await writeDownReport(clone.netra, { actor: staff, caseId: spelt.id, reportId: spelt.reportId, body: 'Lain.' }),
  ).toMatchObject({ refusal: { reason: 'not-found' } })
  const tries = (actor: ActorId, statement: string) =>
    asActor(clone.netra.db, actor, (tx) => sql.raw<{ body: string }>(statement).execute(tx)).then(
      ({ rows }) => rows.length,
      (error: unknown) => (error as { code?: string }).code,
    )
  const insert = (by: ActorId) =>
    `insert into netra.report_transcripts (id, report_id, written_at, written_by, body) values (gen_random_uuid(), '${reportId}', now(), '${by}', 'x')`
  const read = `select body from netra.report_transcripts where report_id = '${reportId}'`
  expect([await tries(neighbour, insert(neighbour)), await tries(staff, insert(neighbour))]).toEqual(['42501', '42501'])
  expect([await tries(neighbour, read), await tries(staff, read)]).toEqual([0, 2])
  for (const change of ['update netra.report_transcripts set body = $$y$$', 'delete from netra.report_transcripts'])
    expect(await tries(staff, change)).toBe('42501')
  expect(await tries(staff, insert(staff))).toBe(0)
})

test('the clock names likely twins, and the case page shows those its reader may open', async () => {
  const { actor: staff } = await officer('staf-penanganan')
  const [first, second] = [
    await accepted({ subject: { kind: 'pns', name: 'Contoh Kembar Dua Pintu' } }),
    await accepted({ subject: { kind: 'pns', name: 'contoh kembar dua pintu' } }),
  ]
  const [one, other] = [await caseOf(first.receipt), await caseOf(second.receipt)]
  const events = await clone.asRoot((root) =>
    root.selectFrom('netra.events').select('id').where('case_id', '=', other.id).execute(),
  )
  await noteTwins(
    clone.netra,
    events.map(({ id }) => id),
  )
  const twins = async () => granted(await openCasePage(clone.netra, { caseId: other.id, actor: staff })).twins
  expect(await twins()).toMatchObject([{ id: one.id, state: 'diterima-daring' }])
  await clone.asRoot((root) =>
    root
      .updateTable('netra.cases')
      .set({
        handling_office_id: sql`netra.office_id('BAWASLU-64.02')`,
        regency_office_id: sql`netra.office_id('BAWASLU-64.02')`,
      })
      .where('id', '=', one.id)
      .execute(),
  )
  expect(await twins()).toEqual([])
})

test('the counter prints what was told online, for whoever lies its receipt there, and notes the reading', async () => {
  const counter = await officer('petugas-penerima', 'BAWASLU-64.02')
  const { receipt } = await accepted({ place: 'Balai desa' })
  const read = (typed: string) => readAtCounter(clone.netra, { ...counter, typed })
  const shown = granted(await read(`https://netra.contoh/status#${receipt}`))
  expect(shown).toMatchObject({
    receipt,
    place: 'Balai desa',
    subjectName: 'Contoh Terlapor',
    officeName: expect.stringContaining('Paser') as string,
  })
  expect(JSON.stringify(shown)).not.toContain('Contoh Pelapor')
  const { id } = await caseOf(receipt)
  const reads = await clone.asRoot((root) =>
    root.selectFrom('netra.case_reads').select(['account_id', 'what']).where('case_id', '=', id).execute(),
  )
  expect(reads).toEqual([{ account_id: counter.actor, what: 'cetak' }])
  const { receipt: accusing } = await accepted({
    subject: { kind: 'pns', officeCode: 'BAWASLU-64.02' },
    regionCode: '64.02',
  })
  expect(await read(accusing)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  await clone.asRoot((root) => root.updateTable('netra.cases').set({ state: 'kajian' }).where('id', '=', id).execute())
  expect(await read(receipt)).toMatchObject({ ok: false, refusal: { reason: 'no-such-move', state: 'kajian' } })
})

test('a report told without a name becomes formal with the name shown at the counter, and not without', async () => {
  const { receipt } = await accepted({ lane: 'informasi', secrets: {} })
  const { actor, officeId } = await officer('petugas-penerima')
  const confirm = (shown: Partial<Parameters<typeof confirmAtCounter>[1]>) =>
    confirmAtCounter(clone.netra, { actor, officeId, zone: 'WITA', typed: receipt, ...shown })
  expect(await confirm({})).toMatchObject({ ok: false, refusal: { reason: 'field', field: 'reporter.name' } })
  expect(await caseOf(receipt)).toMatchObject({ state: 'informasi-awal', identity_sealed: false })
  granted(await confirm({ reporter: { name: 'Contoh Yang Datang', address: 'Jalan Contoh 2' } }))
  expect(await caseOf(receipt)).toMatchObject({ state: 'diterima', identity_sealed: true })
})

test('a report that names its reporter takes no second name at the counter, in code and in SQL', async () => {
  const { actor, officeId } = await officer('petugas-penerima')
  const secrets = { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } }
  const reporter = { name: 'Contoh Kedua', address: 'Jalan Contoh 2' }
  const confirm = (typed: string, shown: Partial<Parameters<typeof confirmAtCounter>[1]>) =>
    confirmAtCounter(clone.netra, { actor, officeId, zone: 'WITA', typed, ...shown })
  const reporters = async (receipt: string) => {
    const { reportId } = await caseOf(receipt)
    return clone.asRoot((root) =>
      root
        .selectFrom('netra.sealed_identities')
        .select('id')
        .where('report_id', '=', reportId)
        .where('part', '=', 'pelapor')
        .execute(),
    )
  }
  const named = await accepted({ secrets })
  // Sealed in the browser it is a reporter's name in either lane; told openly with information it is a contact.
  const [sealed, contact] = [
    await accepted({ lane: 'informasi', secrets }),
    await accepted({ lane: 'informasi', secrets }),
  ]
  const { reportId } = await caseOf(sealed.receipt)
  await clone.asRoot((root) =>
    root.updateTable('netra.sealed_identities').set({ part: 'pelapor' }).where('report_id', '=', reportId).execute(),
  )
  for (const { receipt } of [named, sealed]) {
    expect(await confirm(receipt, { reporter })).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'reporter.name', problem: 'told-before' },
    })
    const second = asActor(clone.netra.db, actor, (tx) =>
      sql`select netra.confirm_at_counter(${hashOf(receipt)}, ${officeId}, 0, now(), current_date, '[]', '[{"part": "pelapor"}]')`.execute(
        tx,
      ),
    )
    await expect(second).rejects.toMatchObject({ code: '23514' })
    granted(await confirm(receipt, {}))
    expect(await reporters(receipt)).toHaveLength(1)
  }
  granted(await confirm(contact.receipt, { reporter }))
  expect(await reporters(contact.receipt)).toHaveLength(1)
})

test('informasi awal needs no name and starts no clock', async () => {
  expect(await accepted({ lane: 'informasi', secrets: {} })).toMatchObject({ status: 'informasi-awal', clock: null })
})

test('nothing is sealed to a key whose private half is not in the vault', async () => {
  const stolen = await identityToRecipient(await generateX25519Identity())
  await clone.asRoot((root) =>
    root
      .insertInto('netra.office_keys')
      .values({
        id: newId(),
        office_id: sql`netra.office_id('BAWASLU-64.09')`,
        recipient: stolen,
        created_at: '2024-10-01T00:00:00Z',
      })
      .execute(),
  )
  await expect(send({ regionCode: '64.09' })).rejects.toThrow('has no private half in the vault')
})

const retaliated = (wanted: Partial<ReportTold> = {}): Partial<ReportTold> => ({
  lane: 'informasi',
  kind: 'pembalasan',
  subject: { kind: 'pejabat', position: 'Kepala dinas rekaan' },
  retaliation: { act: 'pemindahan', hit: 'pelapor', decreeOn: plainDate('2024-08-29') },
  secrets: { victim: { name: 'Korban Penanda', decreeNumber: '800/PENANDA' } },
  ...wanted,
})
const linkedTo = (firstReceipt: string, wanted: Partial<ReportTold> = {}) =>
  retaliated({ retaliation: { act: 'pemindahan', hit: 'pelapor', firstReceipt }, ...wanted })

test('retaliation is a report of its own: linked by the receipt, who was hit sealed, the link shown to readers of both alone', async () => {
  const { actor: staff } = await officer('staf-penanganan')
  const first = await accepted({ subject: { kind: 'pns', name: 'Contoh Terlapor Pertama' } })
  const paid = await accepted(linkedTo(first.receipt.toLowerCase(), { secrets: retaliated().secrets ?? {} }))
  expect(paid).toMatchObject({ officeCode: 'BAWASLU-64.01', status: 'informasi-awal', clock: null })
  const [one, other] = [await caseOf(first.receipt), await caseOf(paid.receipt)]
  const side = async (caseId: string) => granted(await openCasePage(clone.netra, { caseId, actor: staff })).retaliation
  expect(await side(other.id)).toMatchObject({ told: [{ act: 'pemindahan', hit: 'pelapor' }], first: [{ id: one.id }] })
  expect(await side(one.id)).toMatchObject({ told: [], later: [{ id: other.id }] })
  await clone.asRoot(async (root) => {
    const parts = await root
      .selectFrom('netra.sealed_identities as s')
      .innerJoin('netra.reports as r', 'r.id', 's.report_id')
      .select(['s.part', 's.office_key_id', 's.ciphertext'])
      .where('r.case_id', '=', other.id)
      .execute()
    expect(parts.map(({ part }) => part)).toEqual(['korban'])
    const opened = await openSealed(
      keysDir(dataDirOf('full')),
      parts[0]?.office_key_id ?? '',
      parts[0]?.ciphertext ?? Buffer.alloc(0),
    )
    expect(JSON.parse(opened)).toEqual({ name: 'Korban Penanda', decreeNumber: '800/PENANDA' })
    // The event names the row of the link, and neither end of it.
    const events = await root.selectFrom('netra.events').selectAll().where('case_id', '=', other.id).execute()
    const written = JSON.stringify(events)
    for (const hidden of ['PENANDA', one.id, first.receipt.slice(0, 9)]) expect(written).not.toContain(hidden)
    expect(written).toContain('linkId')
    // Of two cases, the officers of a neighbouring regency read the second alone.
    await root
      .updateTable('netra.cases')
      .set({
        handling_office_id: sql`netra.office_id('BAWASLU-64.02')`,
        regency_office_id: sql`netra.office_id('BAWASLU-64.02')`,
      })
      .where('id', '=', other.id)
      .execute()
  })
  const { actor: neighbour } = await officer('staf-penanganan', 'BAWASLU-64.02')
  const seen = granted(await openCasePage(clone.netra, { caseId: other.id, actor: neighbour })).retaliation
  expect(seen).toMatchObject({ told: [{ act: 'pemindahan' }], first: [] })
  expect((await side(one.id)).later).toEqual([])
  // Asked of the table itself, because the page's join would hide a policy that is too wide.
  const links = (actor: ActorId) =>
    asActor(clone.netra.db, actor, (tx) =>
      tx.selectFrom('netra.retaliation_links').select('id').where('case_id', '=', other.id).execute(),
    )
  expect(await links(neighbour)).toEqual([])
  expect(await links(staff)).toEqual([])
  const province = await officer('staf-penanganan', 'BAWASLU-64')
  expect(await links(province.actor)).toHaveLength(1)
})

test('retaliation never goes to an office that the first report accuses, and is told without a receipt all the same', async () => {
  const first = await accepted({ subject: { kind: 'penyelenggara', officeName: 'Bawaslu Kabupaten Paser' } })
  expect((await accepted(retaliated())).officeCode).toBe('BAWASLU-64.01')
  expect((await accepted(linkedTo(first.receipt))).officeCode).toBe('BAWASLU-64')
  const walled = await accepted({ subject: { kind: 'pns', officeName: 'BKPSDM Kabupaten Paser' } })
  const { id } = await caseOf((await accepted(linkedTo(walled.receipt))).receipt)
  await clone.asRoot(async (root) => {
    const { rows } = await sql<{ kind: string }>`
      select o.kind from netra.cases c join netra.offices o on o.id = any (c.walled_office_ids) where c.id = ${id}`.execute(
      root,
    )
    expect(rows).toEqual([{ kind: 'bkpsdm' }])
  })
  const wrong = async (wanted: Partial<ReportTold>) => {
    const result = await send(wanted)
    return !result.ok && result.refusal.reason === 'fields'
      ? result.refusal.faults.map(({ field, reason }) => `${field} ${reason}`)
      : result
  }
  expect(await wrong(linkedTo('0000-0000-0000-0000-0000-0000'))).toEqual(['retaliation.firstReceipt no-such-receipt'])
  expect(await wrong({ ...retaliated(), retaliation: undefined })).toEqual(['retaliation.act missing'])
  expect(await wrong({ ...retaliated(), kind: 'netralitas' })).toEqual(['kind no-such-kind'])
  expect(
    await wrong(retaliated({ retaliation: { act: 'penurunan', hit: 'saksi', decreeOn: plainDate('2999-01-01') } })),
  ).toEqual(['retaliation.decreeOn in-future'])
})

test('a retaliation sent again under its key is one report with one link, and what it tells is kept by nobody else', async () => {
  const first = await accepted()
  const again = newId()
  const [one, other] = [await accepted(linkedTo(first.receipt), again), await accepted(linkedTo(first.receipt), again)]
  expect(other.receipt).toBe(one.receipt)
  const { id } = await caseOf(one.receipt)
  const keep = (reportId: string) =>
    asActor(clone.netra.db, systemActors.intake, (tx) =>
      sql`select netra.keep_retaliation(${JSON.stringify({ report_id: reportId, act: 'lain', hit: 'lain' })}::jsonb)`.execute(
        tx,
      ),
    )
  await clone.asRoot(async (root) => {
    const links = await root.selectFrom('netra.retaliation_links').selectAll().where('case_id', '=', id).execute()
    expect(links).toHaveLength(1)
    // Afterwards nobody hangs another link to it.
    await expect(keep(links[0]?.report_id ?? '')).rejects.toThrow(/in the transaction that took it in/)
  })
})

test('retaliation is told at a counter too, with its link and its seal; nobody but who filed it keeps what it tells', async () => {
  const counter = await officer('petugas-penerima')
  const { actor: staff } = await officer('staf-penanganan')
  const first = await accepted()
  const filed = granted(
    await receiveReport(clone.netra, told(linkedTo(first.receipt, { secrets: retaliated().secrets ?? {} })), {
      door: 'loket',
      counter: { actor: counter.actor, officeId: counter.officeId, identityChecked: false },
    }),
  )
  expect(filed.receiptNumber).not.toBeNull()
  const [one, { id: caseId }] = [await caseOf(first.receipt), await caseOf(filed.receipt)]
  const { retaliation } = granted(await openCasePage(clone.netra, { caseId, actor: staff }))
  expect(retaliation).toMatchObject({ told: [{ act: 'pemindahan', hit: 'pelapor' }], first: [{ id: one.id }] })
  await clone.asRoot(async (root) => {
    const { id: reportId } = await root
      .selectFrom('netra.reports')
      .select('id')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const parts = await root
      .selectFrom('netra.sealed_identities')
      .select('part')
      .where('report_id', '=', reportId)
      .execute()
    expect(parts).toEqual([{ part: 'korban' }])
    const told = JSON.stringify({ report_id: reportId, act: 'lain', hit: 'lain' })
    // As if it had just been written, by whoever is named.
    const keptBy = (who: ActorId) =>
      root.transaction().execute(async (tx) => {
        await sql`update netra.reports set place = place where id = ${reportId}`.execute(tx)
        await sql`select set_config('netra.actor', ${who}, true)`.execute(tx)
        await sql`delete from netra.retaliation_links where report_id = ${reportId}`.execute(tx)
        await sql`delete from netra.retaliations where report_id = ${reportId}`.execute(tx)
        await sql`select netra.keep_retaliation(${told}::jsonb)`.execute(tx)
      })
    await expect(keptBy(staff)).rejects.toThrow(/in the transaction that took it in/)
    await keptBy(counter.actor)
  })
})

test('the minister’s consent is recorded from a paper by the office that handles the retaliation, and the newest holds', async () => {
  const { actor: staff } = await officer('staf-penanganan')
  const { receipt } = await accepted(retaliated())
  const { id: caseId } = await caseOf(receipt)
  const work = { caseId, actor: staff, accordingTo: 'Surat yang ditunjukkan BKPSDM' }
  const consent = { number: '100/Contoh', on: plainDate('2024-08-28') }
  expect(await recordConsent(clone.netra, { ...work, consent: { ...consent, number: ' ' } })).toMatchObject({
    refusal: { reason: 'field', field: 'number' },
  })
  granted(await recordConsent(clone.netra, { ...work, consent: null }))
  granted(await recordConsent(clone.netra, { ...work, consent }))
  const page = granted(await openCasePage(clone.netra, { caseId, actor: staff }))
  expect(page.retaliation.consents.map((line) => line.consent)).toEqual([null, consent])
  expect(page.retaliation.penetapan).toMatchObject({ fixedOn: '2024-09-22', kind: 'bupati' })
  expect(page.timeline.filter(({ type }) => type === 'minister-consent-recorded')).toHaveLength(2)
  const plain = await caseOf((await accepted()).receipt)
  expect(await recordConsent(clone.netra, { ...work, caseId: plain.id, consent })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
})
