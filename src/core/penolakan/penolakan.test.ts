import { addDays, findHouseRule, findRule, refusalReasons, type Instant } from '#law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { transitions } from '../perkara/transitions.ts'
import { refusalOf, refusalReasonAt } from './reason-of.ts'
import { drawSample, sampleSize } from './sample.ts'
import { lookDays, lookOutcomes, looksAgain, lookTerm, mayLook, needsPleno, reopeningMoves } from './second-look.ts'

const chain = { regency: 'kabkota', province: 'provinsi', national: 'ri' }

describe('who looks at a refusal again', () => {
  test.each([
    ['panwascam', [], 'kabkota'],
    ['kabkota', [], 'provinsi'],
    ['panwascam', ['kabkota'], 'provinsi'],
    ['panwascam', ['kabkota', 'provinsi'], 'ri'],
    ['panwascam', ['kabkota', 'provinsi', 'ri'], null],
  ] as const)('a refusal of %s that accuses %j is looked at by %s', (refusing, accused, expected) => {
    expect(looksAgain(refusing, chain, accused)).toBe(expected)
  })

  test('nobody stands above Bawaslu RI', () => {
    expect(looksAgain('ri', { regency: null, province: null, national: 'ri' }, [])).toBeNull()
    expect(mayLook('provinsi', { ...chain, regency: null }, [])).toEqual(['ri'])
  })
})

test('a term ends after its last day at the office, and its first day is free', () => {
  const late = '2024-10-17T15:30:00.000Z' as Instant
  expect(lookTerm(late, lookDays.ask, 'WIB')).toEqual({ dueOn: '2024-10-31', dueAt: '2024-10-31T17:00:00.000Z' })
  // Already the 18th in Jayapura.
  expect(lookTerm(late, lookDays.ask, 'WIT').dueOn).toBe(addDays(lookTerm(late, lookDays.ask, 'WIB').dueOn, 1))
})

test('every outcome but one has its move in both tables, and what undoes a decision takes a pleno', () => {
  for (const outcome of lookOutcomes) {
    const action = reopeningMoves[outcome]
    for (const table of Object.values(transitions))
      expect(action === null || table['tidak-diregister'][action]?.by === 'atasan', outcome).toBe(true)
    expect(needsPleno('pelapor', outcome)).toBe(true)
    expect(needsPleno('sampel', outcome)).toBe(outcome !== 'tetap')
  }
})

describe('reasons', () => {
  test('each stands on a row of the catalogue or of the house', () => {
    const bases = refusalReasons.flatMap(({ basis }) => [basis.pilkada, basis.pemilu])
    expect(bases.filter((id) => findRule(id) === null && findHouseRule(id) === null)).toEqual([])
  })

  test('a pleno says why, the clock and staff only that it was not completed', () => {
    const refused = { from: 'kajian-awal', to: 'tidak-diregister' } as const
    expect(refusalOf({ ...refused, action: 'decline' }, 'sudah-ditangani')).toBe('sudah-ditangani')
    expect(refusalOf({ ...refused, action: 'decline' })).toBe('lain')
    expect(refusalOf({ ...refused, from: 'perbaikan', action: 'lapse' })).toBe('tidak-dilengkapi')
    expect(refusalOf({ ...refused, from: 'tidak-diregister', action: 'announce' })).toBeNull()
    expect(refusalOf({ from: 'kajian-awal', to: 'diregister', action: 'register' })).toBeNull()
  })

  test('a word of the other place, or of none, is no reason', () => {
    expect(refusalReasonAt('loket', 'tanpa-identitas')).toBe('tanpa-identitas')
    expect(refusalReasonAt('tidak-diregister', 'tanpa-identitas')).toBeNull()
    expect(refusalReasonAt('loket', 'malas')).toBeNull()
  })
})

describe('the draw', () => {
  test.each([
    [0, 0],
    [1, 1],
    [10, 1],
    [11, 2],
    [95, 10],
  ])('of %i refusals %i are drawn', (refusals, drawn) => {
    expect(sampleSize(refusals)).toBe(drawn)
  })

  const entries = fc.uniqueArray(fc.record({ id: fc.uuid(), ticket: fc.stringMatching(/^[0-9a-f]{8}$/) }), {
    selector: ({ ticket }) => ticket,
    maxLength: 40,
  })

  test('the order in which they are handed in changes nothing', () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        expect(drawSample(drawn.toReversed())).toEqual(drawSample(drawn))
      }),
    )
  })

  test('nobody who was drawn has a higher ticket than one who was not', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ids = drawSample(all)
        const of = (isDrawn: boolean) =>
          all.filter(({ id }) => ids.includes(id) === isDrawn).map(({ ticket }) => ticket)
        const lowestLeft = of(false).toSorted()[0]
        for (const ticket of of(true)) expect(lowestLeft === undefined || ticket < lowestLeft).toBe(true)
      }),
    )
  })
})
