import { accept, refuse, type Result } from '#base'
import type { KeyStand } from '#core'
import { asActor, newId, officerKeys, type ActorId, type Tried } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>

export type Unlock = {
  readonly actor: ActorId
  readonly officeKeyIds: readonly string[]
  readonly passphrase: string
}

/** Private halves of offices' keys by their ids, in memory alone and for as long as one answer takes. */
export type Unlocked = ReadonlyMap<string, string>

/**
 * Keys that officers hold, opened by the passphrase of one of them. The try is committed before the closed key is handed
 * out, so a program that dies in between has counted it (N49).
 */
export async function unlockOfficeKeys(house: House, wanted: Unlock): Promise<Result<Unlocked, DeskRefusal>> {
  if (wanted.passphrase === '') return closedFor('passphrase-needed')
  const tryId = newId()
  const begun = await begin(house, wanted, tryId)
  if (!begun.ok) return begun
  const [{ locked } = { locked: new Uint8Array() }] = begun.value
  const identity = await house.keyRing.open(locked, wanted.passphrase)
  if (identity === null) return closedFor(await noteWrong(house, wanted.actor, tryId))
  await asActor(house.db, wanted.actor, (tx) => officerKeys.hit(tx, tryId))
  const opened = begun.value.map(
    async ({ officeKeyId, wrapped }) => [officeKeyId, await house.keyRing.unwrap(wrapped, identity)] as const,
  )
  return accept(new Map(await Promise.all(opened)))
}

const begin = (house: House, { actor, officeKeyIds }: Unlock, tryId: string) =>
  decideAs<readonly Tried[], DeskRefusal>(house, actor, async (tx) => {
    const own = await officerKeys.findOwn(tx)
    if (own === null) return closedFor('no-key')
    if (own.isClosed) return closedFor('closed')
    const tried = await officerKeys.try(tx, tryId, officeKeyIds)
    const isWhole = tried.length > 0 && officeKeyIds.every((id) => tried.some(({ officeKeyId }) => officeKeyId === id))
    return isWhole ? accept(tried) : closedFor('not-given')
  })

export const noteWrong = ({ db, clock }: House, actor: ActorId, tryId: string): Promise<KeyStand> =>
  asActor(db, actor, async (tx) => {
    const isClosed = (await officerKeys.findOwn(tx))?.isClosed === true
    const type = isClosed ? 'officer-key-closed' : 'officer-key-refused'
    await recordAccountEvent(tx, clock, type, { actor, accountId: actor }, { tryId })
    return isClosed ? 'closed' : 'wrong-passphrase'
  })

export const closedFor = (stand: KeyStand) => refuse({ reason: 'office-key', stand, basis: null } as const)
