import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean.ts'

/** Step by step, for every text alike. */
const slowly = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()

test('a text of a plain keyboard is cleaned like any other', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect(cleanText(text)).toBe(slowly(text))
    }),
  )
  for (const text of ['a\r\nb\rc', ' a\tb ', 'cafe\u0301', 'a\u0000b', '\ud800', 'a\u202eb'])
    expect(cleanText(text)).toBe(slowly(text))
})
