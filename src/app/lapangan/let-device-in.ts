import { accept, refuse, type Result } from '#base'
import { deviceDoor, newId, parseDeviceToken, parseReceipt, type ActorId } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'

/** Unknown, spent, revoked or late: nobody learns which. */
type CardRefusal = { readonly reason: 'card-spent' }
type DeviceLetIn = { readonly deviceId: string; readonly account: ActorId }

/** The code as typed or scanned, and the token that the phone has made for itself. */
type Shown = { readonly code: string; readonly token: string }

/**
 * Spends a printed card for the phone that shows its code. Whoever holds the card is the supervisor it was printed for. The same
 * phone again, because the answer was lost, is let in and nothing is noted twice.
 */
export async function letDeviceIn(desk: Desk, shown: Shown): Promise<Result<DeviceLetIn, CardRefusal>> {
  const spent = refuse({ reason: 'card-spent' } as const)
  const [code, token, at] = [parseReceipt(shown.code), parseDeviceToken(shown.token), desk.clock()]
  if (code === null || token === null) return spent
  const account = await deviceDoor.cardHolder(desk.db, code, token, at)
  if (account === null) return spent
  return decideAs<DeviceLetIn, CardRefusal>(desk, account, async (tx) => {
    const made = newId()
    const deviceId = await deviceDoor.letIn(tx, { code, deviceId: made, token, at })
    if (deviceId === null) return spent
    if (deviceId === made)
      await recordAccountEvent(tx, desk.clock, 'device-let-in', { actor: account, accountId: account }, { deviceId })
    return accept({ deviceId, account })
  })
}
