import { randomFillSync } from 'node:crypto'

/** Drawn for many at once: asking the system for sixteen bytes costs as much as asking for four thousand. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** `length` random bytes, at most 64: for ids, salts, nonces and receipts, not for keys. The pool keeps nothing of what it gave. */
export function takeRandom(length: number): Buffer {
  if (length > 64) throw new RangeError(`not a few bytes: ${String(length)}`)
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const taken = Buffer.from(pool.subarray(used, used + length))
  pool.fill(0, used, used + length)
  used += length
  return taken
}
