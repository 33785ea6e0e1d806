import { expect, test } from 'vitest'
import { keyOf, marksOf, nearest, radiusOf, tallyOf, viewOn } from './map-marks.ts'
import { pathOf } from './path.ts'
import { projectionOn, rounded, sheet, spotOf } from './projection.ts'

const at = (code: string, shown: number | null, longitude = 116, latitude = -1) =>
  ({
    code,
    name: code,
    parent: code.slice(0, 2),
    shown,
    asOf: '2026-01-01T00:00:00.000Z',
    latitude,
    longitude,
  }) as never

test('twice the number is twice the ink', () => {
  expect(radiusOf(200, 400) ** 2 / radiusOf(100, 400) ** 2).toBeCloseTo(2, 1)
  expect(radiusOf(1, 1_000_000)).toBe(3)
})

test('what is not shown and what is zero have no circle, and are told apart', () => {
  const marks = marksOf([
    at('00', 100),
    at('64', 100),
    at('64.01', null),
    at('64.02', 0),
    at('64.03', 7),
    at('64.04', 93),
  ])
  expect(marks.map(({ code, shown, r }) => [code, shown, r > 0])).toEqual([
    ['64.04', 93, true],
    ['64.03', 7, true],
    ['64.01', null, false],
    ['64.02', 0, false],
  ])
  expect(tallyOf(marks)).toEqual({ shown: 2, hidden: 1, zero: 1 })
})

test('of those that share one spot each can be touched, and whoever stands alone stays where he is', () => {
  const crowd = Array.from({ length: 9 }, (_, nth) => at(`31.7${String(nth)}`, nth % 2 === 0 ? 0 : null, 106.83, -6.18))
  const marks = marksOf([...crowd, at('64.01', 0)])
  expect(marks).toHaveLength(10)
  for (const [nth, one] of marks.entries())
    for (const other of marks.slice(nth + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(nearest - 0.2)
  const alone = marks.find(({ code }) => code === '64.01')
  expect([alone?.x, alone?.y]).toEqual([...spotOf(116, -1)])
})

test('both ends of the country lie on the sheet', () => {
  for (const [longitude, latitude] of [
    [95.01, 5.9],
    [141.02, -8.5],
    [123.6, -11.0],
  ] as const) {
    const [x, y] = spotOf(longitude, latitude)
    expect([x > 0, x < sheet.width, y > 0, y < sheet.height]).toEqual([true, true, true, true])
  }
})

test('a straight line tells what the projection says', () => {
  for (const [longitude, latitude] of [
    [95.3, 5.5],
    [119.4, -5.1],
    [140.7, -2.5],
  ] as const)
    // prettier-ignore
    expect(spotOf(longitude, latitude)).toEqual(projectionOn()([longitude, latitude])?.map(rounded))
})

test('the key has round numbers, none twice and none below one', () => {
  expect([keyOf(0), keyOf(1), keyOf(9), keyOf(870)]).toEqual([[], [1], [5, 2], [500, 200, 50]])
})

test('a province fills the frame, and a single city is not blown up', () => {
  expect(viewOn([])).toBeNull()
  expect(viewOn([{ x: 100, y: 100 }])).toBe('55 72.1 90 55.8')
})

test('a path goes in steps', () => {
  expect(pathOf([[[[1, 1], [3, 1], [2.5, -1]]]])).toBe('M1 1l2 0-0.5-2z') // prettier-ignore
})
