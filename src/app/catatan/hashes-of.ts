import { hashInTiles, hashOfRange, nodesOf, placeOf, type Hash, type Range, type ReadTile } from '#core'
import { hashPair, logStore, type Db, type Tx } from '#store'

/** The hashes of ranges of the tree of a size, from the tiles they lie in. Throws where a tile is missing. */
export async function hashesOf(db: Db | Tx, ranges: readonly Range[], size: number): Promise<readonly Hash[]> {
  const tiles = ranges.flatMap(nodesOf).flatMap((node) => {
    const tile = placeOf(node, size)?.tile
    return tile === undefined || tile.level === 'entries' ? [] : [{ level: tile.level, index: tile.index }]
  })
  const wanted = new Map(tiles.map((tile) => [`${String(tile.level)}/${String(tile.index)}`, tile]))
  const kept = await logStore.tiles(db, [...wanted.values()])
  const read: ReadTile = (level, index) => kept.get(`${String(level)}/${String(index)}`) ?? null
  const hashOf = hashInTiles(size, read, hashPair)
  return ranges.map((range) => hashOfRange(range, hashOf, hashPair))
}
