import { expect, test } from 'vitest'
import { caseStages, publishableMonths, type RawMonth, type StageMonth } from './stage-months.ts'

const raw = (counts: Readonly<Record<string, number>>, stage = 'masuk'): readonly RawMonth[] =>
  Object.entries(counts).map(([month, n]) => ({ stage, month, n }))
const of = (rows: readonly StageMonth[], stage = 'masuk') =>
  Object.fromEntries(rows.filter((row) => row.stage === stage).map(({ month, shown }) => [month, shown]))

const tell = (rows: readonly RawMonth[], told: readonly StageMonth[] = [], month = '2026-06') =>
  publishableMonths(rows, { told, month })

test('each month of each stage that is over is told from the first on, those without any as none', () => {
  const told = tell([...raw({ '2025-11': 9, '2026-02': 7, '2026-06': 30 }), ...raw({ '2026-02': 6 }, 'register')])
  expect(of(told)).toEqual({ '2025-11': 9, '2025-12': 0, '2026-01': 0, '2026-02': 7 })
  expect(of(told, 'register')).toEqual({ '2025-11': 0, '2025-12': 0, '2026-01': 0, '2026-02': 6 })
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(caseStages))
})

test('a small month is hidden together with its neighbour, and of few in all nothing is told', () => {
  expect(of(tell(raw({ '2026-01': 9, '2026-02': 2, '2026-03': 8, '2026-04': 30 })))).toEqual({
    ...{ '2026-01': null, '2026-02': null, '2026-03': 8, '2026-04': 30 },
  })
  expect(of(tell(raw({ '2026-01': 3 })))).toEqual({ '2026-01': null })
})

test('what was told moves by five at least, what was hidden opens from nine, and a month that is over comes in', () => {
  const before = tell(raw({ '2026-01': 20, '2026-02': 20, '2026-03': 2, '2026-04': 8 }))
  expect(of(before)).toEqual({ '2026-01': 20, '2026-02': 20, '2026-03': null, '2026-04': null })
  const later = (counts: Record<string, number>) => of(tell(raw(counts), before, '2026-07'))
  expect(later({ '2026-01': 24, '2026-02': 16, '2026-03': 8, '2026-04': 8 })).toEqual(of(before))
  expect(later({ '2026-01': 25, '2026-02': 15, '2026-03': 9, '2026-04': 9, '2026-06': 7 })).toEqual({
    ...{ '2026-01': 25, '2026-02': 15, '2026-03': 9, '2026-04': 9, '2026-05': 0, '2026-06': 7 },
  })
})

test('before the first case there is nothing', () => {
  expect(tell([])).toEqual([])
})
