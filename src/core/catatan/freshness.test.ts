import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

const [young, old] = ['2026-11-30T01:00:00.000Z', '2026-11-29T23:00:00.000Z']

test.each([
  [null, young, young, 'agrees'],
  [null, old, young, 'behind'],
  [null, null, young, 'behind'],
  [null, old, old, 'unasked'],
  ['no-answer', young, young, 'no-answer'],
  ['saw-longer', young, young, 'saw-longer'],
] as const)('trouble %s, signed at %s and asked at %s: %s', (trouble, signedAt, askedAt, fresh) => {
  expect(freshnessOf({ trouble, signedAt, askedAt }, '2026-11-30T01:30:00.000Z')).toBe(fresh)
})
