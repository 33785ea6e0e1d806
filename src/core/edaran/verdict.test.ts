import { expect, test } from 'vitest'
import { needsWords, verdictOf } from './verdict.ts'

test.each([
  [[], 'tanpa', false],
  [['intact'], 'utuh', false],
  [['added-to', 'intact'], 'utuh', false],
  [['added-to'], 'ditambah', true],
  [['intact', 'added-to'], 'ditambah', true],
  [['changed', 'intact'], 'berubah', true],
  [['unreadable'], 'tak-terbaca', true],
] as const)('%j is %s', (states, verdict, words) => {
  expect(verdictOf(states)).toBe(verdict)
  expect(needsWords(verdict)).toBe(words)
})
