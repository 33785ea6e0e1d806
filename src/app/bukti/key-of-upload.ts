import { getOfficeKey, type FoundUpload } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'

/** The key an upload was begun with, also where the office has another by now. Throws as findOrCreateKey does. */
export async function keyOfUpload(netra: Netra, { officeKeyId }: FoundUpload): Promise<OfficeKey> {
  const key = await getOfficeKey(netra.db, officeKeyId)
  if (await netra.sealer.holds(key)) return key
  throw new Error(`the key ${officeKeyId} has no private half in the vault`)
}
