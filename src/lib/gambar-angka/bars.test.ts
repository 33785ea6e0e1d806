import { expect, test } from 'vitest'
import { barHeight, barsOf, linesOf, spansOf, type BarPart } from './bars.ts'

const part = (fill: BarPart['fill'], value: number | null): BarPart => ({ fill, value, part: fill })

test('the largest row fills the width, the others their part of it, piece by piece', () => {
  const { rows, width } = barsOf([
    { key: 'a', says: 'A', parts: [part('penuh', 30), part('arsir', 10)] },
    { key: 'b', says: 'B', parts: [part('penuh', 0), part('arsir', 20)] },
  ])
  expect(rows[0]?.pieces).toEqual([
    { ...part('penuh', 30), x: 0, width: width * 0.75 },
    { ...part('arsir', 10), x: width * 0.75, width: width * 0.25 },
  ])
  expect(rows[1]?.pieces.map(({ x, width: wide }) => [x, wide])).toEqual([
    [0, 0],
    [0, width / 2],
  ])
})

test('what is not shown has no bar, and what is nothing has an empty one', () => {
  const { rows } = barsOf([
    { key: 'a', says: 'A', parts: [part('penuh', 9), part('arsir', null)] },
    { key: 'b', says: 'B', parts: [part('penuh', 0)] },
  ])
  expect(rows.map(({ isHidden }) => isHidden)).toEqual([true, false])
  expect(rows.flatMap(({ pieces }) => pieces.map(({ width }) => width))).toEqual([0, 0, 0])
})

test('spans stand on one scale of days', () => {
  const { rows, ticks, width } = spansOf([
    { key: 'a', says: 'A', quarter: 0, half: 50, most: 100 },
    { key: 'b', says: 'B', quarter: 10, half: 20, most: 50 },
  ])
  expect(rows.map(({ from, middle, to }) => [from, middle, to])).toEqual([
    [4, width / 2, width - 4],
    [37.2, 70.4, width / 2],
  ])
  // Whoever looks at it reads the days on the scale, where each of them stands once.
  expect(ticks.map(({ days, x }) => [days, x])).toEqual([
    [0, 4],
    [50, width / 2],
    [100, width - 4],
  ])
  expect(spansOf([{ key: 'a', says: 'A', quarter: 0, half: 1, most: 1 }]).ticks.map(({ days }) => days)).toEqual([0, 1])
})

test('long words are broken into lines, and the rows below make room for them', () => {
  const long = 'Perangkat daerah, kecamatan, desa: 1.234 berkas, 234 lebih dari 30 hari tanpa kabar'
  expect(linesOf(long).join(' ')).toBe(long)
  expect(Math.max(...linesOf(long).map(({ length }) => length))).toBeLessThanOrEqual(46)
  const { rows, height } = barsOf([
    { key: 'a', says: long, parts: [] },
    { key: 'b', says: 'B', parts: [] },
  ])
  const [first, second] = rows
  expect(second?.lines[0]?.y).toBeGreaterThan((first?.y ?? Infinity) + barHeight)
  expect(height).toBeGreaterThan((second?.y ?? Infinity) + barHeight)
})
