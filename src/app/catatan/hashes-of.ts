import {
  consistencyRanges,
  hashOfRange,
  nodesOf,
  placeOf,
  provesConsistency,
  TileMissing,
  type Hash,
  type Node,
  type Placed,
  type Range,
} from '#core'
import { hashPair, proofStore, type Db, type LogHead, type TilePlace } from '#store'
import { knownOf, nothingKnown, type Known } from './known-pyramids.ts'
import { hashIn, pyramidOf, type Pyramid } from './pyramid.ts'

/** The hashes of ranges of the tree of a head, from the tiles they lie in. Throws where a tile is missing. */
export async function hashesOf(db: Db, ranges: readonly Range[], head: LogHead): Promise<readonly Hash[]> {
  const known = knownOf(db)
  await see(db, known, head)
  return hashesBy(db, known, { ranges, size: head.size })
}

async function hashesBy(db: Db, known: Known, { ranges, size }: Pick<Wanted, 'ranges' | 'size'>) {
  const wanted = wantedOf(known, ranges, size)
  return folded(known, wanted, wanted.missing.length === 0 ? new Map() : await proofStore.tiles(db, wanted.missing))
}

/** What is remembered is of the log that has this head only if it grew out of the one that was seen before: a log that was taken back may be longer by now. */
async function see(db: Db, known: Known, newer: LogHead): Promise<boolean> {
  const older = known.head()
  const isSame = older === null || (await grewOut(db, older, newer))
  known.see(newer, isSame)
  return isSame
}

async function grewOut(db: Db, older: LogHead, newer: LogHead): Promise<boolean> {
  const ranges = consistencyRanges(older.size, newer.size)
  if (ranges === null) return false
  const proof = await hashesBy(db, nothingKnown(), { ranges, size: newer.size })
  return provesConsistency({ older, newer }, proof, hashPair)
}

type AtHead = { readonly head: LogHead; readonly hashes: readonly Hash[] }

/**
 * The newest head, and the hashes of ranges of its tree: in one question where it is the head that was seen last, and in two where a batch
 * came since. Null: nothing is in the log yet, or its tree has no such ranges.
 */
export async function hashesAtHead(
  db: Db,
  rangesAt: (size: number) => readonly Range[] | null,
): Promise<AtHead | null> {
  const known = knownOf(db)
  const guess = known.head()?.size ?? 0
  const wanted = wantedOf(known, rangesAt(guess) ?? [], guess)
  const found = await proofStore.headWithTiles(db, wanted.missing)
  const ranges = found === null ? null : rangesAt(found.head.size)
  if (found === null || ranges === null) return null
  const { head, tiles } = found
  const isGuessed = (await see(db, known, head)) && head.size === guess
  return { head, hashes: isGuessed ? folded(known, wanted, tiles) : await hashesOf(db, ranges, head) }
}

/** `held`: what is remembered of it, in hand, because others may crowd it out while the rest is read. */
type Wanted = {
  readonly ranges: readonly Range[]
  readonly size: number
  readonly held: ReadonlyMap<string, Pyramid>
  readonly missing: readonly TilePlace[]
}

function wantedOf(known: Known, ranges: readonly Range[], size: number): Wanted {
  const [held, missing] = [new Map<string, Pyramid>(), new Map<string, TilePlace>()]
  for (const place of ranges.flatMap(nodesOf).map((node) => placeIn(node, size))) {
    const key = keyOf(place)
    const pyramid = held.get(key) ?? known.get(key)
    if (pyramid !== undefined) held.set(key, pyramid)
    // It may have been narrower.
    if (hashAt(pyramid, place) === null) missing.set(key, { level: place.level, index: place.tile.index })
  }
  return { ranges, size, held, missing: [...missing.values()] }
}

/** What was read is remembered from here on. */
function folded(known: Known, wanted: Wanted, read: ReadonlyMap<string, Buffer>): readonly Hash[] {
  const fresh = new Map([...read].map(([key, bytes]) => [key, pyramidOf(bytes)]))
  for (const [key, pyramid] of fresh) known.keep(key, pyramid)
  const hashOf = (node: Node): Hash => {
    const place = placeIn(node, wanted.size)
    const hash = hashAt(fresh.get(keyOf(place)) ?? wanted.held.get(keyOf(place)), place)
    if (hash === null) throw new TileMissing(place, node)
    return hash
  }
  return wanted.ranges.map((range) => hashOfRange(range, hashOf, hashPair))
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
