import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  decideCorrection,
  doorOnPaper,
  openByCode,
  openCasePage,
  openKept,
  readStatus,
  recordDelivery,
  recordHearing,
  replaceAccusedCode,
  revokeAccusedCode,
  scheduleHearing,
  signMinutes,
  stateByCode,
  stateOnPaper,
} from '#app'
import { plainDate } from '#law'
import { asActor, newId, newReceipt, printReceipt, receiptHash, recordEvent, type ActorId } from '#store'
import { listReads } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** 10.00 in Kudus, a Wednesday. */
const now = '2024-10-16T03:00:00.000Z'
const address = '192.0.2.7'

let world: World
let staff: ActorId
let neighbour: ActorId
let above: ActorId
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
  above = await world.person('anggota', 'BAWASLU-33')
})
afterAll(() => world.close())

/** Planted where his page must not reach; the desk reads each of them. */
const marks = {
  reporter: 'TANDA-PELAPOR',
  witness: 'TANDA-SAKSI',
  other: 'TANDA-TERLAPOR-LAIN',
  note: 'TANDA-KAJIAN',
  pleno: 'TANDA-PLENO',
  finder: 'TANDA-PENEMU',
} as const

let opened = 0
async function openedCase() {
  const caseId = await world.openedCase({
    state: 'klarifikasi',
    since: '2024-10-15T02:00:00.000Z',
    registerNumber: `T/${String((opened += 1))}`,
    narrative: `${marks.reporter} melihatnya sendiri`,
  })
  const mine = await world.allegation(caseId)
  const other = await world.allegation(caseId, { ordinal: 2 })
  await world.owner.query('update netra.allegations set subject_name = $2 where id = $1', [other, marks.other])
  await world.owner.query(
    `insert into netra.kajian (id, case_id, office_id, kind, made_on, recorded_at, recorded_by, conditions, body)
     select gen_random_uuid(), $1, $2, 'kajian', '2024-10-15', now(), $3, '[]', $4`,
    [caseId, world.office('BAWASLU-33.19'), staff, marks.note],
  )
  return { caseId, mine, other }
}

const invite = (caseId: string, subject: string) =>
  scheduleHearing(world.desk, {
    caseId,
    actor: staff,
    party: 'terlapor',
    method: 'tatap-muka',
    scheduledAt: '2024-10-16T02:00:00.000Z',
    subject,
    paper: { number: 'A.7/1', date: plainDate('2024-10-16'), from: 'Bawaslu' },
  })
const codeOf = async (caseId: string, subject: string) => {
  const { code, hearingId } = granted(await invite(caseId, subject))
  if (code === null) throw new Error('no code was made')
  return { code, hearingId }
}
const open = (code: string) => openByCode(world.desk, code, address)
const events = async (caseId: string, type: string) =>
  (
    await world.owner.query('select id, actor_id, data from netra.events where case_id = $1 and type = $2', [
      caseId,
      type,
    ])
  ).rows as { id: string; actor_id: string; data: Record<string, unknown> }[]
let keys = 0
const say = (typed: string, body: string, more: Partial<Parameters<typeof stateByCode>[1]> = {}) =>
  stateByCode(world.desk, { typed, address, key: `kunci-${String((keys += 1))}`, kind: 'jawaban', body, ...more })

