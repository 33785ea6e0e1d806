import { describe, expect, test } from 'vitest'
import { isOfTheNation, steppedByElection, type ElectionTerms, type ToldByElection } from './by-election.ts'

const elections = ['pemilu', 'pilkada']
const count = (election: string | null, met: number, late = 0): ElectionTerms => ({ election, met, late })
const nothing: ToldByElection = { numbers: [], beside: null }
const shown = ({ numbers }: ToldByElection) =>
  Object.fromEntries(numbers.map(({ election, shown: told }) => [election, told && [told.met, told.late]]))
const tell = (counted: readonly ElectionTerms[], { numbers: told, beside } = nothing, of = elections) =>
  steppedByElection({ counted, elections: of, told, beside })

describe('the first telling', () => {
  test('tells elections of which either side is none or five', () => {
    expect(shown(tell([count('pemilu', 12, 5), count('pilkada', 30)]))).toEqual({ pemilu: [12, 5], pilkada: [30, 0] })
    expect(shown(tell([]))).toEqual({ pemilu: [0, 0], pilkada: [0, 0] })
  })

  test('hides an election with its neighbour where one side is fewer than five', () => {
    expect(shown(tell([count('pemilu', 12, 3), count('pilkada', 30, 9)]))).toEqual({ pemilu: null, pilkada: null })
    expect(shown(tell([count('pemilu', 4), count('pilkada', 30)]))).toEqual({ pemilu: null, pilkada: null })
  })

  test('hides what would leave few to elections of a few places, which are told nowhere', () => {
    const [few, enough] = [count('ulang', 2), count('ulang', 6)]
    expect(shown(tell([count('pemilu', 12), count('pilkada', 30), few]))).toEqual({ pemilu: null, pilkada: null })
    expect(shown(tell([count('pemilu', 12), count('pilkada', 30), count(null, 3), few]))).toEqual({
      ...{ pemilu: [12, 0], pilkada: [30, 0] },
    })
    expect(shown(tell([count('pemilu', 12), count('pilkada', 30), enough]))).toEqual({
      ...{ pemilu: [12, 0], pilkada: [30, 0] },
    })
  })
})

describe('later tellings', () => {
  const first = tell([count('pemilu', 12, 10), count('pilkada', 30, 20), count(null, 10, 10)])
  const later = (
    pemilu: readonly [number, number],
    pilkada: readonly [number, number],
    none: readonly [number, number] = [10, 10],
  ) => shown(tell([count('pemilu', ...pemilu), count('pilkada', ...pilkada), count(null, ...none)], first))

  test('stand until one side differs by five, and the other by as much or not at all', () => {
    expect(later([13, 10], [34, 20])).toEqual({ pemilu: [12, 10], pilkada: [30, 20] })
    expect(later([12, 10], [36, 20])).toEqual({ pemilu: [12, 10], pilkada: [36, 20] })
    expect(later([12, 10], [36, 22])).toEqual({ pemilu: [12, 10], pilkada: [30, 20] })
    expect(later([12, 10], [36, 25])).toEqual({ pemilu: [12, 10], pilkada: [36, 25] })
  })

  test('stand where what is left beside them became few', () => {
    const none = tell([count('pemilu', 12), count('pilkada', 30)])
    expect(shown(tell([count('pemilu', 17), count('pilkada', 30), count(null, 2)], none))).toEqual({
      ...{ pemilu: [12, 0], pilkada: [30, 0] },
    })
  })

  test('stand where what is left beside them grew by a few since one moved', () => {
    expect(later([17, 10], [30, 20], [12, 10])).toEqual({ pemilu: [12, 10], pilkada: [30, 20] })
    expect(later([17, 10], [30, 20], [15, 10])).toEqual({ pemilu: [17, 10], pilkada: [30, 20] })
  })

  test('keep what is left beside them where one is told anew, and only then', () => {
    const kept = (pemilu: number) =>
      tell([count('pemilu', pemilu, 10), count('pilkada', 30, 20), count(null, 15, 10)], first).beside
    expect(first.beside).toEqual({ met: 10, late: 10 })
    expect(kept(14)).toBeNull()
    expect(kept(17)).toEqual({ met: 15, late: 10 })
  })

  test('open what was hidden from nine on, and tell none beside it', () => {
    const hidden = tell([count('pemilu', 3), count('pilkada', 20), count(null, 20)])
    expect(shown(hidden)).toEqual({ pemilu: null, pilkada: null })
    const now = (pemilu: number, late = 0) =>
      shown(tell([count('pemilu', pemilu, late), count('pilkada', 24), count(null, 30, 30)], hidden))['pemilu']
    expect(now(8)).toBeNull()
    expect(now(9)).toEqual([9, 0])
    expect(now(9, 8)).toBeNull()
    expect(now(9, 9)).toEqual([9, 9])
  })

  test('say nothing of an election that was not there before it is enough', () => {
    const alone = tell([count('pemilu', 12)], nothing, ['pemilu'])
    expect(shown(tell([count('pemilu', 12), count('pilkada', 6)], alone))).toEqual({ pemilu: [12, 0], pilkada: null })
    expect(shown(tell([count('pemilu', 12), count('pilkada', 9)], alone))).toEqual({ pemilu: [12, 0], pilkada: [9, 0] })
  })
})

test('an election has a number of its own where it is held in the nation, and not in some places of it', () => {
  const heldIn = (...codes: string[]) =>
    isOfTheNation({ contests: codes.map((regionCode) => ({ kind: 'bupati', regionCode, fixedOn: null })) })
  expect(heldIn('00')).toBe(true)
  expect(heldIn('64.02')).toBe(false)
  expect(heldIn(...Array.from({ length: 19 }, (_, n) => `${String(11 + n)}.01`))).toBe(false)
  expect(heldIn(...Array.from({ length: 20 }, (_, n) => `${String(11 + n)}.01`))).toBe(true)
})
