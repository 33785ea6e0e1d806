import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmRule,
  flagPpk,
  markLate,
  moveCase,
  openCasePage,
  previewLaw,
  recomputeDecided,
  recordKajianAwal,
  replayAndCompare,
  sleepingClocks,
  type LawWish,
} from '#app'
import { addHours, conditionsFor, plainDate, type Instant } from '#law'
import { asActor, newId, type ActorId } from '#store'
import { listDecisions } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const start = '2024-10-07T02:00:00.000Z'
let world: World
let officer: ActorId
let staff: ActorId
beforeAll(async () => {
  world = await openWorld(start)
  officer = await world.person('legal-officer', 'BAWASLU-RI')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
})
afterAll(() => world.close())

const P12 = { firstDay: 'counts', zone: null } as const
const document = { reason: 'Naskah sudah dibaca (contoh).', reference: 'Naskah contoh, halaman 1' }
const decide = (wish: LawWish, actor = officer) => confirmRule(world.desk, { ...wish, ...document, actor })
const decided = async (wish: LawWish) => granted(await decide(wish)).decisionId

async function carryOut() {
  let recomputed = 0
  for (let done = await recomputeDecided(world.desk, 2); done !== null; done = await recomputeDecided(world.desk, 2))
    recomputed += done.recomputed
  return recomputed
}

/** Two weeks on: the clock of a world is turned forward only, as decisions and events are told in its order. */
const later = '2024-10-21T02:00:00.000Z'

/** A case registered on a Monday at 09.00: by the unread rule P12, three days with the first, so until Wednesday (9 or 23 October). */
async function registered(at: Instant = later, office: OfficeCode = 'BAWASLU-33.19', walled: readonly string[] = []) {
  world.at(at)
  const caseId = await world.openedCase({ office, walled, state: 'kajian-awal', since: addHours(at, -1) })
  const actor = office === 'BAWASLU-33.19' ? staff : await world.person('staf-penanganan', office)
  const conditions = conditionsFor('pilkada', plainDate('2024-10-07')).map(({ id }) => ({ id, met: true }))
  const looked = { violation: 'hukum-lainnya', jurisdiction: 'berwenang', body: 'Lengkap.' } as const
  granted(await recordKajianAwal(world.desk, { caseId, actor, conditions, ...looked }))
  granted(await moveCase(world.desk, { caseId, actor, action: 'register' }))
  return caseId
}

const clocksOf = async (caseId: string) => granted(await openCasePage(world.desk, { caseId, actor: staff })).clocks
const running = async (caseId: string) =>
  (await clocksOf(caseId)).find(({ ruleId, closedAt }) => ruleId === 'P12' && closedAt === null)

describe('one office decides for all', () => {
  test('a legal officer of another rank is told who decides; to anybody else the desk is not there', async () => {
    const local = await world.person('legal-officer', 'BAWASLU-33.19')
    const wish = { ruleId: 'P3' }
    const elsewhere = { ok: false, refusal: { reason: 'not-the-law-office', office: 'BAWASLU-RI', basis: null } }
    expect(await decide(wish, local)).toEqual(elsewhere)
    expect(await previewLaw(world.desk, { ...wish, actor: local })).toEqual(elsewhere)
    expect(await decide(wish, staff)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await decide(wish)).toMatchObject({ ok: true, value: { kind: 'confirmed' } })
  })

  test('past the code the rows say no as well, and the control gets in', async () => {
    const local = await world.person('legal-officer', 'BAWASLU-33.19')
    const insert = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx
          .insertInto('netra.law_decisions')
          .values({
            ...{ id: newId(), rule_id: 'P3', kind: 'confirmed', values: '{}', former: '{}' },
            ...{ reason: 'x', reference: 'x', office_id: world.office('BAWASLU-RI') },
            ...{ decided_by: actor, decided_at: start },
          })
          .execute(),
      )
    await expect(insert(local)).rejects.toThrow(/row-level security/)
    await expect(insert(staff)).rejects.toThrow(/row-level security/)
    await expect(insert(officer)).resolves.toBeDefined()
  })

  test('what was decided is neither changed nor deleted', async () => {
    const change = (statement: string) =>
      asActor(world.desk.db, officer, (tx) => tx.executeQuery({ ...raw, sql: statement }))
    await expect(change(`update netra.law_decisions set reason = 'lain'`)).rejects.toMatchObject({ code: '42501' })
    await expect(change('delete from netra.law_decisions')).rejects.toMatchObject({ code: '42501' })
    await expect(change('delete from netra.law_confirmations')).rejects.toMatchObject({ code: '42501' })
  })

  test('what cannot be decided is refused at its field', async () => {
    expect(await decide({ ruleId: 'P12', values: { amount: -3 } })).toMatchObject({ refusal: { field: 'amount' } })
    expect(await decide({ ruleId: 'P12', values: P12, from: '2024-02-30' })).toMatchObject({
      refusal: { field: 'from' },
    })
    expect(await decide({ ruleId: 'N1' })).toMatchObject({ refusal: { field: 'ruleId' } })
    const blank = await confirmRule(world.desk, { ruleId: 'P12', actor: officer, reason: 'x', reference: ' ' })
    expect(blank).toMatchObject({ refusal: { field: 'reference', problem: 'blank' } })
  })
})

