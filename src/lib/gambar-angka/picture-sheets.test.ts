import { expect, test } from 'vitest'
import { funnelSheet, holdsSheet, stageSheet, termSheet } from './picture-sheets.ts'

const asOf = '2026-01-02T00:00:00.000Z'
const row = (picture: string, step: string, part: string, shown: number | null) => ({
  picture,
  step,
  part,
  shown,
  asOf,
})

test('a step is n of N, under a part of its own; a hidden one is neither', () => {
  const { lines, rows, measure } = funnelSheet([
    row('corong', 'dugaan', 'semua', 40),
    row('corong', 'diteruskan', 'semua', 30),
    row('corong', 'berkabar', 'semua', null),
  ])
  expect(measure).toBe('dugaan-menurut-langkah')
  expect(lines[1]).toMatchObject({
    count: { part: 'diteruskan', shown: 30, asOf },
    share: { part: 'diteruskan dari dugaan', shown: 30, of: 40 },
  })
  expect(lines[2]?.share).toMatchObject({ shown: null })
  expect(rows.map(({ parts }) => parts[0]?.value)).toEqual([40, 30, null, null, null, null])
})

test('days of a stage stand in the table and in the picture as the same parts', () => {
  const days = [24, 3, 8, 21].map((shown, at) =>
    row('lama', 'terus-kabar', ['files', 'quarter', 'half', 'most'][at] ?? '', shown),
  )
  const [line] = stageSheet(days)
  expect(line).toMatchObject({ key: 'terus-kabar', quarter: 3, half: 8, most: 21, asOf })
  expect(line?.figures.half).toMatchObject({ measureId: 'lama-tahap', part: 'terus-kabar half', shown: 8 })
  expect(stageSheet(days.slice(1))).toEqual([])
})

test('terms by holder: what has no row is nothing, and what has no number is hidden', () => {
  const { lines, rows } = termSheet([row('tenggat', 'bkn', 'tepat', 9), row('tenggat', 'bkn', 'lewat', null)])
  expect(lines[0]).toMatchObject({ tepat: { shown: 9 }, lewat: { shown: null }, berjalan: { shown: 0 } })
  expect(rows[0]?.parts.map(({ part, value }) => [part, value])).toEqual([
    ['bkn tepat', 9],
    ['bkn lewat', null],
    ['bkn berjalan', 0],
  ])
})

test('who holds files is a sum of ages, named by them', () => {
  const waits = (band: string, shown: number | null) =>
    ({ addressee: 'bkn', band, region: '00', regionName: 'Indonesia', shown, asOf }) as never
  const { lines } = holdsSheet([waits('0', 7), waits('8', 6), waits('31', null)])
  expect(lines[0]?.recent).toMatchObject({ part: 'bkn 0+8', shown: 13 })
  expect(lines[0]?.silent).toMatchObject({ part: 'bkn 31+91', shown: null })
})
