import { expect, test } from 'vitest'
import { growTree, hashInTiles } from '#core'
import { hashEntry, hashPair } from '#store'
import { hashIn, pyramidOf } from './pyramid.ts'

const leaves = Array.from({ length: 200 }, (_, nth) => hashEntry(Buffer.from(String(nth))))

test('a pyramid has the same subtrees as the tile it was made of, and none that the tile has not', () => {
  const { tiles } = growTree(0, leaves, () => null, hashPair)
  const folded = hashInTiles(
    200,
    (level, index) => tiles.find((tile) => tile.level === level && tile.index === index)?.hashes ?? null,
    hashPair,
  )
  const pyramid = pyramidOf(Buffer.concat(leaves))
  for (const [height, index] of [
    [0, 0],
    [0, 199],
    [3, 24],
    [6, 2],
    [7, 0],
  ] as const)
    expect(hashIn(pyramid, height, index)).toEqual(Buffer.from(folded({ height, index })))
  for (const [height, index] of [
    [0, 200],
    [6, 3],
    [7, 1],
    [8, 0],
  ] as const)
    expect(hashIn(pyramid, height, index)).toBeNull()
})
