import { localDay, type PlainDate } from '#law'
import { dailyKey, noteWrongReceipt } from '#store'
import type { Netra } from '../ports.ts'

const limit = { capacity: 10, perSecond: 0.2 }

/**
 * Counts a wrong code against the address that tried it, whichever public door it was tried at. Null: it may go on; else the
 * seconds it should wait.
 */
export async function noteWrongGuess(netra: Netra, address: string): Promise<number | null> {
  const now = netra.clock()
  const left = await noteWrongReceipt(netra.db, await keyOf(netra, localDay(now, 'WIB')), address, now, limit)
  return left >= 0 ? null : Math.ceil(-left / limit.perSecond)
}

const keys = new WeakMap<Netra, { readonly day: PlainDate; readonly key: Buffer }>()

async function keyOf(netra: Netra, day: PlainDate): Promise<Buffer> {
  const kept = keys.get(netra)
  if (kept?.day === day) return kept.key
  const key = await dailyKey(netra.db, day)
  keys.set(netra, { day, key })
  return key
}
