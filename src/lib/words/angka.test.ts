import { expect, test } from 'vitest'
import { measuresOf } from '#core'
import { unitInWords } from './angka.ts'

test.each(['penanganan', 'pencegahan'] as const)('no two numbers of %s stand under one word on a page', (topic) => {
  const words = measuresOf(topic).map(({ unit }) => unitInWords(unit))
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  expect(words.length).toBeGreaterThan(5)
})