const raw = {
  parameters: [],
  query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
  queryId: { queryId: 'x' },
} as const

describe('a decision', () => {
  let shown: string
  test('shows before it is made what it touches: numbers by office, each due now and then, and no walled case', async () => {
    shown = await registered(start)
    await registered(start, 'BAWASLU-64.02')
    await registered(start, 'BAWASLU-33.18', [world.office('BAWASLU-RI')])
    const preview = granted(
      await previewLaw(world.desk, { actor: officer, ruleId: 'P12', values: { ...P12, amount: 4 } }),
    )
    expect(preview).toMatchObject({ kind: 'corrected', former: { amount: 3 } })
    expect(preview.offices.map(({ officeName, clocks }) => [officeName, clocks]).toSorted()).toEqual([
      ['BAWASLU-33.19', 1],
      ['BAWASLU-64.02', 1],
    ])
    expect(preview.clocks.find(({ zone }) => zone === 'WIB')).toMatchObject({
      ...{ dueOn: '2024-10-09', acting: false, clocks: 1, moves: true },
      then: { dueOn: '2024-10-10', acting: true },
    })
    expect(JSON.stringify(preview)).not.toContain(shown)
    // Asked, not done.
    expect(await carryOut()).toBe(0)
    expect(await running(shown)).toMatchObject({ dueOn: '2024-10-09', acting: false })
  })

  test('lets a shown clock act from now: late from the decision, not from a day on which nobody had to know', async () => {
    world.at('2024-10-20T02:00:00.000Z')
    await decided({ ruleId: 'P12', values: P12 })
    expect(await markLate(world.desk)).not.toContain(shown)
    expect(await carryOut()).toBe(3)
    expect(await running(shown)).toMatchObject({
      dueOn: '2024-10-09',
      acting: true,
      actsFrom: '2024-10-20T02:00:00.000Z',
    })
    world.at('2024-10-20T03:00:00.000Z')
    expect(await markLate(world.desk)).toContain(shown)
    const { held, timeline } = granted(await openCasePage(world.desk, { caseId: shown, actor: staff }))
    expect(held.lateSince).toBe('2024-10-20T02:00:00.000Z')
    expect(timeline.filter(({ type }) => type === 'deadline-recomputed')).toMatchObject([
      { basis: 'P12', data: { cause: { kind: 'aturan' }, was: { acting: false }, is: { acting: true } } },
    ])
  })

  test('with another value is refused until it says which one it replaces; then running clocks move and closed ones stay', async () => {
    const closed = await registered()
    granted(await moveCase(world.desk, { caseId: closed, actor: staff, action: 'hear' }))
    await world.owner.query(
      `update netra.deadlines set closed_at = now(), closed_as = 'dipenuhi' where case_id = $1 and rule_id = 'P12'`,
      [closed],
    )
    const open = await registered()
    const wish = { ruleId: 'P12', values: { ...P12, amount: 4 } }
    const [standing] = await listDecisions(world.desk.db, { ruleId: 'P12' })
    const first = standing?.id ?? ''
    // The length was not decided, the first day was: only what stands against it has to be replaced.
    const other = { ruleId: 'P12', values: { firstDay: 'free' } }
    expect(await decide(other)).toMatchObject({
      refusal: { reason: 'decided-otherwise', parameter: 'firstDay', decisionId: first, value: 'counts' },
    })
    expect(await decide({ ...other, replaces: newId() })).toMatchObject({ refusal: { reason: 'replaces-nothing' } })
    const second = await decided(wish)
    await carryOut()
    expect(await running(open)).toMatchObject({ dueOn: '2024-10-24', acting: true, actsFrom: null })
    expect(await decide({ ...other, replaces: first })).toMatchObject({ refusal: { reason: 'replaces-nothing' } })
    await decided({ ...other, replaces: second })
    expect(await carryOut()).toBeGreaterThan(0)
    expect(await running(open)).toMatchObject({ dueOn: '2024-10-25' })
    expect(
      (await clocksOf(open))
        .filter(({ ruleId }) => ruleId === 'P12')
        .map(({ dueOn }) => dueOn)
        .toSorted(),
    ).toEqual(['2024-10-23', '2024-10-24', '2024-10-25'])
    expect((await clocksOf(closed)).filter(({ ruleId }) => ruleId === 'P12')).toMatchObject([{ dueOn: '2024-10-23' }])
    // Both stay readable: the new one says what it replaced and what held before.
    const [newest] = await listDecisions(world.desk.db, { ruleId: 'P12' })
    expect(newest).toMatchObject({ replacesId: second, values: { firstDay: 'free' }, former: { firstDay: 'counts' } })
  })

  test('of two at once with different values one is refused', async () => {
    const both = await Promise.all([2, 3].map((amount) => decide({ ruleId: 'P2', values: { amount } })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'decided-otherwise' } })
  })

  test('that dates a rule holds back the clocks which start outside it', async () => {
    const caseId = await registered()
    expect(await running(caseId)).toMatchObject({ acting: true })
    expect(granted(await decide({ ruleId: 'P12', values: { masa: { from: '2024-10-22', until: null } } })).kind).toBe(
      'dated',
    )
    await carryOut()
    expect(await running(caseId)).toMatchObject({ acting: false })
  })

  test('is in the events as well, and the replay finds nothing else', async () => {
    const { differences } = await replayAndCompare(world.desk)
    const told = differences.filter((one) => one.kind !== 'column' || one.column !== 'origin')
    expect(told.filter(({ kind }) => kind === 'broken-leaf' || kind === 'column')).toEqual([])
  })
})

