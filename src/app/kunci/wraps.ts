import { heldKeys, newId, officerKeys, type NewWrap, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { isVouchedFor } from './marks.ts'
import type { Unlocked } from './unlock-office-keys.ts'

type House = Pick<Netra, 'keyRing'>

/** Whom a key can be wrapped to: a public half that was made here. */
export type WrapTarget = { readonly to: NewWrap['to']; readonly recipient: string }

/** The keys of those who may hold this office's. A row that was not written by this product is a fault, and nothing is wrapped to it. */
export async function officerTargets({ keyRing }: House, tx: Tx, officeId: string): Promise<readonly WrapTarget[]> {
  const people = await officerKeys.listPeople(tx, officeId)
  return people.flatMap(({ accountId, key }) => {
    if (key === null) return []
    const { id, recipient, mark } = key
    if (!isVouchedFor(keyRing, { kind: 'officer-key', id, ownerId: accountId, recipient }, mark))
      throw new Error(`the officer key ${id} was not made here`)
    return [{ to: { officerKeyId: id }, recipient }]
  })
}

/** The recovery key of an office that officers hold; none where the server does. */
export async function recoveryTarget({ keyRing }: House, tx: Tx, officeId: string): Promise<readonly WrapTarget[]> {
  const found = await heldKeys.findRecovery(tx, officeId)
  if (found === null) return []
  const { id, recipient, mark } = found
  if (!isVouchedFor(keyRing, { kind: 'recovery', id, ownerId: officeId, recipient }, mark))
    throw new Error(`the recovery key ${id} was not made here`)
  return [{ to: { recoveryId: id }, recipient }]
}

/** Each of these keys to each of these. */
export async function wrapEach(
  { keyRing }: House,
  tx: Tx,
  {
    keys,
    targets,
    ...stamp
  }: { readonly keys: Unlocked; readonly targets: readonly WrapTarget[] } & Pick<NewWrap, 'from' | 'by' | 'at'>,
): Promise<void> {
  for (const [officeKeyId, identity] of keys)
    for (const { to, recipient } of targets)
      await heldKeys.addWrap(tx, {
        ...stamp,
        id: newId(),
        officeKeyId,
        to,
        wrapped: await keyRing.wrap(identity, recipient),
      })
}
