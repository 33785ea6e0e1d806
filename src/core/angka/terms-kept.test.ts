import { describe, expect, test } from 'vitest'
import { publishableTerms, steppedTerms } from './terms-kept.ts'

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

describe('over days', () => {
  const nobody = () => 0
  const step = (raw: Parameters<typeof publishableTerms>[0], told: ReturnType<typeof publishableTerms>) =>
    steppedTerms({ raw, told, waiting: nobody })
  const at = (numbers: ReturnType<typeof publishableTerms>, holder: string, held: string) =>
    numbers.find((number) => number.holder === holder && number.held === held)?.shown
  const first = [
    raw('bawaslu', 'tepat', 50),
    raw('bawaslu', 'lewat', 20),
    raw('bkn', 'tepat', 30),
    raw('dkpp', 'tepat', 30),
    raw('dkpp', 'lewat', 9),
  ]
  const more = (by: Readonly<Record<string, number>>) =>
    first.map((row) => ({ ...row, n: row.n + (by[`${row.officeKind} ${row.held}`] ?? 0) }))

  test('one term that DKPP let pass is in the sum of all, and stands nowhere by itself', () => {
    const told = step(first, [])
    const next = step(more({ 'dkpp lewat': 1 }), told)
    expect(at(next, 'semua', 'semua')).toBe(140)
    expect(next.filter(({ holder }) => holder !== 'semua')).toEqual(told.filter(({ holder }) => holder !== 'semua'))
    // The control: told as it stands, it says whose it was.
    expect(at(publishableTerms(more({ 'dkpp lewat': 1 })), 'dkpp', 'lewat')).toBe(10)
  })
  test('six more are told, where enough came to others as well', () => {
    const told = step(first, [])
    const next = step(more({ 'dkpp lewat': 6, 'bkn tepat': 2, 'bawaslu tepat': 2 }), told)
    expect(at(next, 'dkpp', 'lewat')).toBe(15)
    expect(at(next, 'bkn', 'tepat')).toBe(30)
  })
  test('what several days tell of one holder is nobody or five', () => {
    let told = step(first, [])
    const values: number[] = []
    const late = [1, 2, 2, 1, 3, 0, 1, 4, 2, 2]
    let all = 0
    for (const came of late) {
      all += came
      told = step(more({ 'dkpp lewat': all, 'bkn tepat': 2, 'bawaslu tepat': 2 }), told)
      values.push(at(told, 'dkpp', 'lewat') ?? -1)
    }
    expect(new Set(values).size).toBeGreaterThan(1)
    for (const [n, value] of values.entries()) {
      const moved = value - (values[n - 1] ?? 9)
      expect(moved === 0 || moved >= 5, `${n}: ${moved}`).toBe(true)
    }
  })
})

test('running terms are not told where one to four of the files that wait there have none', () => {
  const terms = [
    raw('bawaslu', 'tepat', 50),
    raw('bkn', 'berjalan', 8),
    raw('bkn', 'tepat', 20),
    raw('polri', 'tepat', 9),
  ]
  const running = (waits: number) =>
    publishableTerms(terms, (group) => (group === 'bkn' ? waits : 0)).find(
      ({ holder, held }) => holder === 'bkn' && held === 'berjalan',
    )?.shown
  expect([running(8), running(10), running(13)]).toEqual([8, null, 8])
})
