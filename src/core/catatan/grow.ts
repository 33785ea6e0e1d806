import { hashOfRange, type Hash, type HashPair, type Node } from './merkle.ts'
import { placeOf, tileWidth, type Placed } from './tile.ts'

/** The hashes that a tile holds so far, from the left; null where there is no such tile. */
export type ReadTile = (level: number, index: number) => readonly Hash[] | null
export type GrownTile = { readonly level: number; readonly index: number; readonly hashes: readonly Hash[] }
export type Grown = { readonly size: number; readonly root: Hash; readonly tiles: readonly GrownTile[] }

/**
 * The tree of `size` leaves with more of them at its end: its new root, and each tile that is new or wider than before. Reads no more of the
 * old tree than its right edge. Refuses (throws) a tile that is not as wide as the size says: what would grow on it would be another tree.
 */
export function growTree(size: number, leaves: readonly Hash[], read: ReadTile, pair: HashPair): Grown {
  const touched = new Map<string, { readonly level: number; readonly index: number; readonly hashes: Hash[] }>()
  const tileAt = (level: number, index: number) => {
    const key = `${String(level)}/${String(index)}`
    const known = touched.get(key) ?? { level, index, hashes: [...(read(level, index) ?? [])] }
    touched.set(key, known)
    return known
  }
  const add = (level: number, position: number, hash: Hash): void => {
    const { index, hashes } = tileAt(level, Math.floor(position / tileWidth))
    if (hashes.length !== position % tileWidth)
      throw new Error(
        `tile ${String(level)}/${String(index)} has ${String(hashes.length)} hashes before ${String(position)}`,
      )
    hashes.push(hash)
    if (hashes.length === tileWidth) add(level + 1, index, foldHashes(hashes, pair))
  }
  for (const [nth, leaf] of leaves.entries()) add(0, size + nth, leaf)
  const grown = size + leaves.length
  const readAgain: ReadTile = (level, index) =>
    touched.get(`${String(level)}/${String(index)}`)?.hashes ?? read(level, index)
  const tiles = [...touched.values()]
  return { size: grown, root: grown === 0 ? emptyRoot() : rootOf(grown, readAgain, pair), tiles }
}

/** SHA-256 of nothing (RFC 6962 §2.1). */
const emptyRoot = (): Hash =>
  new Uint8Array([
    ...[227, 176, 196, 66, 152, 252, 28, 20, 154, 251, 244, 200, 153, 111, 185, 36],
    ...[39, 174, 65, 228, 100, 155, 147, 76, 164, 149, 153, 27, 120, 82, 184, 85],
  ])

/** The root of a tree of one leaf or more, from its tiles. */
export const rootOf = (size: number, read: ReadTile, pair: HashPair): Hash =>
  hashOfRange({ start: 0, end: size }, hashInTiles(size, read, pair), pair)

/** The hash of any perfect subtree of a tree, from its tiles. Throws where a tile lacks it. */
export const hashInTiles =
  (size: number, read: ReadTile, pair: HashPair) =>
  (node: Node): Hash => {
    const place = placeOf(node, size)
    const hashes = place === null || place.tile.level === 'entries' ? null : read(place.tile.level, place.tile.index)
    if (place === null || hashes === null || hashes.length < place.from + place.count)
      throw new TileMissing(place, node)
    return foldHashes(hashes.slice(place.from, place.from + place.count), pair)
  }

/** A tile that a tree of that size must have is not there, or not so wide. */
export class TileMissing extends Error {
  override name = 'TileMissing'
  constructor(place: Placed | null, { height, index }: Node) {
    const where = place === null ? 'beyond the tree' : `tile ${String(place.tile.level)}/${String(place.tile.index)}`
    super(`no hash of subtree ${String(index)} at height ${String(height)}: ${where}`)
  }
}

/** The root over a power of two of hashes. */
function foldHashes(hashes: readonly Hash[], pair: HashPair): Hash {
  let row = hashes
  while (row.length > 1) row = pairsOf(row, pair)
  const [root] = row
  if (root === undefined) throw new Error('no hashes to fold')
  return root
}

function pairsOf(row: readonly Hash[], pair: HashPair): readonly Hash[] {
  const above: Hash[] = []
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]]
    if (left === undefined || right === undefined) throw new Error('hashes to fold are a power of two')
    above.push(pair(left, right))
  }
  return above
}
