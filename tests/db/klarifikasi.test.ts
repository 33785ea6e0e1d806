import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  delegateHearing,
  openCasePage,
  openDelegated,
  recordDelivery,
  recordHearing,
  returnHearing,
  scheduleHearing,
  takeBackHearing,
  type ScheduleHearing,
} from '#app'
import type { HearingRecording } from '#core'
import { plainDate } from '#law'
import { asActor, type ActorId } from '#store'
import { listBelow, listDelegated } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** 10.00 in Kudus, a Wednesday. */
const now = '2024-01-10T03:00:00.000Z'
const registered = '2024-01-08T02:00:00.000Z'
const [today, tomorrow] = [plainDate('2024-01-10'), plainDate('2024-01-11')]

let world: World
let staff: ActorId
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
})
afterAll(() => world.close())

let opened = 0
async function registeredCase(regime: 'pilkada' | 'pemilu'): Promise<string> {
  const caseId = await world.openedCase({
    since: registered,
    state: 'klarifikasi',
    registerNumber: `K/${(opened += 1)}`,
  })
  await world.owner.query('update netra.cases set regime = $2 where id = $1', [caseId, regime])
  return caseId
}
const invite = (caseId: string, scheduledAt: string, more: Partial<ScheduleHearing> = {}) =>
  scheduleHearing(world.desk, { caseId, actor: staff, party: 'terlapor', method: 'tatap-muka', scheduledAt, ...more })
const scheduled = async (caseId: string) =>
  (
    await world.owner.query(
      `select happened_at, basis, data from netra.events where case_id = $1 and type = 'hearing-scheduled'`,
      [caseId],
    )
  ).rows as unknown[]
const hearings = async (caseId: string) =>
  (await world.owner.query('select id from netra.hearings where case_id = $1', [caseId])).rowCount

describe('an invitation in Pemilu', () => {
  test('for the same day is refused with its basis and the earliest day, and nothing is kept', async () => {
    const caseId = await registeredCase('pemilu')
    expect(await invite(caseId, '2024-01-10T07:00:00.000Z')).toEqual({
      ok: false,
      refusal: { reason: 'invited-too-late', earliest: tomorrow, held: false, basis: 'M13-UNDANGAN' },
    })
    // 23.30 on the wall of the office is still the same day, though tomorrow in Papua.
    expect(await invite(caseId, '2024-01-10T16:30:00.000Z')).toMatchObject({
      ok: false,
      refusal: { earliest: tomorrow },
    })
    expect([await scheduled(caseId), await hearings(caseId)]).toEqual([[], 0])
  })

  test('for the next day goes out, and so does the second one', async () => {
    const caseId = await registeredCase('pemilu')
    granted(await invite(caseId, '2024-01-11T01:00:00.000Z'))
    expect(granted(await invite(caseId, '2024-01-12T01:00:00.000Z')).ordinal).toBe(2)
    expect(await scheduled(caseId)).toMatchObject([{ data: { shortNotice: false } }, { data: { shortNotice: false } }])
  })

  test('a paper does not make a hearing to come any earlier', async () => {
    const caseId = await registeredCase('pemilu')
    const paper = { number: 'B.9/1', date: today, from: 'Bawaslu' }
    expect(await invite(caseId, '2024-01-10T07:00:00.000Z', { paper })).toMatchObject({
      ok: false,
      refusal: { reason: 'invited-too-late', held: false },
    })
  })
})

describe('a hearing in Pemilu that has taken place', () => {
  test('is recorded with the day of its invitation, and held on its own day', async () => {
    const caseId = await registeredCase('pemilu')
    const invitation = { happenedOn: plainDate('2024-01-08') }
    const { hearingId } = granted(await invite(caseId, '2024-01-09T03:00:00.000Z', invitation))
    expect(await scheduled(caseId)).toMatchObject([{ happened_at: registered, data: { shortNotice: false } }])
    granted(
      await recordHearing(world.desk, {
        caseId,
        actor: staff,
        hearingId,
        happenedOn: plainDate('2024-01-09'),
        came: { oath: 'diambil', minutes: 'Berita acara.' },
      }),
    )
  })

  test('with too short a notice asks for its paper, is recorded from it, and the history says so', async () => {
    const caseId = await registeredCase('pemilu')
    expect(await invite(caseId, '2024-01-09T03:00:00.000Z')).toMatchObject({
      ok: false,
      refusal: { reason: 'invited-too-late', held: true, basis: 'M13-UNDANGAN' },
    })
    const paper = { number: 'BA/2', date: '2024-01-09', from: 'Berita acara klarifikasi' }
    granted(await invite(caseId, '2024-01-09T03:00:00.000Z', { paper }))
    expect(await scheduled(caseId)).toMatchObject([{ data: { shortNotice: true, paper } }])
  })
})

