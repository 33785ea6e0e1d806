import type { Netra } from '../ports.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'

/** This address has asked or tried too often; `retryAfter` in seconds. */
export type SlowDown = { readonly reason: 'slow-down'; readonly retryAfter: number }

/** A whole office may stand behind one address on the morning of an apel (N91). */
const limit = { capacity: 300, perSecond: 1 }

/** Every asking and every try costs its address one, right or wrong. */
export async function spendAtDoor(
  netra: Netra,
  what: 'minta' | 'kode' | 'sso',
  address: string,
): Promise<SlowDown | null> {
  const left = await spendTry(netra, `pintu ${what} ${address}`, limit)
  return left >= 0 ? null : { reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) }
}
