import { hash } from 'node:crypto'
import type { Hash, HashPair, Sha256 } from '#core'

const [entryHead, nodeHead] = [Buffer.of(0), Buffer.of(1)]

export const sha256: Sha256 = (...parts) =>
  hash('sha256', Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'buffer')

/** The leaf of an entry: SHA-256(0x00 ‖ entry), RFC 6962 §2.1. */
export const hashEntry = (entry: Uint8Array): Hash => sha256(entryHead, entry)

/** One byte a letter: Node gives each hash as a buffer of its own otherwise, outside its heap, and a proof waits for those to be cleared away. */
const asText = 'binary'

/** One room for all: a tree of a million leaves is a million of these, and nothing waits between filling and hashing it. */
const room = Buffer.alloc(65)

/** An inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export const hashPair: HashPair = (left, right) => {
  if (left.length !== 32 || right.length !== 32) return sha256(nodeHead, left, right)
  room[0] = 1
  room.set(left, 1)
  room.set(right, 33)
  return Buffer.from(hash('sha256', room, asText), asText)
}

/** The inner nodes over a row of hashes, two by two: all of them in one buffer. */
export function hashRow(row: Buffer): Buffer {
  const above = Buffer.alloc(Math.floor(row.length / 64) * 32)
  room[0] = 1
  for (let at = 0; at < above.length; at += 32) {
    row.copy(room, 1, 2 * at, 2 * at + 64)
    above.write(hash('sha256', room, asText), at, 32, asText)
  }
  return above
}
