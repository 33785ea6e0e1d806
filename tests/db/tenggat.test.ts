import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAllegation,
  completeReport,
  confirmRule,
  discussGakkumdu,
  lapseReporterTerms,
  markLate,
  moveCase,
  openCasePage,
  recordKajianAwal,
  replayAndCompare,
  sortAllegation,
  type ConditionFound,
} from '#app'
import { conditionsFor, plainDate } from '#law'
import { asActor, newId, type ActorId } from '#store'
import { countChainLate, listChainLate, listInbox } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let staff: ActorId
let officer: ActorId
beforeAll(async () => {
  world = await openWorld('2024-10-03T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  officer = await world.person('legal-officer', 'BAWASLU-RI')
})
afterAll(() => world.close())

const ids = conditionsFor('pilkada', plainDate('2024-10-03'))
const found = (unmet: (kind: string) => boolean): readonly ConditionFound[] =>
  ids.map(({ id, kind }) => ({ id, met: !unmet(kind) }))
const stateOf = async (caseId: string) => granted(await openCasePage(world.desk, { caseId, actor: staff })).held.state

/** A report sent back for completion on Thursday 3 October at 09.00. */
async function sentBack(conditions: readonly ConditionFound[]) {
  world.at('2024-10-03T02:00:00.000Z')
  const caseId = await world.openedCase({ state: 'kajian-awal', since: '2024-10-03T01:00:00.000Z' })
  granted(
    await recordKajianAwal(world.desk, {
      caseId,
      actor: staff,
      conditions,
      violation: 'hukum-lainnya',
      jurisdiction: 'berwenang',
      body: 'Kurang.',
    }),
  )
  granted(await moveCase(world.desk, { caseId, actor: staff, action: 'ask-completion', reason: 'Lengkapi.' }))
  return caseId
}

test('a clock starts open, whoever starts it; only the ended term of another post comes closed', async () => {
  const caseId = await world.openedCase({ state: 'kajian-awal', since: '2024-10-03T01:00:00.000Z' })
  const start = (owner: string, closed: { closed_at?: string; closed_as?: string }) =>
    asActor(world.desk.db, staff, (tx) =>
      tx
        .insertInto('netra.deadlines')
        .values({
          id: newId(),
          case_id: caseId,
          office_id: world.office('BAWASLU-33.19'),
          rule_id: 'POSKO-TNI',
          owner,
          parameters: '{}',
          zone: 'WIB',
          started_at: '2024-10-03T01:00:00.000Z',
          due_on: '2024-10-04',
          due_at: '2024-10-04T01:00:00.000Z',
          working: '[]',
          acting: false,
          ...closed,
        })
        .execute(),
    )
  const closed = { closed_at: '2024-10-03T02:00:00.000Z', closed_as: 'dipenuhi' }
  await expect(start('kantor', closed)).rejects.toThrow(/row-level security/)
  await expect(start('pelapor', closed)).rejects.toThrow(/row-level security/)
  await expect(start('kantor', {})).resolves.toBeDefined()
  await expect(start('posko', closed)).resolves.toBeDefined()
})

describe("the reporter's own term", () => {
  test('of 2×24 hours ends the report after its last instant, not before: not registered where the material fails', async () => {
    const caseId = await sentBack(found((kind) => kind === 'materiel'))
    world.at('2024-10-05T01:59:59.999Z')
    expect((await lapseReporterTerms(world.desk)).moved).not.toContain(caseId)
    world.at('2024-10-05T02:00:00.000Z')
    const both = await Promise.all([lapseReporterTerms(world.desk), lapseReporterTerms(world.desk)])
    expect(both.flatMap(({ moved }) => moved).filter((id) => id === caseId)).toHaveLength(1)
    expect(await stateOf(caseId)).toBe('tidak-diregister')
  })

  test('turns a report whose material is complete into informasi awal: it is never lost', async () => {
    const caseId = await sentBack(found((kind) => kind === 'formal'))
    world.at('2024-10-05T02:00:00.000Z')
    expect((await lapseReporterTerms(world.desk)).moved).toContain(caseId)
    expect(await stateOf(caseId)).toBe('informasi-awal')
  })

  test('completed in time it lapses no more, and must be looked at again', async () => {
    const caseId = await sentBack(found((kind) => kind === 'formal'))
    world.at('2024-10-04T02:00:00.000Z')
    granted(
      await completeReport(world.desk, {
        caseId,
        actor: staff,
        body: 'Tanda tangan sesuai KTP.',
        paper: { number: null, date: '2024-10-04', from: 'Pelapor' },
      }),
    )
    world.at('2024-10-06T02:00:00.000Z')
    expect((await lapseReporterTerms(world.desk)).moved).not.toContain(caseId)
    const { held, facts, clocks } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect([held.state, facts.conditions]).toEqual(['kajian-awal', []])
    expect(clocks.find(({ ruleId }) => ruleId === 'P4')?.closedAs).toBe('dipenuhi')
    expect(await moveCase(world.desk, { caseId, actor: staff, action: 'register' })).toMatchObject({
      ok: false,
      refusal: { reason: 'conditions-not-checked' },
    })
  })
})

describe('an office that does nothing', () => {
  async function registered() {
    world.at('2024-10-07T02:00:00.000Z')
    const caseId = await world.openedCase({ state: 'kajian-awal', since: '2024-10-07T01:00:00.000Z' })
    granted(
      await recordKajianAwal(world.desk, {
        caseId,
        actor: staff,
        conditions: found(() => false),
        violation: 'hukum-lainnya',
        jurisdiction: 'berwenang',
        body: 'Lengkap.',
      }),
    )
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'register' }))
    return caseId
  }

  test('is not marked on a rule nobody confirmed: its term is shown, and does not act', async () => {
    const caseId = await registered()
    world.at('2024-10-20T02:00:00.000Z')
    expect(await markLate(world.desk)).not.toContain(caseId)
    const province = await world.person('ketua', 'BAWASLU-33')
    const late = await asActor(world.desk.db, province, (tx) => listChainLate(tx, world.desk.clock()))
    expect(late.find((clock) => clock.caseId === caseId)).toMatchObject({
      ruleId: 'P12',
      acting: false,
      lateSince: null,
    })
  })

  test('only the legal officer at national rank confirms it, with reason and reference', async () => {
    const local = await world.person('legal-officer', 'BAWASLU-33.19')
    const rule = { ruleId: 'P12', reason: 'Terbaca dalam naskah.', reference: 'Contoh' }
    expect(await confirmRule(world.desk, { ...rule, actor: local })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-the-law-office' },
    })
    expect(await confirmRule(world.desk, { ...rule, actor: officer, reference: ' ' })).toMatchObject({
      ok: false,
      refusal: { field: 'reference', problem: 'blank' },
    })
    expect(await confirmRule(world.desk, { ...rule, actor: officer, values: { amount: -3 } })).toMatchObject({
      ok: false,
      refusal: { reason: 'field', field: 'amount' },
    })
    granted(await confirmRule(world.desk, { ...rule, actor: officer, values: { firstDay: 'counts', zone: null } }))
  })

  test('is marked late once, ends nothing, and shows above; a step clears the clock and not the mark', async () => {
    const caseId = await registered()
    world.at('2024-10-09T16:59:59.999Z')
    expect(await markLate(world.desk)).not.toContain(caseId)
    world.at('2024-10-09T17:00:00.000Z')
    const marked = await Promise.all([markLate(world.desk), markLate(world.desk)])
    expect(marked.flat().filter((id) => id === caseId)).toHaveLength(1)
    expect(await markLate(world.desk)).not.toContain(caseId)
    expect(await stateOf(caseId)).toBe('diregister')
    const province = await world.person('ketua', 'BAWASLU-33')
    expect(await asActor(world.desk.db, province, (tx) => countChainLate(tx, world.desk.clock()))).toMatchObject([
      { officeId: world.office('BAWASLU-33.19'), cases: 1 },
    ])
    expect((await asActor(world.desk.db, staff, (tx) => listInbox(tx, { late: true }))).map(({ id }) => id)).toEqual([
      caseId,
    ])
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'hear' }))
    const { held, timeline } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(held.lateSince).toBe('2024-10-09T17:00:00.000Z')
    expect(timeline.filter(({ type }) => type === 'case-late')).toMatchObject([
      { happenedAt: '2024-10-09T17:00:00.000Z', basis: 'P12' },
    ])
  })
})

