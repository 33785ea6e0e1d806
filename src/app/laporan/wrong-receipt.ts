import { localDay, type PlainDate } from '#law'
import { dailyKey, noteWrongReceipt, type TryLimit } from '#store'
import type { Netra } from '../ports.ts'

/** `retryAfter` in seconds: this address has guessed too often. A right code is answered all the same. */
export type StatusRefusal =
  { readonly reason: 'unknown' } | { readonly reason: 'slow-down'; readonly retryAfter: number }

const limit = { capacity: 10, perSecond: 0.2 }

/** One bucket for an address, whichever door it guesses at: receipts of reporters, codes of the accused and of papers count together. */
export async function wrongReceipt(netra: Netra, address: string): Promise<StatusRefusal> {
  const left = await spendTry(netra, address, limit)
  return left >= 0 ? { reason: 'unknown' } : { reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) }
}

/** Takes one try of a bucket and says how many are left; below zero means slow down. The name of the bucket is hashed by the day's key. */
export async function spendTry(netra: Netra, bucket: string, of: TryLimit): Promise<number> {
  const now = netra.clock()
  return noteWrongReceipt(netra.db, await keyOf(netra, localDay(now, 'WIB')), bucket, now, of)
}

const keys = new WeakMap<Netra, { readonly day: PlainDate; readonly key: Buffer }>()

async function keyOf(netra: Netra, day: PlainDate): Promise<Buffer> {
  const kept = keys.get(netra)
  if (kept?.day === day) return kept.key
  const key = await dailyKey(netra.db, day)
  keys.set(netra, { day, key })
  return key
}
