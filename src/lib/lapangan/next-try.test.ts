import { expect, test } from 'vitest'
import { nextTryIn } from './next-try.ts'

test('a line that only broke is tried again within a second, one that is gone each minute at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 60].map((inVain) => nextTryIn(inVain, 1))).toStrictEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ])
})

test('phones that lost one line together come back within half of that time of one another', () => {
  expect([nextTryIn(3, 0), nextTryIn(3, 0.5)]).toStrictEqual([4_000, 6_000])
})
