import { expect, test } from 'vitest'
import { isClosedKey, isPasskeyClosed } from './closed-key.ts'

const recipient = `age1${'q'.repeat(58)}`
const closed = (words: string) => new TextEncoder().encode(words)
const head = (factor: string) => `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\nbody`

test('a file that a passphrase closed at a fair cost is one', () => {
  for (const factor of ['10', '16', '18']) expect(isClosedKey(recipient, closed(head(factor)))).toBe(true)
})

test.each([
  ['a private half in the clear', recipient, 'AGE-SECRET-KEY-1QQQQ'],
  ['a file for somebody with a key', recipient, `age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n`],
  ['a file that would take a gigabyte', recipient, head('20')],
  ['a file that costs nothing to guess at', recipient, head('1')],
  ['a public half of another kind', 'age1pq1xyz', head('16')],
  ['too many bytes', recipient, head('16') + 'x'.repeat(1000)],
])('%s is none', (_, to, words) => expect(isClosedKey(to, closed(words))).toBe(false))

const credential = 'AGE-PLUGIN-FIDO2PRF-1QQQQ'
const byPasskey = `age-encryption.org/v1\n-> age-encryption.org/fido2prf ${'A'.repeat(22)}\nbody`

test('a file that a passkey closed is one', () => {
  expect(isPasskeyClosed(credential, closed(byPasskey))).toBe(true)
})

test.each([
  ['a private half in the clear', credential, 'AGE-SECRET-KEY-1QQQQ'],
  ['a file that a passphrase closed', credential, head('16')],
  ['a file for somebody with a key', credential, `age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n`],
  ['a file of no passkey', 'AGE-SECRET-KEY-1QQQQ', byPasskey],
  ['too many bytes', credential, byPasskey + 'x'.repeat(1000)],
])('%s is not what a passkey closed', (_, which, words) => expect(isPasskeyClosed(which, closed(words))).toBe(false))
