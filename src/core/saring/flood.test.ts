import { expect, test } from 'vitest'
import { floodFrom, highest, levelOf, puzzles } from './flood.ts'

test('calm asks for nothing, and each doubling for more', () => {
  expect(puzzles[0]).toBeNull()
  const { reports } = floodFrom.session
  expect([0, reports - 1, reports, reports * 2, reports * 4, reports * 400].map((n) => levelOf('session', n))).toEqual([
    0, 0, 1, 2, 3, 3,
  ])
  const costs = [puzzles[1], puzzles[2], puzzles[3]].map((one) => (one?.parts ?? 0) * 2 ** (one?.bits ?? 0))
  expect(costs).toEqual(costs.toSorted((a, b) => a - b))
})

test('thirty people behind one address, two reports each in an hour, stay calm, at like machines too', () => {
  expect(levelOf('address', 60)).toBe(0)
  expect(levelOf('session', 59)).toBe(0)
})

test('the highest of several levels holds', () => {
  expect(highest([])).toBe(0)
  expect(highest([0, 2, 1])).toBe(2)
})
