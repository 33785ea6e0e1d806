import { expect, test } from 'vitest'
import { isRollComplete } from './roll-complete.ts'

test.each([
  [{ people: 900, offices: 10, withRoll: 9 }, true],
  [{ people: 900, offices: 10, withRoll: 8 }, false],
  [{ people: 900, offices: 11, withRoll: 10 }, true],
  [{ people: 0, offices: 1, withRoll: 1 }, false],
  [{ people: 0, offices: 0, withRoll: 0 }, false],
])('of %o a rate for 1,000 staff is told: %s', (roll, told) => {
  expect(isRollComplete(roll)).toBe(told)
})