describe('the code on an invitation', () => {
  test('is made once for a person, kept as a hash, and opens his own allegations', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    expect(granted(await invite(caseId, mine)).code).toBeNull()
    const { rows } = await world.owner.query<{ code_hash: Buffer }>(
      'select * from netra.accused_codes where case_id = $1',
      [caseId],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    const file = granted(await open(code))
    expect(file).toMatchObject({ subject: { name: 'Contoh Terlapor' }, place: 'Kabupaten Kudus', state: 'klarifikasi' })
    expect(file.allegations).toHaveLength(1)
    expect(file.hearings).toHaveLength(2)
    expect(await events(caseId, 'accused-code-made')).toHaveLength(1)
  })

  test('is asked for by name where the case accuses several', async () => {
    const { caseId } = await openedCase()
    expect(
      await scheduleHearing(world.desk, {
        caseId,
        actor: staff,
        party: 'terlapor',
        method: 'daring',
        scheduledAt: '2024-10-18T02:00:00.000Z',
      }),
    ).toMatchObject({ ok: false, refusal: { reason: 'field', field: 'subject', problem: 'blank' } })
  })

  test('shows a second allegation against the same person, and none against somebody of another post', async () => {
    const { caseId, mine } = await openedCase()
    await world.allegation(caseId, { ordinal: 3 })
    const namesake = await world.allegation(caseId, { ordinal: 4 })
    await world.owner.query(`update netra.allegations set subject_position = 'Lurah' where id = $1`, [namesake])
    const { code } = await codeOf(caseId, mine)
    expect(granted(await open(code)).allegations).toHaveLength(2)
  })

  test('revoked or replaced, answers as one that never was; the new one opens; each is an event', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    const again = granted(await replaceAccusedCode(world.desk, { caseId, actor: staff, allegationId: mine }))
    const fresh = printReceipt(newReceipt())
    expect(await openByCode(world.desk, code, '192.0.2.8')).toEqual(await openByCode(world.desk, fresh, '192.0.2.9'))
    expect((await open(again ?? '')).ok).toBe(true)
    granted(await revokeAccusedCode(world.desk, { caseId, actor: staff, allegationId: mine }))
    expect((await open(again ?? '')).ok).toBe(false)
    expect(await say(again ?? '', 'Terlambat')).toMatchObject({ ok: false, refusal: { reason: 'unknown' } })
    expect([
      (await events(caseId, 'accused-code-made')).length,
      (await events(caseId, 'accused-code-revoked')).length,
    ]).toEqual([2, 2])
  })

  test('opens nothing after 180 days; the next invitation brings a new one', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    expect(granted(await open(code)).expiresAt).toMatch(/^2025-04-14/)
    const last = '2025-04-14T03:00:00.000Z'
    try {
      world.at('2025-04-14T02:59:59.000Z')
      expect((await open(code)).ok).toBe(true)
      world.at(last)
      expect((await open(code)).ok).toBe(false)
      expect(await say(code, 'Terlambat')).toMatchObject({ ok: false, refusal: { reason: 'unknown' } })
      // Past the use case, which asks who holds the code before it writes.
      const written = (receivedAt: string) =>
        sql<{ outcome: string }>`
          select netra.state_by_code(k.code_hash, ${JSON.stringify({ received_at: receivedAt, room: false, key_hash: '\\x00' })}::jsonb, '{}'::jsonb)
            as outcome
          from netra.accused_codes k where k.allegation_id = ${mine} and k.revoked_at is null`.execute(
          world.clone.owner,
        )
      expect([await written(last), await written(now)].map(({ rows }) => rows[0]?.outcome)).toEqual(['unknown', 'full'])
      const { code: fresh } = granted(await invite(caseId, mine))
      expect((await open(fresh ?? '')).ok).toBe(true)
      expect((await open(code)).ok).toBe(false)
    } finally {
      world.at(now)
    }
  })

  test('is printed on the invitation that calls him, and on no other', async () => {
    const { caseId, mine, other } = await openedCase()
    const { code, hearingId } = await codeOf(caseId, mine)
    const theirs = await codeOf(caseId, other)
    const elsewhere = await openedCase()
    const print = (actor: ActorId, hearing: string, typed: string, within = caseId) =>
      doorOnPaper(world.desk, { actor, caseId: within, hearingId: hearing, typed })
    expect(granted(await print(staff, hearingId, code.toLowerCase()))).toBe(code)
    for (const refused of [
      print(staff, theirs.hearingId, code),
      print(staff, hearingId, theirs.code),
      print(staff, hearingId, printReceipt(newReceipt())),
      print(staff, hearingId, 'bukan kode'),
      print(staff, hearingId, code, elsewhere.caseId),
      print(neighbour, hearingId, code),
    ])
      expect((await refused).ok).toBe(false)
    granted(await revokeAccusedCode(world.desk, { caseId, actor: staff, allegationId: mine }))
    expect((await print(staff, hearingId, code)).ok).toBe(false)
  })

  test('opens no report, and a receipt opens no case of a terlapor', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    const receipt = newReceipt()
    await world.owner.query('update netra.reports set receipt_hash = $2 where case_id = $1', [
      caseId,
      receiptHash(receipt),
    ])
    expect((await readStatus(world.desk, printReceipt(receipt), address)).ok).toBe(true)
    expect((await open(printReceipt(receipt))).ok).toBe(false)
    expect((await open(code)).ok).toBe(true)
    expect((await readStatus(world.desk, code, '192.0.2.10')).ok).toBe(false)
  })

  test('is made and revoked by the office that handles the case, and by nobody else', async () => {
    const { caseId, mine } = await openedCase()
    for (const actor of [neighbour, above])
      expect((await replaceAccusedCode(world.desk, { caseId, actor, allegationId: mine })).ok).toBe(false)
    const { code } = await codeOf(caseId, mine)
    const seen = (actor: ActorId) =>
      asActor(world.clone.db, actor, (tx) =>
        tx.selectFrom('netra.accused_codes').select('id').where('case_id', '=', caseId).execute(),
      )
    expect([(await seen(neighbour)).length, (await seen(above)).length, (await seen(staff)).length]).toEqual([0, 0, 1])
    const hashes = asActor(world.clone.db, staff, (tx) =>
      tx.selectFrom('netra.accused_codes').select('code_hash').execute(),
    )
    await expect(hashes).rejects.toThrow(/permission denied/)
    expect((await open(code)).ok).toBe(true)
  })
})

