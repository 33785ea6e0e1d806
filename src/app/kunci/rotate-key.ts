import { accept, refuse, type Result } from '#base'
import { heldKeys } from '#store'
import { forgetReference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { heldBy, openedBy } from './held-by.ts'
import { newHeldKey } from './new-keys.ts'
import { noteKeys } from './note-keys.ts'
import type { OfOffice } from './switch-keys.ts'
import { officerTargets, recoveryTarget, wrapEach } from './wraps.ts'

/**
 * A new key for what the office seals from now on, for those who may hold it today; old ones stay, to read old seals. Asks no
 * passphrase: nothing is opened, and public halves are enough to give it.
 */
export async function rotateKey(
  netra: Netra,
  { actor, proof, officeId }: OfOffice,
): Promise<Result<string, DeskRefusal>> {
  const rotated = await decideAs<string, DeskRefusal>(netra, actor, async (tx) => {
    await heldKeys.lock(tx, officeId)
    const held = await heldBy(tx, { proof, officeId })
    if (!held.ok) return held
    if (openedBy(held.value.keys, held.value.ownKeyId).length === 0)
      return refuse({ reason: 'office-key', stand: 'not-given', basis: null })
    const at = netra.clock()
    const [id, identity] = await newHeldKey(netra, tx, { officeId, by: actor, at })
    const targets = [...(await officerTargets(netra, tx, officeId)), ...(await recoveryTarget(netra, tx, officeId))]
    await wrapEach(netra, tx, { keys: new Map([[id, identity]]), targets, from: 'putaran', by: actor, at })
    await noteKeys(tx, 'office-key-rotated', { officeId, actor, at, data: { keyId: id, targets: targets.length } })
    return accept(id)
  })
  if (rotated.ok) forgetReference(netra)
  return rotated
}
