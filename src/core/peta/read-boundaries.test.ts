import { expect, test } from 'vitest'
import { coarsened, readBoundaries } from './read-boundaries.ts'
import { pointsIn } from './simplify.ts'

const square = (west: number, south: number, side = 1) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})
const feature = (kode: unknown, geometry: unknown) => ({ properties: { kode }, geometry })

test('codes of both offices are one code', () => {
  const { boundaries, faults } = readBoundaries(
    [feature('6401', square(116, -2)), feature(64.02, square(117, -1))],
    'kode',
  )
  expect(boundaries.map(({ code }) => code)).toEqual(['64.01', '64.02'])
  expect(faults).toEqual([])
})

test.each([
  [feature('64', square(116, -2)), 'no-code'],
  [feature('64.01', square(116, -2)), 'twice'],
  [feature('64.03', { type: 'Point', coordinates: [116, -2] }), 'no-area'],
  [feature('64.03', { type: 'Polygon', coordinates: [[[1, 2], ['a', 3], [4, 5], [1, 2]]] }), 'no-area'], // prettier-ignore
  [feature('64.03', null), 'no-area'],
  [feature('64.03', square(1_290_000, 980_000)), 'outside'],
  [feature('64.03', square(-2, 116)), 'outside'],
])('%j is refused: %s', (given, problem) => {
  const { faults } = readBoundaries([feature('64.01', square(116, -2)), given], 'kode')
  expect(faults.map((fault) => [fault.nth, fault.problem])).toEqual([[2, problem]])
})

test('a coast too fine for a page is coarsened until it is few enough points', () => {
  const around = Array.from({ length: 6_000 }, (_, n): readonly [number, number] => {
    const turn = (n / 6_000) * 2 * Math.PI
    const reach = 2 + Math.sin(n * 1.7) * 0.02
    return [116 + Math.cos(turn) * reach, -1 + Math.sin(turn) * reach]
  })
  const fine = [{ code: '64.01', shape: [[around]] }]
  const [made] = coarsened(fine, 500)
  expect(made && pointsIn(made.shape)).toBeLessThanOrEqual(500)
  expect(made && pointsIn(made.shape)).toBeGreaterThan(30)
})