test('of what is planted for others nothing is in what the code returns, and the desk reads all of it', async () => {
  const { caseId, mine, other } = await openedCase()
  const { code } = await codeOf(caseId, mine)
  const theirs = await codeOf(caseId, other)
  granted(await say(theirs.code, `${marks.other} menjawab`))
  const witness = granted(
    await scheduleHearing(world.desk, {
      caseId,
      actor: staff,
      party: 'saksi',
      method: 'tatap-muka',
      scheduledAt: '2024-10-16T02:00:00.000Z',
      place: marks.witness,
    }),
  )
  granted(
    await recordHearing(world.desk, {
      caseId,
      actor: staff,
      hearingId: witness.hearingId,
      came: { oath: 'diambil', minutes: marks.witness },
    }),
  )
  await world.owner.query(
    `insert into netra.plenos (id, case_id, office_id, held_on, recorded_at, openness, chair_id, size, quorum, quorum_rule, mode, attendance)
     select gen_random_uuid(), $1, $2, '2024-10-16', now(), 'tertutup', $3, 5, 3, $4, 'musyawarah', '[]'`,
    [caseId, world.office('BAWASLU-33.19'), staff, marks.pleno],
  )
  await asActor(world.clone.db, staff, (tx) =>
    recordEvent(tx, {
      stream: 'perkara',
      type: 'twins-suspected',
      about: { caseId },
      actor: staff,
      happenedAt: now,
      recordedAt: now,
      accordingTo: marks.finder,
      data: {},
    }),
  )
  const raw = await sql<{ file: unknown }>`
    select netra.opened_by_code(k.code_hash, gen_random_uuid(), ${now}) as file from netra.accused_codes k
    where k.allegation_id = ${mine} and k.revoked_at is null`.execute(world.clone.owner)
  const returned = JSON.stringify([granted(await open(code)), raw.rows])
  expect(raw.rows[0]?.file).not.toBeNull()
  const desk = JSON.stringify(granted(await openCasePage(world.desk, { caseId, actor: staff })))
  for (const mark of Object.values(marks)) {
    expect(returned).not.toContain(mark)
    expect(desk).toContain(mark)
  }
  expect(returned).toContain('Contoh Terlapor')
})

describe('what the bodies decided that got his file', () => {
  const said = 'TANDA-CATATAN-BEBAS'
  async function sentFile() {
    const { caseId, mine, other } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    const send = async (allegations: readonly string[]) => {
      const id = newId()
      await world.owner.query(
        `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since,
           walled_office_ids)
         values ($1, $2, $3, $4, 'ppk', $6, '{}', $5, 'dikirim', $6, '{}')`,
        [id, caseId, world.office('BAWASLU-33.19'), world.office('BKN'), allegations, now],
      )
      return id
    }
    const tell = (
      referral: string,
      kind: string,
      on: string,
      more: { of?: string; code?: string; decree?: string } = {},
    ) =>
      world.owner.query(
        `insert into netra.follow_ups (id, referral_id, case_id, kind, allegation_id, sanction_code, decree_number, happened_on, recorded_at,
           according_to, note, office_id, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)`,
        [
          newId(),
          referral,
          caseId,
          kind,
          more.of,
          more.code,
          more.decree,
          on,
          now,
          said,
          world.office('BUPATI-33.19'),
          staff,
        ],
      )
    return { mine, other, code, send, tell }
  }

  test('is told him by step, day and body, and of a sanction which one and its decree; nobody needs an account for it', async () => {
    const { mine, code, send, tell } = await sentFile()
    const file = await send([mine])
    await tell(file, 'diterima', '2024-10-17')
    await tell(file, 'sanksi', '2024-10-20', { of: mine, code: 'DES-2', decree: 'SK/7' })
    await tell(file, 'tidak-terbukti', '2024-10-21')
    await tell(file, 'belum-ada-kabar', '2024-10-22')
    const { answers } = granted(await open(code))
    expect(answers).toMatchObject([
      { charge: 1, step: 'diterima', on: '2024-10-17', body: 'BKN', recorder: 'BUPATI-33.19' },
      { charge: 1, step: 'sanksi', on: '2024-10-20', sanctionCode: 'DES-2', decreeNumber: 'SK/7' },
      { charge: 1, step: 'tidak-terbukti', on: '2024-10-21', sanctionCode: null },
    ])
    expect(JSON.stringify(answers)).not.toContain(said)
  })

  test('is of a file that others share only what is said of him, and of theirs nothing', async () => {
    const { mine, other, code, send, tell } = await sentFile()
    const shared = await send([mine, other])
    const theirs = await send([other])
    await tell(shared, 'diterima', '2024-10-17')
    await tell(shared, 'meninggal', '2024-10-18')
    await tell(shared, 'sanksi', '2024-10-19', { of: other, code: 'DES-2', decree: marks.other })
    await tell(shared, 'tidak-terbukti', '2024-10-20', { of: mine })
    await tell(theirs, 'diterima', '2024-10-21')
    const { answers } = granted(await open(code))
    expect(answers.map(({ step, on }) => [step, on])).toEqual([
      ['diterima', '2024-10-17'],
      ['tidak-terbukti', '2024-10-20'],
    ])
  })
})

