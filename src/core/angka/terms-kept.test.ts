import { expect, test } from 'vitest'
import { publishableTerms } from './terms-kept.ts'

const raw = (officeKind: string, held: string, n: number) => ({ officeKind, held, n })

test('terms of Bawaslu and of kinds of body are told apart, and what has none has no row', () => {
  const numbers = publishableTerms([
    raw('bawaslu', 'tepat', 50),
    raw('bawaslu', 'lewat', 20),
    raw('bkn', 'lewat', 9),
    raw('bkn-kanreg', 'lewat', 3),
  ])
  expect(numbers).toContainEqual({ holder: 'semua', held: 'semua', shown: 82 })
  expect(numbers).toContainEqual({ holder: 'bkn', held: 'lewat', shown: 12 })
  expect(numbers.filter(({ holder }) => holder === 'tni')).toEqual([])
})

test('what is small is left out, and all of it where all is small', () => {
  const numbers = publishableTerms([raw('bawaslu', 'tepat', 50), raw('bawaslu', 'lewat', 2), raw('bkn', 'lewat', 90)])
  expect(numbers.find(({ holder, held }) => holder === 'bawaslu' && held === 'lewat')?.shown).toBeNull()
  expect(numbers.find(({ holder, held }) => holder === 'bawaslu' && held === 'tepat')?.shown).toBeNull()
  expect(publishableTerms([raw('bkn', 'lewat', 3)])).toEqual([{ holder: 'semua', held: 'semua', shown: null }])
})
