import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf } from './report-limits.ts'

test('a text is as long as it has characters, not halves of them', () => {
  expect([lengthOf(''), lengthOf('desa'), lengthOf('😀😀'), lengthOf('a\ud83d')]).toEqual([0, 4, 2, 2])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lengthOf(text)).toBe(Array.from(text).length)
    }),
  )
})
