import type { Node } from './merkle.ts'

/*
 * A log as files (C2SP tlog-tiles): hashes lie in tiles of 256, entries in bundles beside them. A tile of level L holds the hashes of subtrees
 * of 256^L leaves.
 */

export const tileWidth = 256
const tileHeight = 8
/** Levels of a log whose size is a safe whole number. */
const mostLevels = 7

/** `width`: how many of its 256 hashes a tile has in a tree of a certain size. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

const groupsOf = (index: number): string => {
  const [last = '', ...before] = [...threes(index)]
  return [...before.reverse().map((group) => `x${group}`), last].join('/')
}

function* threes(index: number): Generator<string> {
  for (let left = index; ; left = Math.floor(left / 1000)) {
    yield String(left % 1000).padStart(3, '0')
    if (left < 1000) return
  }
}

/** Below the prefix of the log: tile/0/x001/x234/067, tile/entries/000.p/12. */
export const pathOfTile = ({ level, index, width }: Tile): string =>
  `tile/${String(level)}/${groupsOf(index)}${width === tileWidth ? '' : `.p/${String(width)}`}`

const written = /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Null: no path of a tile, or one that is written otherwise than the specification writes it. */
export function readTilePath(path: string): Tile | null {
  const [, level, groups, partial] = written.exec(path) ?? []
  if (level === undefined || groups === undefined) return null
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  const tile: Tile = { level: level === 'entries' ? level : Number(level), index, width: Number(partial ?? tileWidth) }
  return Number.isSafeInteger(index) && pathOfTile(tile) === path ? tile : null
}

/** How many hashes a level has in a tree of a size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level)

/** The tile as it is in a tree of a size; null where that tree has none there. */
export function tileIn(size: number, level: number | 'entries', index: number): Tile | null {
  const here = hashesAt(level === 'entries' ? 0 : level, size) - index * tileWidth
  return here <= 0 ? null : { level, index, width: Math.min(here, tileWidth) }
}

/** The tiles of hashes that a tree has when it has grown from one size to another, and had not before, or not so wide; from the lowest level. */
export function tilesGrown(from: number, to: number): readonly Tile[] {
  const grown: Tile[] = []
  for (let level = 0; level < mostLevels && hashesAt(level, to) > 0; level += 1) {
    const [before, now] = [hashesAt(level, from), hashesAt(level, to)]
    for (let index = Math.floor(before / tileWidth); index * tileWidth < now && now > before; index += 1)
      grown.push({ level, index, width: Math.min(now - index * tileWidth, tileWidth) })
  }
  return grown
}

/** Where the hash of a perfect subtree is found: in a tile of the tree of that size, made of some of its hashes. */
export type Placed = { readonly tile: Tile; readonly from: number; readonly count: number }

/** Null: that tree has no such subtree. */
export function placeOf({ height, index }: Node, size: number): Placed | null {
  const level = Math.floor(height / tileHeight)
  const count = 2 ** (height % tileHeight)
  const first = index * count
  const tile = tileIn(size, level, Math.floor(first / tileWidth))
  const from = first % tileWidth
  return tile !== null && from + count <= tile.width ? { tile, from, count } : null
}
