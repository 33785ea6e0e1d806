import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareNumbers } from './shamir.ts'
import { parseShare, printShare } from './share-code.ts'

const shares = fc.record({
  number: fc.constantFrom(...shareNumbers),
  bytes: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})

test('what is printed is read again, also as a hurried hand types it', () => {
  fc.assert(
    fc.property(shares, (share) => {
      const printed = printShare(share)
      expect(parseShare(printed)).toEqual(share)
      const typed = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(parseShare(typed)).toEqual(share)
    }),
    { numRuns: 50 },
  )
})

test('one wrong sign is noticed, wherever it is', () => {
  const printed = printShare({ number: 2, bytes: Uint8Array.from({ length: 32 }, (_, at) => at * 7) })
  for (let at = 2; at < printed.length; at++) {
    const other = printed[at] === 'Z' ? 'Y' : 'Z'
    if (printed[at] !== '-') expect(parseShare(printed.slice(0, at) + other + printed.slice(at + 1))).toBeNull()
  }
})

test.each(['', '2', 'bukan bagian', '9-'.padEnd(60, '0')])('%j is no share', (typed) => {
  expect(parseShare(typed)).toBeNull()
})
