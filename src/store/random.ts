import { randomFillSync } from 'node:crypto'

/** Drawn for many at once: asking the system for sixteen bytes costs as much as asking for four thousand. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** `length` random bytes, at most 64: for ids, salts and nonces, not for keys. */
export function takeRandom(length: number): Buffer {
  if (length > 64) throw new RangeError(`not a few bytes: ${String(length)}`)
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += length
  return Buffer.from(pool.subarray(used - length, used))
}
