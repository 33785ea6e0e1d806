import { expect, test } from 'vitest'
import { brimsOf, floodFrom, highest, puzzles, urge } from './flood.ts'

test('calm asks for nothing, and each doubling for more', () => {
  expect(puzzles[0]).toBeNull()
  expect(brimsOf(150)).toEqual([150, 300, 600])
  const costs = [puzzles[1], puzzles[2], puzzles[3]].map((one) => (one?.parts ?? 0) * 2 ** (one?.bits ?? 0))
  expect(costs).toEqual(costs.toSorted((a, b) => a - b))
})

const hour = (reports: number) => ({ from: reports, to: reports, share: 1 })
const { session, address } = floodFrom

test('who stays at the brim is asked about three times in a window, who is far over it at once, who is far below it never', () => {
  expect(urge(session.reports, hour(session.reports))).toBeCloseTo(3)
  expect(urge(session.reports, { ...hour(400), share: 1 / 3600 })).toBeGreaterThan(100)
  // Thirty people behind one address, two reports each in an hour, at like machines too.
  expect(urge(session.reports, hour(60))).toBeLessThan(0.04)
  expect(urge(address.reports, hour(60))).toBeLessThan(1e-8)
  expect(urge(session.reports, hour(0))).toBeLessThan(0.002)
})

test('one report more makes it a twentieth likelier, wherever one stands', () => {
  for (const brim of [150, 300, 500, 3000])
    for (let reports = 0; reports < brim * 1.1; reports++) {
      const more = urge(brim, hour(reports + 1)) / urge(brim, hour(reports))
      expect(more, `${String(reports)} of ${String(brim)}`).toBeLessThan(1.0514)
    }
})

test('a while in which reports leave the window is the sum of its parts, and no number is too large', () => {
  const whole = urge(150, { from: 180, to: 120, share: 0.5 })
  const parts = [0, 1, 2, 3, 4, 5].map((n) => urge(150, { from: 180 - n * 10, to: 170 - n * 10, share: 0.5 / 6 }))
  expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole)
  expect(urge(1, hour(1_000_000))).toBeLessThan(Infinity)
  expect(urge(150, { from: 9_000_000, to: 8_000_000, share: 0 })).toBe(0)
})

test('the highest of several levels holds', () => {
  expect(highest([])).toBe(0)
  expect(highest([0, 2, 1])).toBe(2)
})
