import { expect, test } from 'vitest'
import { seededElections } from '../../../tests/support/seeded-elections.ts'
import { plainDate } from '#law'
import { bookStates, bookSteps, closing, findBookPeriod, openablePeriods, stepBook, type BookState } from './closing.ts'

test('signed, checked, certified; and back with a reason, from wherever it was signed', () => {
  let state: BookState = 'draf'
  for (const step of ['tandatangani', 'periksa', 'sahkan'] as const) {
    const stepped = stepBook(state, step, null)
    if (stepped.ok) state = stepped.value
  }
  expect(state).toBe('disahkan')
  expect(stepBook('disahkan', 'tandatangani', null)).toMatchObject({ refusal: { reason: 'no-reason-given' } })
  expect(stepBook('disahkan', 'tandatangani', 'salah-catat')).toMatchObject({ value: 'ditandatangani' })
  expect(stepBook('ditandatangani', 'kembalikan', null)).toMatchObject({ refusal: { reason: 'no-reason-given' } })
  expect(stepBook('diperiksa', 'kembalikan', 'angka-janggal')).toMatchObject({ value: 'dikembalikan' })
  expect(stepBook('draf', 'sahkan', null)).toMatchObject({ refusal: { reason: 'wrong-state', needs: ['diperiksa'] } })
})

test('every state but a draft is reached, and no rank takes the step of another', () => {
  const reached = new Set<string>(bookSteps.map((step) => closing[step].to))
  expect(bookStates.filter((state) => !reached.has(state))).toEqual(['draf'])
  expect(bookSteps.map((step) => closing[step].by)).toEqual([
    ['kabkota', 'provinsi', 'nasional'],
    ['provinsi', 'nasional'],
    ['provinsi', 'nasional'],
    ['nasional'],
  ])
})

test.each([
  ['2024-12', '2024-12-01', '2025-01-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-T4', '2024-10-01', '2025-01-01'],
  ['pilkada-2024/kampanye', '2024-09-25', '2024-11-24'],
])('the book of %s is from %s until before %s', (code, from, until) => {
  expect(findBookPeriod(code, seededElections)).toMatchObject({ from, until })
})

test('what is no period has no book', () => {
  for (const code of ['2024-13', '2024', '', 'pilkada-2024/tidak-ada', 'pilkada-2024', '2024-T5', 'x/y'])
    expect(findBookPeriod(code, seededElections), code).toBeNull()
})

test('what may be opened is over, and has no day in a period that is open', () => {
  const codes = (today: string, opened: readonly string[] = []) =>
    openablePeriods(
      plainDate(today),
      seededElections,
      opened.flatMap((code) => findBookPeriod(code, seededElections) ?? []),
    ).map(({ code }) => code)
  const first = codes('2025-01-01')
  expect(first.slice(0, 2)).toEqual(['2024-T4', '2024-T3'])
  expect(first).toContain('2024-12')
  expect(first).toContain('pilkada-2024/kampanye')
  expect(new Set(first).size).toBe(first.length)
  // On the last day of December neither the month nor the quarter is over.
  const before = codes('2024-12-31')
  expect([before.includes('2024-12'), before.includes('2024-T4'), before[0]]).toEqual([false, false, '2024-T3'])
  const beside = codes('2025-01-01', ['2024-T4'])
  for (const code of ['2024-T4', '2024-12', '2024-10', 'pilkada-2024/kampanye'])
    expect(beside, code).not.toContain(code)
  expect(beside).toContain('2024-09')
  for (const code of first) expect(findBookPeriod(code, seededElections), code).toMatchObject({ code })
})
