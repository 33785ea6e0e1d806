import { expect, test } from 'vitest'
import { blockSize, paddingFor } from './batch.ts'

test.each([
  [0, 64],
  [1, 63],
  [63, 1],
  [64, 0],
  [65, 63],
  [640, 0],
] as const)('%i events go with %i of padding', (events, padding) => {
  expect(paddingFor(events)).toBe(padding)
  expect((events + padding) % blockSize).toBe(0)
})
