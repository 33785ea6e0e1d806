import type { Hash } from '#core'
import { hashRow } from '#store'

const hashBytes = 32

/** The hashes of a tile, and of every perfect subtree inside it: a row for each height, as bytes, because a list of 511 hashes takes ten times the room. */
export type Pyramid = readonly Buffer[]

export function pyramidOf(tile: Buffer): Pyramid {
  const rows = [tile]
  for (let row = tile; row.length >= 2 * hashBytes; row = rows.at(-1) ?? Buffer.alloc(0)) rows.push(hashRow(row))
  return rows
}

/** Null: the tile was not so wide when it was read. */
export function hashIn(pyramid: Pyramid, height: number, index: number): Hash | null {
  const hash = pyramid[height]?.subarray(index * hashBytes, (index + 1) * hashBytes)
  return hash?.length === hashBytes ? hash : null
}
