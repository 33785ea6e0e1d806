import { accept, refuse, type Result } from '#base'
import { heldKeys, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { heldBy, openedBy } from './held-by.ts'
import { noteKeys } from './note-keys.ts'
import type { OfOffice } from './switch-keys.ts'
import { unlockOfficeKeys } from './unlock-office-keys.ts'
import { officerTargets, wrapEach, type WrapTarget } from './wraps.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>
type GiveKeys = OfOffice & { readonly toKeyId: string; readonly passphrase: string }

/** Every key of the office that the giver can open and the other cannot: to a new officer, or to a new key of an old one. */
export async function giveKeys(house: House, wanted: GiveKeys): Promise<Result<null, DeskRefusal>> {
  const { actor, officeId, toKeyId, passphrase } = wanted
  const wants = await decideAs<Wanted, DeskRefusal>(house, actor, (tx) => missing(house, tx, wanted))
  if (!wants.ok) return wants
  const unlocked = await unlockOfficeKeys(house, { actor, officeKeyIds: wants.value.keyIds, passphrase })
  if (!unlocked.ok) return unlocked
  return decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const at = house.clock()
    const targets = [wants.value.target]
    await wrapEach(house, tx, { keys: unlocked.value, targets, from: 'petugas', by: actor, at })
    await noteKeys(tx, 'office-keys-given', {
      officeId,
      actor,
      at,
      data: { toKeyId, keys: [...unlocked.value.keys()] },
    })
    return accept(null)
  })
}

type Wanted = { readonly keyIds: readonly string[]; readonly target: WrapTarget }

/** Which keys are given, and to which public half: one that was made here. */
export async function missing(
  house: House,
  tx: Tx,
  wanted: OfOffice & { readonly toKeyId: string },
): Promise<Result<Wanted, DeskRefusal>> {
  const held = await heldBy(tx, wanted)
  if (!held.ok) return held
  const { ownKeyId, keys } = held.value
  const targets = await officerTargets(house, tx, wanted.officeId)
  const target = targets.find(({ to }) => 'officerKeyId' in to && to.officerKeyId === wanted.toKeyId)
  if (target === undefined) return refuse(notFound)
  const mine = openedBy(keys, ownKeyId)
  if (mine.length === 0) return refuse({ reason: 'office-key', stand: 'not-given', basis: null })
  const theirs = openedBy(keys, wanted.toKeyId)
  const keyIds = mine.filter((id) => !theirs.includes(id))
  return keyIds.length === 0 ? refuse(badField('toKeyId', 'told-before')) : accept({ keyIds, target })
}

/** That an officer no longer opens the keys of his office while his post goes on. The last who can is never cut off. */
export const cutOff = (
  house: Pick<Netra, 'db' | 'clock'>,
  { actor, officeId, proof, keyId }: OfOffice & { readonly keyId: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const held = await heldBy(tx, { proof, officeId })
    if (!held.ok) return held
    const decides = (await heldKeys.listOffices(tx)).some((one) => one.id === officeId && one.decides)
    if (!decides || openedBy(held.value.keys, keyId).length === 0) return refuse(notFound)
    const isLast = held.value.keys.some(
      ({ holders }) => holders.includes(keyId) && holders.every((one) => one === keyId),
    )
    if (isLast) return refuse({ reason: 'last-holder', basis: 'N49' })
    const at = house.clock()
    await heldKeys.cutOff(tx, { officeId, officerKeyId: keyId, by: actor, at })
    await noteKeys(tx, 'office-keys-cut-off', { officeId, actor, at, data: { keyId } })
    return accept(null)
  })