describe('a PPK who stands for election or is kin of the accused', () => {
  async function withUnit() {
    const caseId = await registered()
    await world.owner.query('update netra.offices set employer_office_id = $1 where code = $2', [
      world.office('BUPATI-33.19'),
      'DINAS-33.19',
    ])
    return { caseId, allegationId: await world.allegation(caseId) }
  }
  const flags = async (caseId: string, actor = staff) =>
    granted(await openCasePage(world.desk, { caseId, actor })).ppkConflicts

  test('is recorded from a source on the case, with the contest; the event says according to whom', async () => {
    const { caseId, allegationId } = await withUnit()
    const fact = { kind: 'calon', allegationId, contestId: 'b3319' } as const
    const source = 'Penetapan calon oleh KPU (contoh)'
    expect(await flagPpk(world.desk, { caseId, actor: staff, fact, source: ' ' })).toMatchObject({
      refusal: { field: 'source' },
    })
    const nowhere = { ...fact, contestId: 'tidak-ada' }
    expect(await flagPpk(world.desk, { caseId, actor: staff, fact: nowhere, source })).toMatchObject({
      refusal: { field: 'contestId' },
    })
    granted(await flagPpk(world.desk, { caseId, actor: staff, fact, source }))
    const [flag] = await flags(caseId)
    expect(flag).toMatchObject({ kind: 'calon', employerName: 'BUPATI-33.19', contest: { id: 'b3319' }, source })
    const { timeline } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    expect(timeline.find(({ type }) => type === 'ppk-flagged')).toMatchObject({ basis: 'N11', accordingTo: source })

    const withdrawn = { kind: 'ditarik', withdraws: flag?.id ?? '' } as const
    granted(await flagPpk(world.desk, { caseId, actor: staff, fact: withdrawn, source: 'Keliru nama (contoh)' }))
    expect(await flags(caseId)).toEqual([])
    expect(await flagPpk(world.desk, { caseId, actor: staff, fact: withdrawn, source })).toMatchObject({
      refusal: { field: 'withdraws' },
    })
  })

  test('is written only by who handles the case, and read only with it', async () => {
    const { caseId, allegationId } = await withUnit()
    const fact = { kind: 'kerabat', allegationId } as const
    const neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
    const above = await world.person('anggota', 'BAWASLU-33')
    const by = (actor: ActorId) => flagPpk(world.desk, { caseId, actor, fact, source: 'Kartu keluarga (contoh)' })
    expect(await by(neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await by(above)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    granted(await by(staff))
    const seen = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx.selectFrom('netra.ppk_conflicts').select('id').where('case_id', '=', caseId).execute(),
      )
    expect([(await seen(neighbour)).length, (await seen(above)).length, (await seen(staff)).length]).toEqual([0, 1, 1])
    const copy = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        tx
          .insertInto('netra.ppk_conflicts')
          .values({
            ...{ id: newId(), case_id: caseId, allegation_id: allegationId, kind: 'kerabat', source: 'x' },
            ...{ employer_office_id: world.office('BUPATI-33.19'), known_on: '2024-10-21' },
            ...{ recorded_at: start, recorded_by: actor },
          })
          .execute(),
      )
    await expect(copy(neighbour)).rejects.toThrow(/row-level security/)
    await expect(copy(above)).rejects.toThrow(/row-level security/)
    await expect(copy(staff)).resolves.toBeDefined()
  })
})

test('what is in force and does not act is named, until it is decided', async () => {
  const asleep = await sleepingClocks(world.desk)
  expect(asleep).toEqual(expect.arrayContaining(['F5', 'M14']))
  // The control: what its sources confirm acts without anybody.
  expect(asleep).not.toContain('P4')
  await decided({ ruleId: 'M14' })
  expect(await sleepingClocks(world.desk)).toEqual(asleep.filter((id) => id !== 'M14'))
})