test('in Pilkada nobody asks for a day between: Kudus was heard the day after it was registered, others on the same', async () => {
  const caseId = await registeredCase('pilkada')
  granted(await invite(caseId, '2024-01-10T07:00:00.000Z'))
  granted(await invite(caseId, '2024-01-09T03:00:00.000Z'))
  expect(await scheduled(caseId)).toMatchObject([
    { basis: 'P11', data: { shortNotice: false } },
    { data: { shortNotice: false } },
  ])
})

describe('a second invitation', () => {
  const missed = async (caseId: string) => {
    const { hearingId } = granted(await invite(caseId, '2024-01-11T01:00:00.000Z', { party: 'saksi' }))
    return hearingId
  }
  const stayAway = async (caseId: string, hearingId: string) =>
    granted(await recordHearing(world.desk, { caseId, actor: staff, hearingId, came: false }))

  test('follows a first that is proven to have arrived, keeps the number of its party, and asks for its own day', async () => {
    const caseId = await registeredCase('pemilu')
    const first = await missed(caseId)
    const second = (at: string) => invite(caseId, at, { party: 'ahli', again: first })
    expect((await second('2024-01-11T01:00:00.000Z')).ok).toBe(false)
    await stayAway(caseId, first)
    expect(await second('2024-01-11T01:00:00.000Z')).toMatchObject({
      refusal: { reason: 'first-invitation-unproven', basis: 'M13-UNDANGAN' },
    })
    const proof = { hearingId: first, way: 'pesan', on: today, proof: 'Pesan terkirim 09.00' } as const
    granted(await recordDelivery(world.desk, { caseId, actor: staff, ...proof }))
    expect(await second('2024-01-10T07:00:00.000Z')).toMatchObject({ refusal: { reason: 'invited-too-late' } })
    const made = granted(await second('2024-01-11T01:00:00.000Z'))
    expect(made.ordinal).toBe(1)
    expect((await second('2024-01-12T01:00:00.000Z')).ok).toBe(false)
    await stayAway(caseId, made.hearingId)
    expect(await scheduled(caseId)).toMatchObject([{ data: { round: 1 } }, { data: { round: 2, party: 'saksi' } }])
    const page = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(page.hearings).toMatchObject([
      { party: 'saksi', ordinal: 1, round: 1 },
      { party: 'saksi', ordinal: 1, round: 2, againOf: first },
    ])
    // It ends nothing: the case stands where it stood, and its next step is open.
    expect(page.held.state).toBe('klarifikasi')
    expect(page.moves.find(({ action }) => action === 'analyse')?.refusal).toBeNull()
  })

  test('past the use case: not without a proof, not of another case, and once', async () => {
    const [caseId, other] = [await registeredCase('pilkada'), await registeredCase('pilkada')]
    const first = await missed(caseId)
    await stayAway(caseId, first)
    const row = (of: string) => `insert into netra.hearings
      (id, case_id, office_id, party, ordinal, round, again_of, method, scheduled_at, state, recorded_by)
      values (gen_random_uuid(), '${of}', '${world.office('BAWASLU-33.19')}', 'saksi', 1, 2, '${first}', 'daring', now(), 'dijadwalkan', '${staff}')`
    expect(await tries(staff, row(caseId))).toBe('42501')
    const proof = { hearingId: first, way: 'langsung', on: today, proof: 'Tanda terima' } as const
    granted(await recordDelivery(world.desk, { caseId, actor: staff, ...proof }))
    expect(await tries(staff, row(other))).toBe('23503')
    expect(await tries(staff, row(caseId))).toBe('done')
  })
})

describe('an online hearing', () => {
  const sha256 = 'ab'.repeat(32)
  const made = { made: true, sha256, minutesLong: 40, keptWhere: 'Diska 3, lemari berkas' } as const
  const held = async (method: 'daring' | 'tatap-muka') => {
    const caseId = await registeredCase('pilkada')
    const { hearingId } = granted(await invite(caseId, '2024-01-10T03:00:00.000Z', { method }))
    const record = (recording?: HearingRecording) =>
      recordHearing(world.desk, {
        caseId,
        actor: staff,
        hearingId,
        came: { oath: 'diambil', minutes: 'BA.', recording },
      })
    return { caseId, hearingId, record }
  }

  test('says how it was recorded, and the file is named by hash, length and place', async () => {
    const { caseId, record } = await held('daring')
    expect(await record()).toMatchObject({ refusal: { reason: 'field', field: 'recording', problem: 'blank' } })
    expect(await record({ ...made, sha256: 'x' })).toMatchObject({ refusal: { field: 'sha256' } })
    granted(await record(made))
    const { hearings: lines } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(lines).toMatchObject([{ recorded: true, consented: true, recordingMinutes: 40 }])
    expect(lines[0]?.recordingHash?.toString('hex')).toBe(sha256)
    const above = await world.person('anggota', 'BAWASLU-33')
    expect(granted(await openCasePage(world.desk, { caseId, actor: above })).hearings).toMatchObject([
      { state: 'hadir', recorded: null, minutes: null },
    ])
  })

  test('or why it was not, consent refused or not', async () => {
    const { caseId, record } = await held('daring')
    granted(await record({ made: false, consented: false, why: 'Tidak bersedia direkam.' }))
    const { hearings: lines } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(lines).toMatchObject([{ recorded: false, consented: false, whyNotRecorded: 'Tidak bersedia direkam.' }])
  })

  test('is the only one that has a recording', async () => {
    const { record } = await held('tatap-muka')
    expect(await record(made)).toMatchObject({ refusal: { field: 'recording', problem: 'unknown' } })
    granted(await record())
  })
})

