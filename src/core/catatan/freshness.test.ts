import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

test.each([
  ['signed', '2026-11-30T01:00:00.000Z', 'agrees'],
  ['signed', '2026-11-29T23:00:00.000Z', 'behind'],
  ['signed', null, 'behind'],
  ['away', '2026-11-30T01:00:00.000Z', 'away'],
  ['refused', '2026-11-30T01:00:00.000Z', 'refuses'],
] as const)('a witness that %s, last at %s, %s', (said, signedAt, fresh) => {
  expect(freshnessOf({ said, signedAt }, '2026-11-30T01:30:00.000Z')).toBe(fresh)
})
