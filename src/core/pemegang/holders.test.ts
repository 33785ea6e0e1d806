import { describe, expect, test } from 'vitest'
import { findHouseRule, findRule, plainDate, type RegimeId } from '#law'
import { caseStates, type CaseState } from '../perkara/transition.ts'
import { movesOutOf } from '../perkara/transitions.ts'
import { asToldToAccused, caseDuties, caseHolders, closedStates, holdersOf, type HeldFacts } from './case-holders.ts'
import type { HeldClock } from './holding.ts'
import { lhpDuties, lhpHolders, lhpHoldersOf, lhpStates } from './lhp-holders.ts'

const regimes: readonly RegimeId[] = ['pilkada', 'pemilu']
const now = '2024-10-18T02:00:00.000Z'
const clock = (ruleId: string, dueAt = '2024-10-20T17:00:00.000Z', acting = true): HeldClock => ({
  ruleId,
  dueOn: plainDate('2024-10-20'),
  dueAt,
  acting,
})
const held = (state: CaseState, facts: Partial<HeldFacts> = {}): HeldFacts => ({
  regime: 'pilkada',
  state,
  registered: false,
  crimeSuspected: false,
  openReferrals: 0,
  delegated: false,
  clocks: [],
  ...facts,
})
const isKnown = (id: string, regime: RegimeId) => {
  const rule = findRule(id)
  return rule === null ? findHouseRule(id) !== null : rule.regime === regime || rule.regime === 'both'
}

describe.each(regimes)('who holds a case under %s', (regime) => {
  const rows = caseStates.flatMap((state) => caseHolders[regime][state].map((row) => ({ ...row, state })))

  test('is said in every state that waits for a move, and in no other', () => {
    const waits = (state: CaseState) =>
      movesOutOf(regime, state).some(({ move }) => move.optional !== true && move.by !== 'jam')
    expect(caseStates.filter((state) => waits(state) !== caseHolders[regime][state].length > 0)).toEqual([])
  })

  test('names only who can move it there', () => {
    const strangers = rows.filter(({ state, who }) => !movesOutOf(regime, state).some(({ move }) => move.by === who))
    expect(strangers.map(({ state, who }) => `${state}: ${who}`)).toEqual([])
  })

  test('rests on rows of this regime or of the house: the duty, its terms, and what follows if not', () => {
    const named = rows.flatMap(({ basis, terms, ifNot = ['N30'], untimed = ['N31'] }) => [
      basis,
      ...terms,
      ...ifNot,
      ...untimed,
      'N32',
    ])
    expect(named.filter((id) => !isKnown(id, regime))).toEqual([])
  })

  test('takes as a term only a clock that has one', () => {
    expect(rows.flatMap(({ terms }) => terms).filter((id) => !findRule(id)?.term)).toEqual([])
  })

  test('closes by clock only what is the reporter’s own', () => {
    expect(rows.filter(({ who, ifNot }) => ifNot !== undefined && who !== 'pelapor')).toEqual([])
    expect(rows.filter(({ who, ifNot }) => who === 'pelapor' && ifNot === undefined)).toEqual([])
  })
})

test('a case is closed in the states in which nobody holds it, and in no other', () => {
  for (const regime of regimes)
    expect([...closedStates].sort()).toEqual(
      caseStates.filter((state) => caseHolders[regime][state].length === 0).toSorted(),
    )
})

test('every duty is somebody’s', () => {
  const used = new Set(
    regimes.flatMap((regime) => caseStates.flatMap((state) => caseHolders[regime][state])).map(({ duty }) => duty),
  )
  expect(caseDuties.filter((duty) => !used.has(duty))).toEqual([])
  const lhps = new Set(
    regimes.flatMap((regime) => lhpStates.flatMap((state) => lhpHolders[regime][state])).map(({ duty }) => duty),
  )
  expect(lhpDuties.filter((duty) => !lhps.has(duty))).toEqual([])
})

describe('what follows if nobody acts', () => {
  test("an office's term that passed ends nothing: late, shown above, still to be decided", () => {
    const late = held('kajian', { clocks: [clock('P12', '2024-10-17T17:00:00.000Z')] })
    expect(holdersOf(late, now)).toEqual([
      { who: 'penanganan', duty: 'convene', basis: 'P12', clock: late.clocks[0], late: true, ifNot: ['N30'] },
    ])
  })

  test("the reporter's own term closes the report, into informasi awal where its material conditions are met", () => {
    expect(holdersOf(held('perbaikan', { clocks: [clock('P4')] }), now)).toMatchObject([
      { who: 'pelapor', duty: 'complete', ifNot: ['P5', 'N7'] },
    ])
    expect(holdersOf(held('perbaikan', { regime: 'pemilu', clocks: [clock('M6')] }), now)).toMatchObject([
      { ifNot: ['M7', 'M8'] },
    ])
  })

  test('nothing at all where the rule is not confirmed, and nothing by time where there is no term', () => {
    expect(holdersOf(held('perbaikan', { clocks: [clock('P4', now, false)] }), now)).toMatchObject([{ ifNot: ['N32'] }])
    expect(holdersOf(held('informasi-awal'), now)).toMatchObject([{ clock: null, ifNot: ['N31'] }])
  })
})

