import { accept, refuse, type Result } from '#base'
import { provesTwoFactors } from '#core'
import { heldKeys, officerKeys, type OfficeKeyRow, type Tx } from '#store'
import { notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { OfOffice } from './switch-keys.ts'

/** The keys of an office that its officers hold, and the key of the one who asks. */
export type Held = { readonly ownKeyId: string; readonly keys: readonly OfficeKeyRow[] }

export async function heldBy(
  tx: Tx,
  { proof, officeId }: Pick<OfOffice, 'proof' | 'officeId'>,
): Promise<Result<Held, DeskRefusal>> {
  if (!(await heldKeys.listOffices(tx)).some(({ id }) => id === officeId)) return refuse(notFound)
  if (!provesTwoFactors(proof)) return refuse(oneFactor)
  const keys = (await heldKeys.list(tx, officeId)).filter(({ byOfficers }) => byOfficers)
  if (keys.length === 0) return refuse({ reason: 'keys-elsewhere', stand: 'held-by-server', basis: 'N49' })
  const own = await officerKeys.findOwn(tx)
  return own === null
    ? refuse({ reason: 'office-key', stand: 'no-key', basis: null })
    : accept({ ownKeyId: own.id, keys })
}

/** Those of them that a key opens. */
export const openedBy = (keys: readonly OfficeKeyRow[], officerKeyId: string): readonly string[] =>
  keys.filter(({ holders }) => holders.includes(officerKeyId)).map(({ id }) => id)
