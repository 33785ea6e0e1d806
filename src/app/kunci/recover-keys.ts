import { accept, refuse, type Result } from '#base'
import { joinShares, parseShare } from '#core'
import { heldKeys, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import type { KeyPair, Netra } from '../ports.ts'
import { heldBy, openedBy } from './held-by.ts'
import { newRecovery } from './new-keys.ts'
import { noteKeys } from './note-keys.ts'
import type { OfOffice } from './switch-keys.ts'
import { unlockOfficeKeys } from './unlock-office-keys.ts'
import { allKeys } from './wrap-in-browser.ts'
import { officerTargets, wrapEach } from './wraps.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>
const sharesWrong = { reason: 'shares-wrong', basis: 'N50' } as const

type RecoverKeys = OfOffice & { readonly shares: readonly [string, string] }

/** Two of the three shares give every key of the office to the officer who is signed in, to his own key. How many that were. */
export const recoverKeys = (
  house: House,
  { actor, proof, officeId, shares }: RecoverKeys,
): Promise<Result<number, DeskRefusal>> =>
  decideAs<number, DeskRefusal>(house, actor, async (tx) => {
    const held = await heldBy(tx, { proof, officeId })
    if (!held.ok) return held
    const { ownKeyId, keys: known } = held.value
    const opened = await openedByShares(house, tx, { officeId, shares })
    if (opened === null) return refuse(sharesWrong)
    const mine = openedBy(known, ownKeyId)
    const keys = new Map([...opened].filter(([id]) => !mine.includes(id)))
    const targets = (await officerTargets(house, tx, officeId)).filter(
      ({ to }) => 'officerKeyId' in to && to.officerKeyId === ownKeyId,
    )
    const at = house.clock()
    await wrapEach(house, tx, { keys, targets, from: 'pemulihan', by: actor, at })
    const data = { toKeyId: ownKeyId, keys: [...keys.keys()] }
    await noteKeys(tx, 'office-keys-recovered', { officeId, actor, at, basis: 'N50', data })
    return accept(keys.size)
  })

type Typed = { readonly officeId: string; readonly shares: readonly [string, string] }

/** Null: mistyped, one share twice, of two recovery keys, or of another office. */
async function openedByShares({ keyRing }: House, tx: Tx, { officeId, shares }: Typed) {
  const recovery = await heldKeys.findRecovery(tx, officeId)
  const pair = await pairOfShares(keyRing, shares)
  if (recovery === null || pair?.recipient !== recovery.recipient) return null
  const wraps = await heldKeys.listRecoveryWraps(tx, recovery.id)
  const { identity } = pair
  return new Map(
    await Promise.all(
      wraps.map(async ({ officeKeyId, wrapped }) => [officeKeyId, await keyRing.unwrap(wrapped, identity)] as const),
    ),
  )
}

async function pairOfShares(keyRing: Netra['keyRing'], typed: readonly [string, string]): Promise<KeyPair | null> {
  const [one, other] = [parseShare(typed[0]), parseShare(typed[1])]
  if (one === null || other === null || one.number === other.number) return null
  return keyRing.pairOfSecret(joinShares([one, other]))
}

/** New shares in the place of ones that were lost or seen: the old ones open nothing that is wrapped from now on. */
export async function renewRecovery(
  house: House,
  { actor, proof, officeId, passphrase }: OfOffice & { readonly passphrase: string },
): Promise<Result<readonly string[], DeskRefusal>> {
  const keyIds = await decideAs(house, actor, (tx) => allKeys(tx, { proof, officeId }))
  if (!keyIds.ok) return keyIds
  const officeKeyIds = keyIds.value
  const unlocked = await unlockOfficeKeys(house, { actor, officeKeyIds, passphrase })
  if (!unlocked.ok) return unlocked
  return decideAs<readonly string[], DeskRefusal>(house, actor, async (tx) => {
    const at = house.clock()
    const { target, shares } = await newRecovery(house, tx, { officeId, by: actor, at })
    await wrapEach(house, tx, { keys: unlocked.value, targets: [target], from: 'petugas', by: actor, at })
    await noteKeys(tx, 'office-recovery-renewed', { officeId, actor, at, basis: 'N50', data: { keys: officeKeyIds } })
    return accept(shares)
  })
}