describe('the holder follows the case', () => {
  const duties = (facts: HeldFacts) => holdersOf(facts, now).map(({ duty }) => duty)

  test('a discussion at Sentra Gakkumdu is due while its hours run, and where a crime is suspected', () => {
    const clocks = [clock('P10'), clock('P12')]
    expect(duties(held('diregister', { clocks, crimeSuspected: true }))).toEqual(['discuss-gakkumdu', 'hear'])
    expect(duties(held('diregister', { clocks: clocks.slice(1), crimeSuspected: true }))).toEqual(['hear'])
    expect(duties(held('diregister', { clocks }))).toEqual(['hear'])
  })

  test('while the rank below hears somebody, the office that handles the case waits for it, by its own days', () => {
    const asked = holdersOf(held('klarifikasi', { delegated: true, clocks: [clock('P12')] }), now)
    expect(asked).toMatchObject([
      { who: 'penanganan', duty: 'receive-minutes', basis: 'P12' },
      { who: 'penanganan', duty: 'analyse', basis: 'P12' },
    ])
    expect(duties(held('klarifikasi'))).toEqual(['analyse'])
  })

  test('a case that changed hands goes on where it stood', () => {
    expect(duties(held('diambil-alih'))).toEqual(['review'])
    expect(duties(held('diambil-alih', { registered: true }))).toEqual(['hear'])
  })

  test('a referred case waits for the answer, and then for the office that sent it', () => {
    expect(holdersOf(held('tindak-lanjut', { openReferrals: 1 }), now)).toMatchObject([
      { who: 'penerima-penerusan', duty: 'answer', ifNot: ['N4'] },
    ])
    expect(duties(held('tindak-lanjut'))).toEqual(['finish'])
  })

  test('the clock that ends first is the one to be named', () => {
    const [holding] = holdersOf(
      held('kajian-awal', { clocks: [clock('P2', '2024-10-22T17:00:00.000Z'), clock('P9')] }),
      now,
    )
    expect(holding).toMatchObject({ basis: 'P9' })
  })
})

test('its terlapor is told of no reporter, no crime that is only suspected, and no step before the registration', () => {
  for (const state of caseStates) {
    const told = holdersOf(
      asToldToAccused(held(state, { crimeSuspected: true, clocks: [clock('P4'), clock('P10'), clock('P-DARING')] })),
      now,
    )
    expect(
      told.filter(({ who, duty, clock: by }) => who === 'pelapor' || duty.includes('gakkumdu') || by !== null),
    ).toEqual([])
  }
  // The control: the days of the handling are his to read.
  expect(holdersOf(asToldToAccused(held('kajian', { clocks: [clock('P12')] })), now)).toMatchObject([
    { duty: 'convene', basis: 'P12' },
  ])
})

describe('who holds an LHP', () => {
  test('is said in every state that waits; what became a temuan is its case’s', () => {
    for (const regime of regimes)
      expect(lhpStates.filter((state) => lhpHolders[regime][state].length === 0)).toEqual(['temuan', 'selesai'])
  })

  test('the pleno by its days, then whom it advised; for a draft in Pilkada no article was read', () => {
    expect(lhpHoldersOf({ regime: 'pemilu', state: 'diajukan', clocks: [clock('M-TEMUAN')] }, now)).toMatchObject([
      { who: 'pleno', basis: 'M-TEMUAN', ifNot: ['N30'] },
    ])
    const advised = [clock('M-TEMUAN'), clock('LHP-C')]
    expect(lhpHoldersOf({ regime: 'pemilu', state: 'saran-perbaikan', clocks: advised }, now)).toMatchObject([
      { who: 'penerima-saran', clock: { ruleId: 'LHP-C' }, ifNot: ['LHP-C'] },
      { who: 'penanganan', clock: null },
    ])
    expect(lhpHoldersOf({ regime: 'pilkada', state: 'draf', clocks: [] }, now)).toMatchObject([{ basis: null }])
  })
})
