import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodesOf } from './merkle.ts'
import { pathOfTile, placeOf, readTilePath, tileIn, tilesGrown, type Tile } from './tile.ts'

const sizes = fc.integer({ min: 1, max: 2 ** 40 })

test.each<readonly [Tile, string]>([
  [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 3, index: 0, width: 1 }, 'tile/3/000.p/1'],
  [{ level: 'entries', index: 1000, width: 255 }, 'tile/entries/x001/000.p/255'],
  [{ level: 0, index: 999, width: 256 }, 'tile/0/999'],
])('%o is at %s', (tile, path) => {
  expect(pathOfTile(tile)).toBe(path)
  expect(readTilePath(path)).toEqual(tile)
})

test.each([
  'tile/0/1',
  'tile/00/001',
  'tile/0/x000/001',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/01',
  'tile/0/001/',
  '/tile/0/001',
  'tile/-1/001',
  'tile/0/001.p',
  'tile/0/../001',
  'tile/0/x999/x999/x999/x999/x999/x999/999',
  'tile/entries/',
  'tile/data/001',
])('%s is no path of a tile', (path) => {
  expect(readTilePath(path)).toBeNull()
})

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const tiles = tilesGrown(0, 70_000)
  const at = (level: number) => tiles.filter((tile) => tile.level === level)
  expect(at(0).filter(({ width }) => width === 256)).toHaveLength(273)
  expect(at(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 })
  expect(at(1)).toEqual([
    { level: 1, index: 0, width: 256 },
    { level: 1, index: 1, width: 17 },
  ])
  expect(at(2)).toEqual([{ level: 2, index: 0, width: 1 }])
  expect(tilesGrown(0, 256)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ])
  expect([tileIn(256, 0, 1), tileIn(256, 'entries', 0)]).toEqual([null, { level: 'entries', index: 0, width: 256 }])
})

test('what a tree has is what it had and what has grown, and nothing grows where nothing came', () => {
  const size = fc.integer({ min: 0, max: 200_000 })
  fc.assert(
    fc.property(size, size, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const widest = (tiles: readonly Tile[]) =>
        Object.fromEntries(tiles.map((tile) => [`${String(tile.level)}/${String(tile.index)}`, tile.width]))
      expect({ ...widest(tilesGrown(0, from)), ...widest(tilesGrown(from, to)) }).toEqual(widest(tilesGrown(0, to)))
      expect(tilesGrown(to, to)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('every perfect subtree of a tree of any size lies in one of its tiles', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      for (const node of nodesOf({ start: 0, end: size })) {
        const place = placeOf(node, size)
        expect(place).not.toBeNull()
        expect((place?.from ?? 0) + (place?.count ?? 257)).toBeLessThanOrEqual(place?.tile.width ?? 0)
      }
      expect(placeOf({ height: 0, index: size }, size)).toBeNull()
    }),
  )
})
