import { expect, test } from 'vitest'
import { whyUnreached } from './why-unreached.ts'

test.each([
  ['5.1.10', 'alamat'],
  ['5.2.2', 'kotak'],
  ['5.3.2', 'server'],
  ['4.4.7', 'server'],
  ['5.7.1', 'aturan'],
  ['5.0.0', 'ditolak'],
  ['5.15.1', 'ditolak'],
  ['550', 'ditolak'],
  [null, 'tak-terbaca'],
] as const)('%s says: %s', (code, reason) => {
  expect(whyUnreached(code)).toBe(reason)
})
