import { hash } from 'node:crypto'
import type { Hash, HashPair } from '#core'

const bytesOf = (parts: readonly Uint8Array[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer')
const [entryHead, nodeHead] = [Buffer.of(0), Buffer.of(1)]

/** The leaf of an entry: SHA-256(0x00 ‖ entry), RFC 6962 §2.1. */
export const hashEntry = (entry: Uint8Array): Hash => bytesOf([entryHead, entry])

/** An inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export const hashPair: HashPair = (left, right) => bytesOf([nodeHead, left, right])
