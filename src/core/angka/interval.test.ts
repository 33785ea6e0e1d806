import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countInterval, shareInterval } from './interval.ts'

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %f and %f, as Newcombe prints it (1998, table I, method 3)', (met, all, from, to) => {
  const told = shareInterval(met, all)
  expect(told.from).toBeCloseTo(from, 4)
  expect(told.to).toBeCloseTo(to, 4)
})

/** The exact limits: half the 2.5 % quantile of χ² with 2n degrees, and half the 97.5 % quantile with 2n + 2. */
test.each([
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [5, 1.6235, 11.6683],
  [10, 4.7954, 18.3904],
  [100, 81.3639, 121.6275],
])('a count of %i lies between %f and %f, which Byar meets within a twentieth', (count, from, to) => {
  const told = countInterval(count)
  expect(Math.abs(told.from - from)).toBeLessThan(0.05)
  expect(Math.abs(told.to - to)).toBeLessThan(0.05)
})

test('what was counted lies within its own interval, and more of the same narrows it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const met = Math.round(all * part)
      const { from, to } = shareInterval(met, all)
      const wider = shareInterval(met * 4, all * 4)
      expect(from).toBeLessThanOrEqual(met / all)
      expect(to).toBeGreaterThanOrEqual(met / all)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(wider.to - wider.from).toBeLessThan(to - from)
      const counted = countInterval(all)
      expect(counted.from).toBeLessThan(all)
      expect(counted.to).toBeGreaterThan(all)
    }),
  )
})