describe('an officer who tries to end a case by waiting', () => {
  test('gets nothing: a year later it stands where it stood, late, and the moves of the clock are not his', async () => {
    const returned = await sentBack(found((kind) => kind === 'materiel'))
    world.at('2024-10-07T02:00:00.000Z')
    const left = await world.openedCase({ state: 'diregister', since: '2024-10-07T01:00:00.000Z' })
    world.at('2025-10-07T02:00:00.000Z')
    for (const action of ['lapse', 'lapse-to-info'] as const) {
      expect(await moveCase(world.desk, { caseId: returned, actor: staff, action })).toMatchObject({ ok: false })
      expect(await moveCase(world.desk, { caseId: left, actor: staff, action })).toMatchObject({
        ok: false,
        refusal: { reason: 'no-such-move' },
      })
    }
    expect(await stateOf(returned)).toBe('perbaikan')
    expect((await lapseReporterTerms(world.desk)).moved).not.toContain(left)
    await markLate(world.desk)
    expect(await stateOf(left)).toBe('diregister')
  })
})

describe('what is found while a case stays where it is', () => {
  const runningOf = async (caseId: string) =>
    granted(await openCasePage(world.desk, { caseId, actor: staff })).clocks.map(
      ({ ruleId, startedAt, closedAs }) => [ruleId, startedAt, closedAs] as const,
    )
  const clock = async (caseId: string, ruleId: string) => (await runningOf(caseId)).filter(([id]) => id === ruleId)

  async function inKajianAwal() {
    world.at('2024-10-07T02:00:00.000Z')
    const caseId = await world.openedCase({ state: 'kajian-awal', since: '2024-10-07T01:00:00.000Z' })
    const looked = async (conditions: readonly ConditionFound[]) =>
      granted(
        await recordKajianAwal(world.desk, {
          caseId,
          actor: staff,
          conditions,
          violation: 'pidana',
          jurisdiction: 'berwenang',
          body: 'Dilihat.',
        }),
      )
    return { caseId, looked }
  }

  test('an incomplete report: the day to tell the reporter runs from the kajian awal, and not when it is complete after all', async () => {
    const { caseId, looked } = await inKajianAwal()
    await looked(found((kind) => kind === 'formal'))
    expect(await clock(caseId, 'P3')).toEqual([['P3', '2024-10-07T02:00:00.000Z', null]])
    world.at('2024-10-07T03:00:00.000Z')
    await looked(found((kind) => kind === 'formal'))
    expect(await clock(caseId, 'P3')).toHaveLength(1)
    await looked(found(() => false))
    expect(await clock(caseId, 'P3')).toEqual([['P3', '2024-10-07T02:00:00.000Z', 'gugur']])
    await looked(found((kind) => kind === 'materiel'))
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'ask-completion', reason: 'Lengkapi.' }))
    expect((await clock(caseId, 'P3')).map(([, , closedAs]) => closedAs)).toEqual(
      expect.arrayContaining(['gugur', 'dipenuhi']),
    )
  })

  test('a crime after registration: police and prosecutor are due from the registration; without a crime, no longer', async () => {
    const { caseId, looked } = await inKajianAwal()
    const allegationId = await world.allegation(caseId, { route: null })
    await looked(found(() => false))
    const sort = async (actClass: 'pidana' | 'disiplin') =>
      granted(await sortAllegation(world.desk, { caseId, actor: staff, allegationId, class: actClass }))
    await sort('pidana')
    // Before the registration nothing is due: its row counts from there.
    expect(await clock(caseId, 'P10')).toEqual([])
    await sort('disiplin')
    granted(await moveCase(world.desk, { caseId, actor: staff, action: 'register' }))
    expect(await clock(caseId, 'P10')).toEqual([])
    const registeredAt = '2024-10-07T02:00:00.000Z'
    world.at('2024-10-07T05:00:00.000Z')
    await sort('pidana')
    expect(await clock(caseId, 'P10')).toEqual([['P10', registeredAt, null]])
    await sort('disiplin')
    expect(await clock(caseId, 'P10')).toEqual([['P10', registeredAt, 'gugur']])
    const added = await addAllegation(world.desk, {
      caseId,
      actor: staff,
      // A name of nobody who serves here: else the file closes to its office (N105).
      subject: { kind: 'pns', name: 'Rekaan Belaka' },
      class: 'pidana',
    })
    granted(added)
    expect((await clock(caseId, 'P10')).map(([, , closedAs]) => closedAs)).toEqual([null, 'gugur'])
    granted(await discussGakkumdu(world.desk, { caseId, actor: staff, round: 'pertama', minutes: 'Dibahas.' }))
    await sort('pidana')
    expect((await clock(caseId, 'P10')).map(([, , closedAs]) => closedAs).toSorted()).toEqual(['dipenuhi', 'gugur'])
  })
})