test('the accused reads his own minutes once they are signed, and how his invitation reached him', async () => {
  const { caseId, mine } = await openedCase()
  const { code, hearingId } = await codeOf(caseId, mine)
  const step = { caseId, actor: staff, hearingId }
  const today = plainDate('2024-10-16')
  granted(await recordDelivery(world.desk, { ...step, way: 'pesan', on: today, proof: 'WhatsApp terkirim 08.00' }))
  granted(await recordHearing(world.desk, { ...step, came: { oath: 'ditolak', minutes: 'Saya tidak hadir di sana.' } }))
  expect(JSON.stringify(granted(await open(code)))).not.toContain('Saya tidak hadir')
  expect(await signMinutes(world.desk, { ...step, way: 'tinta', on: plainDate('2024-10-14') })).toMatchObject({
    refusal: { reason: 'field', problem: 'too-early' },
  })
  granted(await signMinutes(world.desk, { ...step, way: 'tinta', on: today }))
  expect(granted(await open(code)).hearings).toMatchObject([
    {
      state: 'hadir',
      deliveries: [{ way: 'pesan', proof: 'WhatsApp terkirim 08.00' }],
      signed: { way: 'tinta', on: '2024-10-16', minutes: 'Saya tidak hadir di sana.' },
    },
  ])
  expect((await signMinutes(world.desk, { ...step, way: 'layar', on: today })).ok).toBe(false)
})

describe('on the screen', () => {
  test('minutes are signed by the code of whom they heard, and the desk reads how', async () => {
    const { caseId, mine, other } = await openedCase()
    const { code, hearingId } = await codeOf(caseId, mine)
    const theirs = await codeOf(caseId, other)
    const step = { caseId, actor: staff, hearingId }
    granted(await recordHearing(world.desk, { ...step, came: { oath: 'diambil', minutes: 'Saya hadir.' } }))
    const onScreen = (typed: string) =>
      signMinutes(world.desk, { ...step, way: 'layar', on: plainDate('2024-10-16'), typed })
    for (const wrong of ['', 'bukan kode', theirs.code, printReceipt(newReceipt())])
      expect(await onScreen(wrong)).toMatchObject({ refusal: { reason: 'field', field: 'code' } })
    granted(await onScreen(code))
    expect(granted(await open(code)).hearings).toMatchObject([{ signed: { way: 'layar', minutes: 'Saya hadir.' } }])
    // Past the use case: a code of somebody else signs nothing.
    const { rows } = await world.owner.query<{ id: string; allegation_id: string }>(
      'select id, allegation_id from netra.accused_codes where case_id = $1',
      [caseId],
    )
    const signs = async (of: string) => {
      const id = rows.find((row) => row.allegation_id === of)?.id ?? ''
      const asked = await sql<{ may: boolean }>`select netra.code_signs(${id}, ${hearingId}) as may`.execute(
        world.clone.owner,
      )
      return asked.rows[0]?.may
    }
    expect([await signs(mine), await signs(other)]).toEqual([true, false])
    const { hearings } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(hearings.find(({ id }) => id === hearingId)).toMatchObject({ signedWay: 'layar', signedOn: '2024-10-16' })
  })

  test('a witness, who has no code, signs in ink', async () => {
    const { caseId } = await openedCase()
    const { hearingId } = granted(
      await scheduleHearing(world.desk, {
        caseId,
        actor: staff,
        party: 'saksi',
        method: 'tatap-muka',
        scheduledAt: '2024-10-16T02:00:00.000Z',
      }),
    )
    const step = { caseId, actor: staff, hearingId }
    granted(await recordHearing(world.desk, { ...step, came: { oath: 'diambil', minutes: 'Melihatnya.' } }))
    const on = plainDate('2024-10-16')
    expect(await signMinutes(world.desk, { ...step, way: 'layar', on, typed: 'X' })).toMatchObject({
      refusal: { reason: 'signs-in-ink', basis: 'N38' },
    })
    granted(await signMinutes(world.desk, { ...step, way: 'tinta', on }))
  })
})

