import { expect, test } from 'vitest'
import { lineNow, paceAfter } from './good-line.ts'

const at = 1_000_000

test('a line is as good as what it carried lately; a few bytes, or those of an hour ago, say nothing', () => {
  const good = { bytes: 100_000, ms: 500, at }
  // 50 kbit/s.
  const bad = { bytes: 100_000, ms: 16_000, at }
  expect([good, bad, null].map((pace) => lineNow(pace, at))).toEqual(['good', 'bad', 'unknown'])
  expect(lineNow({ bytes: 900, ms: 1, at }, at)).toBe('unknown')
  expect([good, bad].map((pace) => lineNow(pace, at + 3_600_000))).toEqual(['unknown', 'unknown'])
})

test('a line that turns bad is noticed by the next photo', () => {
  const turned = paceAfter({ bytes: 100_000, ms: 500, at: 0 }, { bytes: 100_000, ms: 16_000, at })
  expect(lineNow(turned, at)).toBe('bad')
})
