import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textChanges } from './text-changes.ts'

const shown = (before: string, after: string) =>
  textChanges(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`)

test('a block that changed is gone and new, and its neighbours stay', () => {
  expect(shown('satu\n\ndua\n\ntiga', 'satu\n\ndua lagi\n\ntiga')).toEqual([' satu', '-dua', '+dua lagi', ' tiga'])
})

test('a first text is all new, an empty one all gone, and the same text changes nothing', () => {
  expect(shown('', 'satu\n\ndua')).toEqual(['+satu', '+dua'])
  expect(shown('satu\n\ndua', '')).toEqual(['-satu', '-dua'])
  expect(shown('satu\n\n \n\ndua ', 'satu\n\ndua')).toEqual([' satu', ' dua'])
})

test('what is same and gone is the text before, what is same and new the text after', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (was, is) => {
      const changes = textChanges(was.join('\n\n'), is.join('\n\n'))
      const without = (kind: string) => changes.filter((one) => one.kind !== kind).map((one) => one.text)
      expect(without('new')).toEqual(was)
      expect(without('gone')).toEqual(is)
    }),
  )
})

test('a text too long to compare is shown whole', () => {
  const many = (of: string) => Array.from({ length: 1_100 }, (_, n) => `${of} ${String(n)}`).join('\n\n')
  expect(textChanges(many('a'), many('b'))).toHaveLength(2_200)
})