describe('what the accused sends', () => {
  test('is kept once with its event, read by the office that handles the case and not by the rank above', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    expect(granted(await say(code, 'Saya di rumah.', { key: 'satu' }))).toBe('kept')
    expect(granted(await say(code, 'Saya di rumah.', { key: 'satu' }))).toBe('known')
    expect(await say(code, 'Saya di kantor.', { key: 'satu' })).toMatchObject({ refusal: { reason: 'sent-before' } })
    const [event, ...more] = await events(caseId, 'accused-stated')
    expect(more).toEqual([])
    expect(event).toMatchObject({
      actor_id: '00000000-0000-7000-8000-000000000005',
      data: { kind: 'jawaban', ordinal: 1 },
    })
    const bodies = async (actor: ActorId) =>
      granted(await openCasePage(world.desk, { caseId, actor })).accused.statements.map(({ body }) => body)
    expect(await bodies(staff)).toEqual(['Saya di rumah.'])
    expect(await bodies(above)).toEqual([])
  })

  test('blank is refused; after the decision only a correction is taken', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    expect(await say(code, '  ')).toMatchObject({ refusal: { reason: 'field', problem: 'blank' } })
    await world.owner.query(`update netra.cases set state = 'diteruskan' where id = $1`, [caseId])
    expect(await say(code, 'Saya di rumah.')).toMatchObject({ refusal: { reason: 'decided-already' } })
    expect((await say(code, 'Jabatan saya keliru.', { kind: 'koreksi' })).ok).toBe(true)
  })

  test('a code that has sent twenty texts waits; what it sent before is still answered', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    for (let n = 0; n < 20; n += 1) granted(await say(code, `Tulisan ${String(n)}`, { key: `penuh-${String(n)}` }))
    expect(await say(code, 'Satu lagi')).toMatchObject({ refusal: { reason: 'too-many-today' } })
    expect(granted(await say(code, 'Tulisan 3', { key: 'penuh-3' }))).toBe('known')
  })

  test('comes by letter too: recorded by who handles the case, read by his code, and decided upon as any other', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    const letter = {
      ...({
        caseId,
        allegationId: mine,
        kind: 'koreksi',
        body: 'Saya bukan Kepala Bidang.',
        accordingTo: 'Terlapor',
      } as const),
      ...{ receivedOn: plainDate('2024-10-15'), paperNumber: '12/K' },
    }
    const record = (actor: ActorId, more: object = {}) => stateOnPaper(world.desk, { ...letter, ...more, actor })
    expect(await record(neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect((await record(above)).ok).toBe(false)
    expect(await record(staff, { accordingTo: ' ' })).toMatchObject({ refusal: { field: 'accordingTo' } })
    expect(await record(staff, { receivedOn: plainDate('2024-10-18') })).toMatchObject({
      refusal: { field: 'receivedOn' },
    })
    granted(await record(staff))
    const { accused } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(accused.statements).toMatchObject([
      { kind: 'koreksi', paper: { number: '12/K', accordingTo: 'Terlapor' }, receivedAt: '2024-10-14T17:00:00.000Z' },
    ])
    const statementId = accused.statements[0]?.id ?? ''
    granted(
      await decideCorrection(world.desk, { caseId, actor: staff, statementId, granted: false, reason: 'SK lain.' }),
    )
    expect(granted(await open(code)).statements).toMatchObject([
      { body: 'Saya bukan Kepala Bidang.', decision: { granted: false } },
    ])
    expect((await events(caseId, 'accused-stated')).map(({ data }) => data['onPaper'])).toEqual([true])
    await world.owner.query(`update netra.cases set state = 'tuntas' where id = $1`, [caseId])
    expect(await record(staff, { kind: 'jawaban' })).toMatchObject({ refusal: { reason: 'wrong-state' } })
  })

  test('as a correction goes to the desk, and the decision with its reason comes back', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    granted(await say(code, 'Saya bukan Kepala Bidang.', { kind: 'koreksi' }))
    const { accused } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    const decision = {
      caseId,
      statementId: accused.statements[0]?.id ?? '',
      granted: false,
      reason: 'SK menyebut Kepala Bidang.',
    }
    expect((await decideCorrection(world.desk, { ...decision, actor: neighbour })).ok).toBe(false)
    granted(await decideCorrection(world.desk, { ...decision, actor: staff }))
    expect((await decideCorrection(world.desk, { ...decision, actor: staff })).ok).toBe(false)
    expect(granted(await open(code)).statements).toMatchObject([
      { kind: 'koreksi', decision: { granted: false, reason: 'SK menyebut Kepala Bidang.' } },
    ])
    expect(await events(caseId, 'accused-correction-decided')).toHaveLength(1)
  })

  test('as a correction that is granted changes what every page of the case says of him, and the old words stay', async () => {
    const { caseId, mine } = await openedCase()
    const again = await world.allegation(caseId, { ordinal: 3 })
    const { code } = await codeOf(caseId, mine)
    granted(await say(code, 'Saya Kepala Seksi.', { kind: 'koreksi' }))
    const page = async () => granted(await openCasePage(world.desk, { caseId, actor: staff }))
    const statementId = (await page()).accused.statements[0]?.id ?? ''
    const yes = { caseId, actor: staff, statementId, granted: true, reason: 'SK 12/2024.' }
    expect(await decideCorrection(world.desk, yes)).toMatchObject({ refusal: { field: 'field', problem: 'unknown' } })
    expect(await decideCorrection(world.desk, { ...yes, field: 'jabatan', becomes: ' ' })).toMatchObject({
      refusal: { field: 'becomes', problem: 'blank' },
    })
    granted(await decideCorrection(world.desk, { ...yes, field: 'jabatan', becomes: 'Kepala Seksi' }))
    const file = granted(await open(code))
    const change = { field: 'jabatan', was: 'Kepala Bidang', becomes: 'Kepala Seksi' }
    expect(file.subject.position).toBe('Kepala Seksi')
    expect(file.allegations).toHaveLength(2)
    expect(file.statements).toMatchObject([{ decision: { granted: true, changes: [change] } }])
    const { allegations, accused } = await page()
    const positions = new Map(allegations.map(({ id, subjectPosition }) => [id, subjectPosition]))
    expect([positions.get(mine), positions.get(again)]).toEqual(['Kepala Seksi', 'Kepala Seksi'])
    expect(accused.statements).toMatchObject([{ changes: [change] }])
    const [event] = await events(caseId, 'accused-correction-decided')
    expect(event?.data).toMatchObject({ field: 'jabatan', allegations: 2 })
    expect(JSON.stringify(event?.data)).not.toContain('Kepala Seksi')
    // Nobody carries it out again, and nobody else at all.
    for (const actor of [staff, neighbour])
      await asActor(world.clone.db, actor, async (tx) => {
        const { rows } = await sql<{ changed: number }>`
          select netra.correct_subject(${statementId}, 'nama', 'Orang Lain', '{}', now()) as changed`.execute(tx)
        expect(rows).toEqual([{ changed: 0 }])
      })
    expect(await tries(staff, `update netra.allegations set subject_name = 'X' where id = '${mine}'`)).toBe('refused')
    const seen = (actor: ActorId) =>
      asActor(world.clone.db, actor, (tx) =>
        tx.selectFrom('netra.subject_corrections').select('id').where('case_id', '=', caseId).execute(),
      )
    expect([(await seen(neighbour)).length, (await seen(above)).length, (await seen(staff)).length]).toEqual([0, 0, 2])
  })

  test('as a correction never takes the case out of the wall of an office', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    granted(await say(code, 'Saya di BAWASLU-33.19.', { kind: 'koreksi' }))
    const { accused } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    const yes = { caseId, actor: staff, statementId: accused.statements[0]?.id ?? '', granted: true, reason: 'SK.' }
    expect(await decideCorrection(world.desk, { ...yes, field: 'kantor', becomes: 'BAWASLU-33.19' })).toMatchObject({
      refusal: { reason: 'accuses-own-office' },
    })
    granted(await decideCorrection(world.desk, { ...yes, field: 'kantor', becomes: 'Dinas Contoh' }))
    const { rows } = await world.owner.query<{ walls: string[] }>(
      'select walled_office_ids as walls from netra.cases where id = $1',
      [caseId],
    )
    expect(rows[0]?.walls).toContain(world.office('DINAS-33.19'))
  })

  test('as a file is sealed, counted, opened by the office that handles the case alone, and proven to him by its hash', async () => {
    const { caseId, mine } = await openedCase()
    const { code } = await codeOf(caseId, mine)
    const bytes = Buffer.from('%PDF-1.7 surat tugas hari itu')
    const send = (key: string, more: Partial<Parameters<typeof stateByCode>[1]> = {}) =>
      say(code, 'Surat tugas', { key, kind: 'bukti', file: { bytes }, ...more })
    expect(await send('a', { file: { bytes: Buffer.from('<script>alert(1)</script>') } })).toMatchObject({
      refusal: { reason: 'scan-not-a-document' },
    })
    expect(await send('a', { file: { bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 0x25) } })).toMatchObject({
      refusal: { reason: 'scan-too-large', megabytes: 10 },
    })
    expect(await send('a', { typed: printReceipt(newReceipt()) })).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await send('a', { kind: 'jawaban' })).toMatchObject({ refusal: { reason: 'scan-not-a-document' } })
    expect(granted(await send('a'))).toBe('kept')
    expect(granted(await send('a'))).toBe('known')
    const kept = await world.owner.query<{ id: string }>('select id from netra.accused_files where case_id = $1', [
      caseId,
    ])
    expect(kept.rows).toHaveLength(1)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(granted(await open(code)).statements).toMatchObject([{ file: { mediaType: 'application/pdf', sha256 } }])
    const opening = { caseId, shelf: 'terlapor', id: kept.rows[0]?.id ?? '' } as const
    expect(Buffer.from(granted(await openKept(world.desk, { ...opening, actor: staff })).bytes)).toEqual(bytes)
    for (const actor of [neighbour, above]) expect((await openKept(world.desk, { ...opening, actor })).ok).toBe(false)
    const rows = (actor: ActorId) =>
      asActor(world.clone.db, actor, (tx) =>
        tx.selectFrom('netra.accused_files').select('id').where('case_id', '=', caseId).execute(),
      )
    expect([(await rows(neighbour)).length, (await rows(above)).length, (await rows(staff)).length]).toEqual([0, 0, 1])
    for (const key of ['b', 'c', 'd', 'e']) granted(await send(key))
    expect(await send('f')).toMatchObject({ refusal: { reason: 'too-many-files' } })
    expect(granted(await send('e'))).toBe('known')
    expect(granted(await say(code, 'Tulisan masih diterima'))).toBe('kept')
  })

  test('never goes into another case, nor shows there', async () => {
    const [a, b] = [await openedCase(), await openedCase()]
    const [inA, inB] = [await codeOf(a.caseId, a.mine), await codeOf(b.caseId, b.mine)]
    granted(await say(inA.code, 'Hanya untuk A'))
    expect(JSON.stringify(granted(await open(inB.code)))).not.toContain('Hanya untuk A')
    expect(JSON.stringify(granted(await open(inA.code)))).toContain('Hanya untuk A')
    const event = { case_id: b.caseId, type: 'accused-stated' }
    const told = { room: true, received_at: now, key_hash: `\\x${'00'.repeat(32)}` }
    const across =
      sql`select netra.state_by_code(k.code_hash, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(event)}::jsonb)
      from netra.accused_codes k where k.case_id = ${a.caseId}`.execute(world.clone.owner)
    await expect(across).rejects.toThrow(/its own case only/)
  })
})

