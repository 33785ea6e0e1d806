import { findOfficeKey, keepOfficeKey } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'

/** The key an office's reports are sealed to, made when it is first needed. */
export async function findOrCreateKey(netra: Netra, officeId: string): Promise<OfficeKey> {
  const found = await findOfficeKey(netra.db, officeId)
  if (found) return found
  await keepOfficeKey(netra.db, await netra.sealer.createOfficeKey(officeId), netra.clock())
  // Two processes may have made one each: the row that stayed is the key, the other private half opens nothing.
  const stayed = await findOfficeKey(netra.db, officeId)
  if (stayed === null) throw new Error(`office ${officeId} has no key after one was made`)
  return stayed
}