test('an online report is lapsed only once its rule is confirmed', async () => {
  world.at('2024-10-03T02:00:00.000Z')
  const online = async (acting: boolean) => {
    const caseId = await world.openedCase({ state: 'diterima-daring', since: '2024-10-03T01:00:00.000Z' })
    await world.owner.query(
      `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
       values (gen_random_uuid(), $1, $2, 'P-DARING', 'pelapor', '{"cite":"x","mark":"U","startsAt":"online-received","used":{"amount":2,"unit":"calendar-days","firstDay":"free","calendar":null},"extended":false}',
         'WIB', '2024-10-03T01:00:00Z', '2024-10-05', '2024-10-05T17:00:00Z', '[]', $3)`,
      [caseId, world.office('BAWASLU-33.19'), acting],
    )
    return caseId
  }
  const [unconfirmed, confirmed] = [await online(false), await online(true)]
  world.at('2024-10-06T02:00:00.000Z')
  const { moved } = await lapseReporterTerms(world.desk)
  expect(moved).toContain(confirmed)
  expect(moved).not.toContain(unconfirmed)
  expect([await stateOf(unconfirmed), await stateOf(confirmed)]).toEqual(['diterima-daring', 'informasi-awal'])
})

test('what the clock did is in the events too', async () => {
  const { differences } = await replayAndCompare(world.desk)
  // Cases of this world are written by hand, so they have no opening event to say where they came from.
  const told = differences.filter((one) => one.kind !== 'column' || one.column !== 'origin')
  expect(told.filter(({ kind }) => kind === 'broken-leaf' || kind === 'column')).toEqual([])
})
