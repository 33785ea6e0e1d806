import { expect, test } from 'vitest'
import { countsAsTwoFactors, provesTwoFactors, readProof } from './proof.ts'

test.each(['password', 'sso', 'nothing we know', null] as const)('%s alone does not open the desk', (text) => {
  expect(provesTwoFactors(readProof(text))).toBe(false)
})

test.each(['totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration'] as const)('%s opens it', (text) => {
  expect(provesTwoFactors(readProof(text))).toBe(true)
})

const high = 'urn:contoh:tinggi'

test.each([
  { counts: false, acr: null, amr: [], classes: [], because: 'it says nothing' },
  { counts: false, acr: null, amr: ['pwd'], classes: [], because: 'a password is one factor' },
  { counts: false, acr: null, amr: ['pwd', 'otp'], classes: [], because: 'two methods are not said to be two factors' },
  { counts: true, acr: null, amr: ['pwd', 'otp', 'mfa'], classes: [], because: 'it says that it was more than one' },
  { counts: false, acr: high, amr: [], classes: [], because: 'nobody said what this class means' },
  { counts: true, acr: high, amr: [], classes: [high], because: 'the operator named this class' },
  { counts: false, acr: 'urn:contoh:rendah', amr: [], classes: [high], because: 'the operator named another' },
])('an identity from outside counts as two factors: $counts, because $because', ({ counts, acr, amr, classes }) => {
  expect(countsAsTwoFactors({ acr, amr }, classes)).toBe(counts)
})