test('the outcome is told as it was decided', async () => {
  const { caseId, mine } = await openedCase()
  const { code } = await codeOf(caseId, mine)
  await world.owner.query(
    `update netra.allegations set outcome = 'bukan-pelanggaran', outcome_basis = 'P13', decided_on = '2024-10-17', route = null where id = $1`,
    [mine],
  )
  expect(granted(await open(code)).allegations).toMatchObject([
    { outcome: 'bukan-pelanggaran', decidedOn: '2024-10-17' },
  ])
})

test('each opening leaves a line that the auditor reads; a wrong code leaves none', async () => {
  const { caseId, mine } = await openedCase()
  const { code } = await codeOf(caseId, mine)
  const auditor = await world.person('auditor', 'BAWASLU-33.19')
  granted(await open(code))
  await open(printReceipt(newReceipt()))
  const { rows } = await listReads(world.clone.db, auditor, {
    what: 'perkara',
    person: 'dengan kode',
    record: caseId,
    from: null,
    to: null,
    page: 1,
  })
  expect(rows).toMatchObject([{ person: 'Terlapor, dengan kode', recordId: caseId }])
})

test('an officer who is accused reads his page by the code, and the case not at all', async () => {
  const { caseId, mine } = await openedCase()
  await world.owner.query('update netra.cases set walled_office_ids = array[$2::uuid] where id = $1', [
    caseId,
    world.office('BAWASLU-33.18'),
  ])
  const { code } = await codeOf(caseId, mine)
  expect((await open(code)).ok).toBe(true)
  expect(await openCasePage(world.desk, { caseId, actor: neighbour })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
  expect((await openCasePage(world.desk, { caseId, actor: staff })).ok).toBe(true)
})

test('fifty wrong codes are slowed, in one bucket with wrong receipts; a right code is answered all the same', async () => {
  const { caseId, mine } = await openedCase()
  const { code } = await codeOf(caseId, mine)
  const from = '198.51.100.4'
  const reasons: string[] = []
  for (let n = 0; n < 50; n += 1) {
    const answer = await openByCode(world.desk, printReceipt(newReceipt()), from)
    reasons.push(answer.ok ? 'opened' : answer.refusal.reason)
  }
  expect(reasons.filter((reason) => reason === 'unknown')).toHaveLength(10)
  expect(reasons.slice(10).every((reason) => reason === 'slow-down')).toBe(true)
  expect(await readStatus(world.desk, printReceipt(newReceipt()), from)).toMatchObject({
    refusal: { reason: 'slow-down' },
  })
  expect((await openByCode(world.desk, code, from)).ok).toBe(true)
})

test('past the use cases: the tables hold to one case, to the office that handles it, and to what was written', async () => {
  const [a, b] = [await openedCase(), await openedCase()]
  const { code, hearingId } = await codeOf(a.caseId, a.mine)
  granted(await say(code, 'Jabatan saya keliru.', { kind: 'koreksi' }))
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from netra.accused_statements where case_id = $1',
    [a.caseId],
  )
  const statement = rows[0]?.id ?? ''
  const office = world.office('BAWASLU-33.19')
  const hearing = (of: string) => `insert into netra.hearings
    (id, case_id, office_id, party, ordinal, method, scheduled_at, state, recorded_by, allegation_id)
    values (gen_random_uuid(), '${a.caseId}', '${office}', 'terlapor', 9, 'daring', now(), 'dijadwalkan', '${staff}', '${of}')`
  const made = (by: ActorId, of: string) => `insert into netra.accused_codes
    (id, case_id, allegation_id, office_id, code_hash, made_at, made_by, expires_at)
    values (gen_random_uuid(), '${a.caseId}', '${of}', '${office}', sha256(random()::text::bytea), now(), '${by}', now() + interval '1 day')`
  const delivered = (by: ActorId) => `insert into netra.hearing_deliveries
    (id, hearing_id, way, delivered_at, proof, recorded_at, recorded_by)
    values (gen_random_uuid(), '${hearingId}', 'pesan', now(), 'Contoh', now(), '${by}')`
  const decided = (
    by: ActorId,
  ) => `insert into netra.accused_corrections (statement_id, granted, reason, decided_at, decided_by)
    values ('${statement}', true, 'Contoh', now(), '${by}')`
  const changed = `update netra.accused_statements set body = 'Lain' where id = '${statement}'`
  const forged = `insert into netra.accused_statements (id, case_id, body) values (gen_random_uuid(), '${a.caseId}', 'Contoh')`
  expect(await tries(staff, hearing(b.mine))).toBe('refused')
  expect(await tries(staff, hearing(a.mine))).toBe('done')
  expect(await tries(staff, made(staff, b.mine))).toBe('refused')
  expect(await tries(neighbour, made(neighbour, a.other))).toBe('refused')
  expect(await tries(staff, made(staff, a.other))).toBe('done')
  for (const write of [delivered, decided]) {
    expect(await tries(neighbour, write(neighbour))).toBe('refused')
    expect(await tries(above, write(above))).toBe('refused')
    expect(await tries(staff, write(staff))).toBe('done')
  }
  const letter = (by: ActorId, of: string) => `insert into netra.accused_statements
    (id, case_id, allegation_id, kind, body, received_at, recorded_by, recorded_at, according_to)
    values (gen_random_uuid(), '${a.caseId}', '${of}', 'jawaban', 'Contoh', now(), '${by}', now(), 'Terlapor')`
  expect(await tries(staff, letter(staff, a.mine))).toBe('done')
  expect(await tries(staff, letter(neighbour, a.mine))).toBe('refused')
  expect(await tries(staff, letter(staff, b.mine))).toBe('refused')
  for (const stranger of [neighbour, above]) expect(await tries(stranger, letter(stranger, a.mine))).toBe('refused')
  for (const statementOf of [changed, forged]) expect(await tries(staff, statementOf)).toBe('refused')
})

/** Bare SQL as somebody; nothing of it stays. */
async function tries(actor: ActorId, statement: string): Promise<'done' | 'refused'> {
  const undo = new Error('undo')
  try {
    await asActor(world.clone.db, actor, async (tx) => {
      await sql.raw(statement).execute(tx)
      throw undo
    })
  } catch (error) {
    if (error === undo) return 'done'
    if ((error as { code?: string }).code === '42501') return 'refused'
    throw error
  }
  throw new Error('not reached')
}
