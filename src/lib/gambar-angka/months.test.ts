import { expect, test } from 'vitest'
import type { PictureRow } from '#store/views'
import { monthBars, monthSheet } from './months.ts'

const row = (step: string, part: string, shown: number | null): PictureRow => ({
  ...{ picture: 'bulan', step, part, shown, asOf: '2026-06-02T00:00:00Z' },
})
const pictures = [
  ...[row('masuk', '2026-03', 20), row('masuk', '2026-04', null), row('masuk', '2026-05', 10)],
  ...[row('register', '2026-03', null), row('register', '2026-04', null), row('register', '2026-05', null)],
  row('pleno', '2026-05', 0),
]

test('the picture and its table have the same numbers, and a head says no more than is shown', () => {
  const { rows, lines, asOf } = monthSheet(pictures)
  expect(asOf).toBe('2026-06-02T00:00:00Z')
  expect(lines.map(({ month, figures }) => [month, figures.masuk.shown, figures.masuk.part])).toEqual([
    ['2026-05', 10, 'masuk 2026-05'],
    ['2026-04', null, 'masuk 2026-04'],
    ['2026-03', 20, 'masuk 2026-03'],
  ])
  expect(rows[0]?.months.map(({ value }) => value)).toEqual([20, null, 10])
  expect(rows[0]?.says).toContain('20')
  expect(rows[1]?.says).not.toMatch(/\d/)
})

test('bars are as high as their numbers; what is hidden has a frame, and none has nothing', () => {
  const [masuk, , pleno] = monthBars(monthSheet(pictures).rows).rows
  const [first, hidden, half] = masuk?.bars ?? []
  expect(half?.height).toBe((first?.height ?? 0) / 2)
  expect(hidden).toMatchObject({ value: null })
  expect(hidden?.height).toBeGreaterThan(0)
  expect(pleno?.bars.at(-1)?.height).toBe(0)
})

test('before the first count nothing is drawn', () => {
  expect(monthSheet([]).lines).toEqual([])
})

test('the head of a stage is broken into lines that fit, and what is below makes room for them', () => {
  const { rows, width } = monthBars(monthSheet(pictures).rows)
  for (const { lines, baseY } of rows) {
    // Letters of 13 units are half as wide or less: a line of 46 fits the width.
    expect(Math.max(...lines.map(({ says }) => says.length))).toBeLessThanOrEqual(46)
    expect(baseY).toBeGreaterThan(lines.at(-1)?.y ?? Infinity)
  }
  expect(rows[0]?.lines.length).toBeGreaterThan(1)
  expect(rows[1]?.lines[0]?.y).toBeGreaterThan(rows[0]?.baseY ?? Infinity)
  expect(width).toBe(340)
})
