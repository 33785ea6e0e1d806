import { accept, refuse, type Result } from '#base'
import { isPasskeyClosed, type Proof } from '#core'
import { newId, officerKeys, type ActorId } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { beginInBrowser, proveInBrowser, type Answered, type BrowserTry } from './open-in-browser.ts'
import { closedFor } from './unlock-office-keys.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>

/** The page opens the officer's key by his passphrase, to close it a second time. */
export const beginPasskey = (
  house: House,
  who: { readonly actor: ActorId; readonly proof: Proof },
): Promise<Result<BrowserTry, DeskRefusal>> => beginInBrowser(house, { ...who, officeKeyIds: [], by: 'kata-sandi' })

type KeepPasskey = Answered & {
  /** Which passkey, as age writes it. No secret. */
  readonly credential: string
  readonly locked: Uint8Array
}

/** One passkey for one key: the newest counts. That what was closed is this key is its owner's affair; nothing else opens by it. */
export async function keepPasskey(
  house: House,
  { credential, locked, ...answered }: KeepPasskey,
): Promise<Result<null, DeskRefusal>> {
  const proven = await proveInBrowser(house, answered)
  if (!proven.ok) return proven
  if (!isPasskeyClosed(credential, locked)) return refuse(badField('locked', 'unknown'))
  const { actor } = answered
  return decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const own = await officerKeys.findOwn(tx)
    if (own === null) return closedFor('no-key')
    await officerKeys.addPasskey(tx, { id: newId(), officerKeyId: own.id, credential, locked, madeAt: house.clock() })
    await recordAccountEvent(
      tx,
      house.clock,
      'officer-key-passkey-added',
      { actor, accountId: actor },
      { keyId: own.id },
    )
    return accept(null)
  })
}

/** His passphrase goes on opening the key. */
export const takeOffPasskey = (
  house: Pick<Netra, 'db' | 'clock'>,
  actor: ActorId,
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(house, actor, async (tx) => {
    const own = await officerKeys.findOwn(tx)
    if (own?.passkey == null) return refuse(notFound)
    await officerKeys.endPasskey(tx, own.passkey.id, house.clock())
    await recordAccountEvent(
      tx,
      house.clock,
      'officer-key-passkey-removed',
      { actor, accountId: actor },
      { keyId: own.id },
    )
    return accept(null)
  })
