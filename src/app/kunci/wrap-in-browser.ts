import { accept, refuse, type Result } from '#base'
import { isRecipient, isWrap } from '#core'
import { heldKeys, newId, type NewWrap, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { missing } from './give-keys.ts'
import { heldBy, openedBy } from './held-by.ts'
import { markOf } from './marks.ts'
import { noteKeys } from './note-keys.ts'
import { beginInBrowser, proveInBrowser, type Answered, type BrowserTry } from './open-in-browser.ts'
import type { OfOffice } from './switch-keys.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>

/** What a page wrapped: a key of the office, closed to a public half. That it is that key is its giver's affair, as it is where he hands out a wrong paper. */
export type Wrapped = { readonly officeKeyId: string; readonly bytes: Uint8Array }
type Finished = OfOffice & Pick<Answered, 'tryId' | 'answer'> & { readonly wraps: readonly Wrapped[] }

/** To whom the page wraps. */
type WrapTry = BrowserTry & { readonly recipient: string }

const wrongWraps = badField('wraps', 'unknown')

/** The page opens the giver's key and wraps what his colleague lacks: neither passphrase nor key is sent. */
export async function beginGiving(
  house: House,
  wanted: OfOffice & { readonly toKeyId: string },
): Promise<Result<WrapTry, DeskRefusal>> {
  const wants = await decideAs(house, wanted.actor, (tx) => missing(house, tx, wanted))
  if (!wants.ok) return wants
  const { keyIds, target } = wants.value
  const begun = await beginInBrowser(house, { ...wanted, officeKeyIds: keyIds, by: 'kata-sandi' })
  return begun.ok ? accept({ ...begun.value, recipient: target.recipient }) : begun
}

/** Takes the keys of an office that an officer's page wrapped for somebody. All that are missing, or none: any other set is refused. */
export async function giveFromBrowser(
  house: House,
  given: Finished & { readonly toKeyId: string },
): Promise<Result<null, DeskRefusal>> {
  const { actor, officeId, toKeyId, wraps } = given
  const proven = await proveInBrowser(house, given)
  if (!proven.ok) return proven
  return decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const wants = await missing(house, tx, given)
    if (!wants.ok) return wants
    const { keyIds, target } = wants.value
    if (!isWholeWrap(wraps, keyIds)) return refuse(wrongWraps)
    const at = house.clock()
    await keepWraps(tx, wraps, { to: target.to, from: 'petugas', by: actor, at })
    await noteKeys(tx, 'office-keys-given', { officeId, actor, at, data: { toKeyId, keys: [...keyIds], inPage: true } })
    return accept(null)
  })
}

/** New recovery shares: made in the page, which alone knows what they join to. */
export async function beginRenewing(house: House, wanted: OfOffice): Promise<Result<BrowserTry, DeskRefusal>> {
  const keyIds = await decideAs(house, wanted.actor, (tx) => allKeys(tx, wanted))
  return keyIds.ok ? beginInBrowser(house, { ...wanted, officeKeyIds: keyIds.value, by: 'kata-sandi' }) : keyIds
}

/** Takes all keys of an office, wrapped to a recovery key that the page made (N50). All of them, or none: any other set is refused. */
export async function renewFromBrowser(
  house: House,
  renewed: Finished & { readonly recipient: string },
): Promise<Result<null, DeskRefusal>> {
  const { actor, officeId, recipient, wraps } = renewed
  const proven = await proveInBrowser(house, renewed)
  if (!proven.ok) return proven
  return decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const keyIds = await allKeys(tx, renewed)
    if (!keyIds.ok) return keyIds
    if (!isRecipient(recipient) || !isWholeWrap(wraps, keyIds.value)) return refuse(wrongWraps)
    const [at, id] = [house.clock(), newId()]
    const mark = markOf(house.keyRing, { kind: 'recovery', id, ownerId: officeId, recipient })
    await heldKeys.addRecovery(tx, { id, officeId, recipient, mark, by: actor, at })
    await keepWraps(tx, wraps, { to: { recoveryId: id }, from: 'petugas', by: actor, at })
    const data = { keys: [...keyIds.value], inPage: true }
    await noteKeys(tx, 'office-recovery-renewed', { officeId, actor, at, basis: 'N50', data })
    return accept(null)
  })
}

/** A key that he cannot open would be left without any recovery. */
export async function allKeys(
  tx: Tx,
  of: Pick<OfOffice, 'proof' | 'officeId'>,
): Promise<Result<readonly string[], DeskRefusal>> {
  const held = await heldBy(tx, of)
  if (!held.ok) return held
  const mine = openedBy(held.value.keys, held.value.ownKeyId)
  return mine.length < held.value.keys.length
    ? refuse({ reason: 'office-key', stand: 'not-given', basis: null })
    : accept(mine)
}

const isWholeWrap = (wraps: readonly Wrapped[], keyIds: readonly string[]): boolean =>
  wraps.length === keyIds.length &&
  keyIds.every((id) => wraps.some(({ officeKeyId }) => officeKeyId === id)) &&
  wraps.every(({ bytes }) => isWrap(bytes))

async function keepWraps(tx: Tx, wraps: readonly Wrapped[], stamp: Pick<NewWrap, 'to' | 'from' | 'by' | 'at'>) {
  for (const { officeKeyId, bytes } of wraps)
    await heldKeys.addWrap(tx, { ...stamp, id: newId(), officeKeyId, wrapped: bytes })
}
