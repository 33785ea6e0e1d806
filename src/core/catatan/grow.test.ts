import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growTree, hashInTiles, rootOf, TileMissing, type GrownTile, type ReadTile } from './grow.ts'
import {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  provesConsistency,
  provesInclusion,
  type Hash,
  type HashPair,
} from './merkle.ts'
import { tilesGrown } from './tile.ts'

const pair: HashPair = (left, right) => createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
const leaf = (nth: number): Hash =>
  createHash('sha256')
    .update(`leaf ${String(nth)}`)
    .digest()
const leaves = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => leaf(from + nth))

/** Tiles kept as a log keeps them: each write takes the place of the narrower one before. */
function keeper() {
  const kept = new Map<string, readonly Hash[]>()
  const read: ReadTile = (level, index) => kept.get(`${String(level)}/${String(index)}`) ?? null
  const keep = (tiles: readonly GrownTile[]) => {
    for (const { level, index, hashes } of tiles) kept.set(`${String(level)}/${String(index)}`, hashes)
  }
  return { read, keep, kept }
}

const steps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 8 })

test('a tree grows to the same tiles and root in any steps, and writes the tiles that the specification counts', () => {
  fc.assert(
    fc.property(steps, (sizes) => {
      const [stepwise, atOnce] = [keeper(), keeper()]
      let size = 0
      for (const more of sizes) {
        const grown = growTree(size, leaves(size, size + more), stepwise.read, pair)
        const written = grown.tiles.map(({ level, index, hashes }) => ({ level, index, width: hashes.length }))
        expect(written.toSorted((a, b) => a.level - b.level || a.index - b.index)).toEqual(
          tilesGrown(size, size + more),
        )
        stepwise.keep(grown.tiles)
        size = grown.size
        const whole = growTree(0, leaves(0, size), () => null, pair)
        expect(Buffer.from(grown.root).equals(whole.root)).toBe(true)
        atOnce.kept.clear()
        atOnce.keep(whole.tiles)
      }
      expect([...stepwise.kept].toSorted()).toEqual([...atOnce.kept].toSorted())
    }),
    { numRuns: 15 },
  )
})

test('proofs come from the tiles alone', () => {
  const { read, keep } = keeper()
  const size = 70_001
  const { root, tiles } = growTree(0, leaves(0, size), () => null, pair)
  keep(tiles)
  expect(Buffer.from(rootOf(size, read, pair)).equals(root)).toBe(true)
  const hashOf = hashInTiles(size, read, pair)
  const proofOf = (ranges: ReturnType<typeof inclusionRanges>) =>
    (ranges ?? []).map((range) => hashOfRange(range, hashOf, pair))
  for (const index of [0, 1, 255, 256, 65_535, 65_536, 69_999, 70_000])
    expect(provesInclusion({ leaf: leaf(index), index, size, root }, proofOf(inclusionRanges(index, size)), pair)).toBe(
      true,
    )
  for (const older of [1, 256, 257, 65_536, 69_000]) {
    const before = growTree(0, leaves(0, older), () => null, pair)
    const told = { older: { size: older, root: before.root }, newer: { size, root } }
    expect(provesConsistency(told, proofOf(consistencyRanges(older, size)), pair)).toBe(true)
  }
})

test('an empty tree has the root of nothing, and a tile that is missing or too narrow is said and never guessed', () => {
  expect(Buffer.from(growTree(0, [], () => null, pair).root).toString('hex')).toBe(createHash('sha256').digest('hex'))
  const { read, keep, kept } = keeper()
  keep(growTree(0, leaves(0, 300), () => null, pair).tiles)
  kept.set('0/1', leaves(256, 299))
  expect(() => growTree(300, leaves(300, 301), read, pair)).toThrow(/tile 0\/1 has 43 hashes before 300/)
  expect(() => rootOf(300, read, pair)).toThrow(TileMissing)
})
