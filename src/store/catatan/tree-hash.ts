import { hash } from 'node:crypto'
import type { Hash, HashPair, Sha256 } from '#core'

const [entryHead, nodeHead] = [Buffer.of(0), Buffer.of(1)]

export const sha256: Sha256 = (...parts) =>
  hash('sha256', Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'buffer')

/** The leaf of an entry: SHA-256(0x00 ‖ entry), RFC 6962 §2.1. */
export const hashEntry = (entry: Uint8Array): Hash => sha256(entryHead, entry)

/** One room for all: a tree of a million leaves is a million of these, and nothing waits between filling and hashing it. */
const room = Buffer.alloc(65)

/** An inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export const hashPair: HashPair = (left, right) => {
  if (left.length !== 32 || right.length !== 32) return sha256(nodeHead, left, right)
  room[0] = 1
  room.set(left, 1)
  room.set(right, 33)
  return hash('sha256', room, 'buffer')
}
