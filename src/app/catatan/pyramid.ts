import type { Hash, HashPair } from '#core'

const hashBytes = 32

/** The hashes of a tile, and of every perfect subtree inside it: a row for each height, as bytes, because a list of 511 hashes takes ten times the room. */
export type Pyramid = readonly Buffer[]

export function pyramidOf(tile: Buffer, pair: HashPair): Pyramid {
  const rows = [tile]
  for (let row = tile; row.length >= 2 * hashBytes;) {
    const above = Buffer.alloc(Math.floor(row.length / (2 * hashBytes)) * hashBytes)
    for (let at = 0; at < above.length; at += hashBytes)
      above.set(
        pair(row.subarray(2 * at, 2 * at + hashBytes), row.subarray(2 * at + hashBytes, 2 * at + 2 * hashBytes)),
        at,
      )
    rows.push(above)
    row = above
  }
  return rows
}

/** Null: the tile was not so wide when it was read. */
export function hashIn(pyramid: Pyramid, height: number, index: number): Hash | null {
  const hash = pyramid[height]?.subarray(index * hashBytes, (index + 1) * hashBytes)
  return hash?.length === hashBytes ? hash : null
}