describe('a hearing asked of the rank below', () => {
  let below: ActorId
  let beside: ActorId
  beforeAll(async () => {
    below = await world.person('panwascam', 'PANWASCAM-33.19.01')
    beside = await world.person('anggota', 'BAWASLU-33.18')
  })
  const panwascam = () => world.office('PANWASCAM-33.19.01')
  const asked = async (party: 'saksi' | 'pelapor' | 'terlapor' = 'terlapor') => {
    const caseId = await registeredCase('pemilu')
    await world.allegation(caseId)
    const { hearingId } = granted(await invite(caseId, '2024-01-11T01:00:00.000Z', { party }))
    const step = { caseId, actor: staff, hearingId }
    const ask = (toOfficeId = panwascam(), actor = staff) =>
      delegateHearing(world.desk, { ...step, actor, toOfficeId, asked: 'Tanyakan kehadirannya di lapangan.' })
    return { caseId, hearingId, step, ask }
  }
  const seenBy = (actor: ActorId, hearingId: string) => openDelegated(world.desk, { actor, hearingId })
  const delivered = { way: 'langsung', on: today, proof: 'Tanda terima 1' } as const
  const back = (hearingId: string, actor = below) =>
    returnHearing(world.desk, {
      actor,
      hearingId,
      delivered,
      heldOn: today,
      came: { oath: 'diambil', minutes: 'Saya hadir di sana.' },
    })

  test('goes right below, never of the reporter, never to whom the case accuses, and by nobody else', async () => {
    const { caseId, hearingId, ask } = await asked()
    for (const office of ['BAWASLU-33.18', 'BAWASLU-33', 'DINAS-33.19'] as const)
      expect(await ask(world.office(office))).toMatchObject({ refusal: { reason: 'cannot-delegate' } })
    expect((await ask(panwascam(), beside)).ok).toBe(false)
    const reporter = await asked('pelapor')
    expect(await reporter.ask()).toMatchObject({ refusal: { reason: 'cannot-delegate' } })
    const walled = await asked()
    await world.owner.query('update netra.cases set walled_office_ids = array[$2::uuid] where id = $1', [
      walled.caseId,
      panwascam(),
    ])
    expect(await walled.ask()).toMatchObject({ refusal: { reason: 'cannot-delegate' } })
    const offices = await asActor(world.clone.db, staff, (tx) => listBelow(tx, hearingId))
    expect(offices.map(({ id }) => id)).toEqual([panwascam()])
    granted(await ask())
    expect(await ask()).toMatchObject({ refusal: { reason: 'hearing-delegated' } })
    const row = (id: string, of: string) => `insert into netra.hearing_delegations
      (id, hearing_id, case_id, from_office_id, to_office_id, asked, asked_at, asked_by, state_since)
      values (gen_random_uuid(), '${id}', '${of}', '${world.office('BAWASLU-33.19')}', '${panwascam()}', 'X', now(), '${staff}', now())`
    expect(await tries(staff, row(walled.hearingId, walled.caseId))).toBe('42501')
    expect(await tries(staff, row(reporter.hearingId, reporter.caseId))).toBe('42501')
    const control = await asked('saksi')
    expect(await tries(staff, row(control.hearingId, control.caseId))).toBe('done')
    expect(caseId).not.toBe(walled.caseId)
  })

  test('is all that the office below sees of the case: no report, no other party, no history', async () => {
    const { caseId, hearingId, ask } = await asked()
    const { hearingId: witness } = granted(await invite(caseId, '2024-01-11T02:00:00.000Z', { party: 'saksi' }))
    await world.owner.query(`update netra.reports set narrative = 'TANDA-PELAPOR' where case_id = $1`, [caseId])
    expect((await seenBy(below, hearingId)).ok).toBe(false)
    granted(await ask())
    const file = granted(await seenBy(below, hearingId))
    expect(file).toMatchObject({ party: 'terlapor', subject: { name: 'Contoh Terlapor' }, fromOffice: 'BAWASLU-33.19' })
    expect(JSON.stringify(file)).not.toContain('TANDA-PELAPOR')
    expect((await seenBy(beside, hearingId)).ok).toBe(false)
    expect((await seenBy(staff, hearingId)).ok).toBe(false)
    expect((await seenBy(below, witness)).ok).toBe(false)
    expect((await openCasePage(world.desk, { caseId, actor: below })).ok).toBe(false)
    const rows = (actor: ActorId) =>
      asActor(world.clone.db, actor, async (tx) => ({
        cases: (await tx.selectFrom('netra.cases').select('id').where('id', '=', caseId).execute()).length,
        reports: (await tx.selectFrom('netra.reports').select('id').where('case_id', '=', caseId).execute()).length,
        people: (await tx.selectFrom('netra.allegations').select('id').where('case_id', '=', caseId).execute()).length,
        events: (await tx.selectFrom('netra.events').select('id').where('case_id', '=', caseId).execute()).length > 0,
        hearings: (await tx.selectFrom('netra.hearings').select('id').where('case_id', '=', caseId).execute()).length,
        listed: (await listDelegated(tx)).filter((one) => one.caseId === caseId).length,
      }))
    expect(await rows(below)).toEqual({ cases: 0, reports: 0, people: 0, events: false, hearings: 1, listed: 1 })
    expect(await rows(staff)).toEqual({ cases: 1, reports: 1, people: 1, events: true, hearings: 2, listed: 0 })
    // Accused afterwards, it sees nothing any more.
    await world.owner.query('update netra.cases set walled_office_ids = array[$2::uuid] where id = $1', [
      caseId,
      panwascam(),
    ])
    expect((await seenBy(below, hearingId)).ok).toBe(false)
    expect(await rows(below)).toMatchObject({ hearings: 0, listed: 0 })
    expect((await back(hearingId)).ok).toBe(false)
  })

  test('comes back with its proof and minutes, by events of whoever did it; the clocks never moved', async () => {
    const { caseId, hearingId, step, ask } = await asked()
    granted(await ask())
    const came = { oath: 'diambil', minutes: 'Sendiri.' } as const
    expect(await recordHearing(world.desk, { ...step, came })).toMatchObject({
      refusal: { reason: 'hearing-delegated' },
    })
    expect((await back(hearingId, beside)).ok).toBe(false)
    granted(await back(hearingId))
    expect((await back(hearingId)).ok).toBe(false)
    const page = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(page.hearings).toMatchObject([
      { state: 'hadir', minutes: 'Saya hadir di sana.', signedWay: 'tinta', delegation: 'dikembalikan' },
    ])
    expect(page.accused.deliveries).toMatchObject([{ hearingId, proof: 'Tanda terima 1' }])
    expect(page.held.officeId).toBe(world.office('BAWASLU-33.19'))
    expect(page.clocks).toEqual([])
    const { rows } = await world.owner.query<{ type: string; mine: boolean }>(
      'select type, actor_id = $2 as mine from netra.events where case_id = $1 and type ~ $3 order by recorded_at, id',
      [caseId, below, '^(hearing|invitation|minutes)'],
    )
    expect(rows).toEqual([
      { type: 'hearing-scheduled', mine: false },
      { type: 'hearing-delegated', mine: false },
      ...['invitation-delivered', 'hearing-held', 'minutes-signed', 'hearing-returned'].map((type) => ({
        type,
        mine: true,
      })),
    ])
    const done = `update netra.hearings set state = 'tidak-hadir', held_at = null, oath = null where id = '${hearingId}'`
    await tries(below, done)
    expect((await world.owner.query('select state from netra.hearings where id = $1', [hearingId])).rows).toEqual([
      { state: 'hadir' },
    ])
  })

  test('is taken back while nothing came, and the office hears for itself', async () => {
    const { hearingId, step, ask } = await asked()
    granted(await ask())
    expect((await takeBackHearing(world.desk, { ...step, actor: below })).ok).toBe(false)
    granted(await takeBackHearing(world.desk, step))
    expect((await seenBy(below, hearingId)).ok).toBe(false)
    expect((await back(hearingId)).ok).toBe(false)
    granted(await recordHearing(world.desk, { ...step, came: false }))
  })
})

/** Bare SQL as somebody; nothing of it stays. The code of the refusal, where PostgreSQL refuses. */
async function tries(actor: ActorId, statement: string): Promise<string> {
  const undo = new Error('undo')
  try {
    await asActor(world.clone.db, actor, async (tx) => {
      await sql.raw(statement).execute(tx)
      throw undo
    })
  } catch (error) {
    return error === undo ? 'done' : String((error as { code?: string }).code)
  }
  throw new Error('not reached')
}
