import { expect, test } from 'vitest'
import { ontoGrid, pointsIn, shapeOntoGrid, type Position } from './simplify.ts'

test('points that fall together and points on a straight line go, and the ring is left open', () => {
  expect(ontoGrid([[0, 0], [0.51, 0], [1.01, 0.01], [1, 1], [0, 1], [0, 0]], 0.1)).toEqual([[0, 0], [1, 0], [1, 1], [0, 1]]) // prettier-ignore
})

test('what is smaller than the grid is no area, and neither is its hole', () => {
  const dot: Position[] = [[0, 0], [0.01, 0], [0.01, 0.01], [0, 0]] // prettier-ignore
  const land: Position[] = [[0, 0], [4, 0], [4, 4], [0, 0]] // prettier-ignore
  expect(ontoGrid(dot, 0.1)).toBeNull()
  expect(shapeOntoGrid([[dot], [land, dot]], 0.1)).toEqual([
    [
      [
        [0, 0],
        [4, 0],
        [4, 4],
      ],
    ],
  ])
  expect(pointsIn([[land, dot]])).toBe(8)
})

test('neighbours keep their common border, whichever way each walks it', () => {
  const border: Position[] = [[1, 0], [1.04, 0.33], [0.98, 0.71], [1, 1]] // prettier-ignore
  const west = ontoGrid([[0, 0], ...border, [0, 1], [0, 0]], 0.1) ?? []
  const east = ontoGrid([[2, 1], ...border.toReversed(), [2, 0], [2, 1]], 0.1) ?? []
  const kept = border.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10].join())
  const along = (ring: readonly Position[]) => ring.map((point) => point.join()).filter((point) => kept.includes(point))
  expect(along(west)).toEqual(along(east).toReversed())
  expect(along(west).length).toBeGreaterThanOrEqual(2)
})
