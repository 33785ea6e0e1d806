import { expect, test } from 'vitest'
import type { Measure } from './measure.ts'
import { definitions } from './measures.ts'

/** An end of a sentence is no decimal, no list and no number of an article. */
const sentences = (says: string) => says.match(/[.!?](?=\s|$)/g)?.length ?? 0
const inOneSentence = ({ definition: { id, en } }: Pick<Measure, 'definition'>) =>
  [id, en].every((says) => sentences(says) === 1 && says.endsWith('.'))

test('every definition is one sentence, in both languages', () => {
  expect(definitions.flatMap((one) => (inOneSentence(one) ? [] : [one.id]))).toEqual([])
  expect(inOneSentence({ definition: { id: 'Satu. Dua.', en: 'One. Two.' } })).toBe(false)
})

test('every definition says what it counts, among what, when, and how it is asked for', () => {
  for (const { id, title, population, happened, known, query, notCompared } of definitions)
    for (const words of [title, population, happened, known, notCompared.why])
      expect([id, words.id.length > 0, words.en.length > 0, query.length > 0]).toEqual([id, true, true, true])
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length)
})
