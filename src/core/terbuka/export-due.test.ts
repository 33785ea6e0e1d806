import { expect, test } from 'vitest'
import { isExportDue } from './export-due.ts'

/** 00.40 in Jakarta on the 30th. */
const night = '2026-11-29T17:40:00.000Z'
const yesterday = '2026-11-28T17:31:00.000Z'
const counted = '2026-11-29T17:00:05.000Z'

test.each([
  ['a new day whose first count is there', { made: yesterday, tried: yesterday, counted }, night, true],
  ['before half past midnight', { made: yesterday, tried: yesterday, counted }, '2026-11-29T17:29:59.000Z', false],
  ['the day is not counted yet', { made: yesterday, tried: yesterday, counted: yesterday }, night, false],
  ['written today', { made: '2026-11-29T17:31:00.000Z', tried: null, counted }, night, false],
  [
    'a machine that was away at night',
    { made: yesterday, tried: yesterday, counted },
    '2026-11-30T09:00:00.000Z',
    true,
  ],
  ['nothing was ever written', { made: null, tried: null, counted }, '2026-11-29T17:01:00.000Z', true],
  ['nothing was ever counted', { made: null, tried: null, counted: null }, night, false],
  ['it failed a minute ago', { made: yesterday, tried: '2026-11-29T17:39:00.000Z', counted }, night, false],
  ['it failed a quarter of an hour ago', { made: yesterday, tried: '2026-11-29T17:25:00.000Z', counted }, night, true],
] as const)('%s', (_, exports, now, due) => {
  expect(isExportDue(exports, now)).toBe(due)
})
