import { randomBytes, randomUUID } from 'node:crypto'
import { printShare, recoveryBytes, splitSecret } from '#core'
import type { Instant } from '#law'
import { heldKeys, newId, type ActorId, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { markOf } from './marks.ts'
import type { WrapTarget } from './wraps.ts'

type House = Pick<Netra, 'keyRing'>
type Stamp = { readonly officeId: string; readonly by: ActorId; readonly at: Instant }

/** A new key for what an office seals from now on. Its private half is in what is returned, and nowhere else. */
export async function newHeldKey({ keyRing }: House, tx: Tx, { officeId, at }: Stamp): Promise<[string, string]> {
  const [id, { identity, recipient }] = [randomUUID(), await keyRing.makePair()]
  const mark = markOf(keyRing, { kind: 'office-key', id, ownerId: officeId, recipient })
  for (const { id: old, retiredAt } of await heldKeys.list(tx, officeId))
    if (retiredAt === null) await heldKeys.retire(tx, old, at)
  await heldKeys.add(tx, { id, officeId, recipient, purpose: 'identitas', mark, at })
  await heldKeys.release(tx, id, at)
  return [id, identity]
}

/** A recovery key whose private half leaves in three printed shares and stays in none (N50). */
export async function newRecovery(
  { keyRing }: House,
  tx: Tx,
  { officeId, by, at }: Stamp,
): Promise<{ readonly target: WrapTarget; readonly shares: readonly string[] }> {
  const secret = randomBytes(recoveryBytes)
  const [id, { recipient }] = [newId(), await keyRing.pairOfSecret(secret)]
  const mark = markOf(keyRing, { kind: 'recovery', id, ownerId: officeId, recipient })
  await heldKeys.addRecovery(tx, { id, officeId, recipient, mark, by, at })
  const shares = splitSecret(secret, randomBytes(recoveryBytes)).map(printShare)
  secret.fill(0)
  return { target: { to: { recoveryId: id }, recipient }, shares }
}
