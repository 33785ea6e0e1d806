import { accept, refuse, type Result } from '#base'
import { provesTwoFactors, type Proof } from '#core'
import { heldKeys, newId, officerKeys, type ActorId } from '#store'
import { forgetReference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { newHeldKey, newRecovery } from './new-keys.ts'
import { noteKeys } from './note-keys.ts'
import { officerTargets, wrapEach } from './wraps.ts'

export type OfOffice = { readonly actor: ActorId; readonly proof: Proof; readonly officeId: string }

/** The first of two commissioners: asks that officers hold the key of their office. Nothing changes by it. */
export const askSwitch = (
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, proof, officeId }: OfOffice,
): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(netra, actor, async (tx) => {
    if (!(await heldKeys.listOffices(tx)).some(({ id, decides }) => id === officeId && decides)) return refuse(notFound)
    if (!provesTwoFactors(proof)) return refuse(oneFactor)
    if ((await heldKeys.list(tx, officeId)).some(({ byOfficers }) => byOfficers))
      return refuse({ reason: 'keys-elsewhere', stand: 'held-by-officers', basis: 'N49' })
    if ((await officerKeys.findOwn(tx)) === null) return refuse({ reason: 'office-key', stand: 'no-key', basis: null })
    const [id, at] = [newId(), netra.clock()]
    await heldKeys.askSwitch(tx, { id, officeId, by: actor, proof, at })
    await noteKeys(tx, 'office-keys-switch-asked', { officeId, actor, at, data: { switchId: id } })
    return accept(id)
  })

/**
 * The second. From here on officers hold the key: a new one, made in memory, and the old one, whose file the sweep destroys.
 * What comes back are the three shares of the recovery key, for one answer.
 */
export async function agreeToSwitch(
  netra: Netra,
  { actor, proof, officeId }: OfOffice,
): Promise<Result<readonly string[], DeskRefusal>> {
  const switched = await decideAs<readonly string[], DeskRefusal>(netra, actor, async (tx) => {
    await heldKeys.lock(tx, officeId)
    const asked = await heldKeys.findSwitch(tx, officeId)
    if (asked === null) return refuse(notFound)
    if (!provesTwoFactors(proof)) return refuse(oneFactor)
    if (!asked.mayAgree) return refuse({ reason: 'keys-elsewhere', stand: 'not-second', basis: 'N49' })
    const at = netra.clock()
    await heldKeys.agree(tx, { switchId: asked.id, by: actor, proof, at })
    const stamp = { officeId, by: actor, at }
    const recovery = await newRecovery(netra, tx, stamp)
    const keys = new Map<string, string>()
    for (const { id } of await heldKeys.list(tx, officeId)) {
      keys.set(id, await netra.keyRing.take(id))
      await heldKeys.release(tx, id, at)
    }
    keys.set(...(await newHeldKey(netra, tx, stamp)))
    const files = await netra.sealer.createOfficeKey(officeId)
    await heldKeys.add(tx, { ...files, purpose: 'berkas', mark: null, at })
    const officers = await officerTargets(netra, tx, officeId)
    await wrapEach(netra, tx, { keys, targets: [...officers, recovery.target], from: 'peralihan', by: actor, at })
    const data = { switchId: asked.id, askedBy: asked.askedBy, keys: [...keys.keys()], officers: officers.length }
    await noteKeys(tx, 'office-keys-switched', { officeId, actor, at, data })
    return accept(recovery.shares)
  })
  if (switched.ok) forgetReference(netra)
  return switched
}
