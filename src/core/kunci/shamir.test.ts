import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinShares, shareNumbers, splitSecret, times, type Share } from './shamir.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
const pairs = shareNumbers.flatMap((one) => shareNumbers.filter((other) => other !== one).map((other) => [one, other]))
const shareOf = (shares: readonly Share[], number: number | undefined): Share =>
  shares.find((share) => share.number === number) ?? expect.unreachable()

test.each([
  [0x57, 0x83, 0xc1, 'FIPS 197 §4.2'],
  [0x57, 0x13, 0xfe, 'FIPS 197 §4.2.1'],
  [0x53, 0xca, 0x01, 'an inverse in the table of AES'],
  [0xff, 0x01, 0xff, 'one is one'],
  [0xff, 0x00, 0x00, 'and nothing nothing'],
])('%i times %i is %i (%s)', (one, other, product) => {
  expect(times(one, other)).toBe(product)
  expect(times(other, one)).toBe(product)
})

test('a line through 0x42 with the slope 0x57 has these three points', () => {
  // 0x57·2 = 0xae and 0x57·3 = 0xf9, by hand from FIPS 197 §4.2.1.
  const shares = splitSecret(Uint8Array.of(0x42), Uint8Array.of(0x57))
  expect(shares.map(({ bytes: [byte] }) => byte)).toEqual([0x42 ^ 0x57, 0x42 ^ 0xae, 0x42 ^ 0xf9])
})

test('any two shares give the secret back, in any order', () => {
  fc.assert(
    fc.property(bytes, bytes, (secret, slopes) => {
      const shares = splitSecret(secret, slopes)
      for (const [one, other] of pairs)
        expect(joinShares([shareOf(shares, one), shareOf(shares, other)])).toEqual(secret)
    }),
    { numRuns: 20 },
  )
})

test('one share fits every secret there is, so it says nothing of which it was', () => {
  const share = splitSecret(Uint8Array.of(0x42), Uint8Array.of(0x57))[1]?.bytes[0]
  const fitting = Array.from({ length: 256 }, (_, secret) =>
    Array.from({ length: 256 }, (__, slope) => slope).filter(
      (slope) => splitSecret(Uint8Array.of(secret), Uint8Array.of(slope))[1]?.bytes[0] === share,
    ),
  )
  expect(fitting.every((slopes) => slopes.length === 1)).toBe(true)
})

test('the same share twice is one share', () => {
  const [share = expect.unreachable()] = splitSecret(Uint8Array.of(1), Uint8Array.of(2))
  expect(() => joinShares([share, share])).toThrow(/two different/)
})
