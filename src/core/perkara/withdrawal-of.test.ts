import { expect, test } from 'vitest'
import { withdrawalOf } from './withdrawal-of.ts'

test.each([
  ['pemilu', 'kajian-awal', { rule: 'M3', ends: true }],
  ['pemilu', 'klarifikasi', { rule: 'M12', ends: false }],
  ['pilkada', 'kajian-awal', { rule: 'N3', ends: true }],
  ['pilkada', 'klarifikasi', { rule: 'N3', ends: false }],
  ['pilkada', 'diteruskan', null],
  ['pemilu', 'dicabut', null],
] as const)('under %s, in %s, a withdrawal does %o', (regime, state, does) => {
  expect(withdrawalOf({ regime, state })).toEqual(does)
})
