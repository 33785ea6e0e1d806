import { findOfficeKey, keepOfficeKey } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'

/**
 * The key an office's reports are sealed to, made when it is first needed. Throws for a public half whose private half is
 * not in the vault: whoever can write to the database alone could otherwise have identities sealed to himself.
 */
export async function findOrCreateKey(netra: Netra, officeId: string): Promise<OfficeKey> {
  const found = (await findOfficeKey(netra.db, officeId)) ?? (await createKey(netra, officeId))
  if (await netra.sealer.holds(found)) return found
  throw new Error(`the key ${found.id} of office ${officeId} has no private half in the vault`)
}

async function createKey(netra: Netra, officeId: string): Promise<OfficeKey> {
  await keepOfficeKey(netra.db, await netra.sealer.createOfficeKey(officeId), netra.clock())
  // Two processes may have made one each: the row that stayed is the key, the other private half opens nothing.
  const stayed = await findOfficeKey(netra.db, officeId)
  if (stayed === null) throw new Error(`office ${officeId} has no key after one was made`)
  return stayed
}
