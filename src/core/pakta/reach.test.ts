import { expect, test } from 'vitest'
import { provenPercent } from './reach.ts'

test.each([
  [0, 0, null],
  [438, 0, 0],
  [438, 437, 99],
  [1_000_000, 999_999, 99],
  [438, 438, 100],
  [10, 12, null],
])('%d on the roll, %d signed: %s per cent', (people, proven, percent) => {
  expect(provenPercent({ people, proven })).toBe(percent)
})
