import { expect, test } from 'vitest'
import { isGoodLine, paceAfter } from './good-line.ts'

test('originals go by themselves on a line that has shown it carries them, and never where data is to be saved', () => {
  const good = { bytes: 100_000, ms: 500 }
  expect([isGoodLine(good, false), isGoodLine(good, true), isGoodLine(null, false)]).toEqual([true, false, false])
  // 50 kbit/s.
  expect(isGoodLine({ bytes: 100_000, ms: 16_000 }, false)).toBe(false)
  // Two answers of a few bytes say nothing.
  expect(isGoodLine({ bytes: 900, ms: 1 }, false)).toBe(false)
})

test('a line that turns bad is noticed by the next photo', () => {
  expect(isGoodLine(paceAfter({ bytes: 100_000, ms: 500 }, { bytes: 100_000, ms: 16_000 }), false)).toBe(false)
})
