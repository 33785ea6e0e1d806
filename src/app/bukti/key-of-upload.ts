import { getOfficeKey, type ComingUpload } from '#store'
import { findFileKey } from '../laporan/office-key.ts'
import type { Netra, OfficeKey } from '../ports.ts'

/**
 * The key an upload was begun with, also where the office has another by now; where officers hold it, the one that came after it
 * for files. Throws as findOrCreateKey does.
 */
export async function keyOfUpload(
  netra: Netra,
  { officeKeyId }: Pick<ComingUpload, 'officeKeyId'>,
): Promise<OfficeKey> {
  const key = await getOfficeKey(netra.db, officeKeyId)
  // At once, and not when it is gone: what is sealed to it while the sweep goes through its files would be missed.
  if (key.byOfficers) return findFileKey(netra, key.officeId)
  if (await netra.sealer.holds(key)) return key
  throw new Error(`the key ${officeKeyId} has no private half in the vault`)
}
