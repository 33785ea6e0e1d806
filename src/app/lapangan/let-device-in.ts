import { accept, refuse, type Result } from '#base'
import { deviceDoor, newDeviceToken, newId, parseReceipt, type DeviceToken } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'

/** Unknown, spent, revoked or late: nobody learns which. */
export type CardRefusal = { readonly reason: 'card-spent' }
/** The token is in this answer and on the phone, and nowhere else. */
export type DeviceLetIn = { readonly deviceId: string; readonly token: DeviceToken }

/** Spends a printed card for the phone that shows its code. Whoever holds the card is the supervisor it was printed for. */
export async function letDeviceIn(desk: Desk, typed: string): Promise<Result<DeviceLetIn, CardRefusal>> {
  const spent = refuse({ reason: 'card-spent' } as const)
  const code = parseReceipt(typed)
  const at = desk.clock()
  const account = code === null ? null : await deviceDoor.cardHolder(desk.db, code, at)
  if (code === null || account === null) return spent
  return decideAs<DeviceLetIn, CardRefusal>(desk, account, async (tx) => {
    const [deviceId, token] = [newId(), newDeviceToken()]
    if (!(await deviceDoor.letIn(tx, { code, deviceId, token, at }))) return spent
    await recordAccountEvent(tx, desk.clock, 'device-let-in', { actor: account, accountId: account }, { deviceId })
    return accept({ deviceId, token })
  })
}
