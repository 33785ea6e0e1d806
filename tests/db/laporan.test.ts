import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalJson, leafHash, newId, systemActors, type Db } from '#store'
import { receiveReport, type ReportTold } from '#app'
import { plainDate } from '#law'
import { openSealed } from '#gear'
import { keysDir } from '../../src/main/folders.ts'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'

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
