import { expect, test } from 'vitest'
import { loadInWords } from '#lib/akun/load-words.ts'
import { loaders } from '../src/main/loaders.ts'

test('the page of the machine has words for everything that is loaded, and not the name of a file', () => {
  expect(loaders.length).toBeGreaterThan(10)
  expect(loaders.map(({ name }) => name).filter((name) => loadInWords(name) === name)).toEqual([])
})
