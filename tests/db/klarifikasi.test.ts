import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordHearing, scheduleHearing, type ScheduleHearing } from '#app'
import { plainDate } from '#law'
import type { ActorId } from '#store'
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
