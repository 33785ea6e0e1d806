import { findOfficeKey, keepOfficeKey, type KeptKey } from '#store'
import { isVouchedFor } from '../kunci/marks.ts'
import type { Netra, OfficeKey } from '../ports.ts'

/**
 * The key an office's reports are sealed to, made when it is first needed. Throws for a public half whose private half is
 * neither in the vault nor with officers by our own word: whoever can write to the database alone could otherwise have
 * identities sealed to himself.
 */
export async function findOrCreateKey(netra: Netra, officeId: string): Promise<OfficeKey> {
  const found = (await findOfficeKey(netra.db, officeId)) ?? (await createKey(netra, officeId))
  if (await isOurs(netra, found)) return found
  throw new Error(`the key ${found.id} of office ${officeId} has no private half in the vault`)
}

/** What files are sealed to that name no reporter: a key of its own where officers hold the other (decision 0079). */
export async function findFileKey(netra: Netra, officeId: string): Promise<OfficeKey> {
  const found = await findOfficeKey(netra.db, officeId, 'berkas')
  if (found === null) return findOrCreateKey(netra, officeId)
  if (await netra.sealer.holds(found)) return found
  throw new Error(`the key ${found.id} for files of office ${officeId} has no private half in the vault`)
}

const isOurs = ({ keyRing, sealer }: Netra, { id, officeId, recipient, mark, byOfficers }: KeptKey) =>
  byOfficers
    ? isVouchedFor(keyRing, { kind: 'office-key', id, ownerId: officeId, recipient }, mark)
    : sealer.holds({ id, officeId, recipient })

async function createKey(netra: Netra, officeId: string): Promise<KeptKey> {
  await keepOfficeKey(netra.db, await netra.sealer.createOfficeKey(officeId), netra.clock())
  // Two processes may have made one each: the row that stayed is the key, the other private half opens nothing.
  const stayed = await findOfficeKey(netra.db, officeId)
  if (stayed === null) throw new Error(`office ${officeId} has no key after one was made`)
  return stayed
}
