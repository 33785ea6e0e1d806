import { expect, test } from 'vitest'
import { newestOf, toldOn } from './told-on.ts'

const told = (asOf: string) => ({ asOf })

test('a number of an older day says its day, by the clock of Jakarta, and one of the same day says none', () => {
  const newest = newestOf([
    told('2026-01-05T01:00:00.000Z'),
    told('2026-01-05T17:30:00.000Z'),
    told('2026-01-04T01:00:00.000Z'),
  ])
  expect(newest).toBe('2026-01-05T17:30:00.000Z')
  // Half past midnight of the sixth in Jakarta.
  expect(toldOn('2026-01-05T16:59:00.000Z', newest)).toMatch(/5 Januari 2026/)
  expect(toldOn('2026-01-05T17:00:00.000Z', newest)).toBeNull()
  expect(newestOf([])).toBe('')
})
