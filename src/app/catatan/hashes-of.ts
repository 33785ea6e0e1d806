import {
  hashOfRange,
  nodesOf,
  placeOf,
  TileMissing,
  tileWidth,
  type Hash,
  type Node,
  type Placed,
  type Range,
} from '#core'
import { hashPair, logStore, type Db } from '#store'
import { hashIn, pyramidOf, type Pyramid } from './pyramid.ts'

/** The hashes of ranges of the tree of a size, from the tiles they lie in. Throws where a tile is missing. */
export async function hashesOf(db: Db, ranges: readonly Range[], size: number): Promise<readonly Hash[]> {
  const known = knownOf(db)
  const missing = new Map<string, Placed>()
  for (const node of ranges.flatMap(nodesOf)) {
    const place = placeIn(node, size)
    if (hashAt(known.get(keyOf(place)), place) === null) missing.set(keyOf(place), place)
  }
  const read = await pyramids(db, missing)
  for (const [key, place] of missing) if (isWorthKeeping(place)) keep(known, key, read.get(key))
  const hashOf = (node: Node): Hash => {
    const place = placeIn(node, size)
    const hash = hashAt(read.get(keyOf(place)) ?? known.get(keyOf(place)), place)
    if (hash === null) throw new TileMissing(place, node)
    return hash
  }
  return ranges.map((range) => hashOfRange(range, hashOf, hashPair))
}

type InTile = Placed & { readonly level: number; readonly height: number }

function placeIn(node: Node, size: number): InTile {
  const place = placeOf(node, size)
  if (place === null || place.tile.level === 'entries') throw new TileMissing(place, node)
  return { ...place, level: place.tile.level, height: node.height % 8 }
}

const keyOf = ({ tile }: Placed) => `${String(tile.level)}/${String(tile.index)}`
const hashAt = (pyramid: Pyramid | undefined, { height, from, count }: InTile) =>
  pyramid === undefined ? null : hashIn(pyramid, height, from / count)

async function pyramids(db: Db, missing: ReadonlyMap<string, Placed>): Promise<ReadonlyMap<string, Pyramid>> {
  const places = [...missing.values()].flatMap(({ tile: { level, index } }) =>
    level === 'entries' ? [] : [{ level, index }],
  )
  const tiles = places.length === 0 ? [] : await logStore.tiles(db, places)
  return new Map([...tiles].map(([key, bytes]) => [key, pyramidOf(bytes, hashPair)]))
}

/*
 * A perfect subtree never changes, so what was folded once is remembered: of a million leaves, all but the lowest tiles are 17. A lowest tile that
 * is full is one of thousands, and is read again; the one at the edge is part of every proof.
 */
const most = 512
const remembered = new WeakMap<Db, Map<string, Pyramid>>()
const isWorthKeeping = ({ tile }: Placed) => tile.level !== 0 || tile.width < tileWidth

function knownOf(db: Db): Map<string, Pyramid> {
  const known = remembered.get(db) ?? new Map<string, Pyramid>()
  remembered.set(db, known)
  return known
}

function keep(known: Map<string, Pyramid>, key: string, pyramid: Pyramid | undefined): void {
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  if (pyramid !== undefined) known.set(key, pyramid)
}
