import { accept, refuse, type Result } from '#base'
import { doorLimits, readOwnNumber } from '#core'
import { addHours } from '#law'
import { newDoorCode, newDoorHandle, staffDoor, type DoorHandle } from '#store'
import type { Netra } from '../ports.ts'
import { spendAtDoor, type SlowDown } from './door-address.ts'

export type AskedCode = {
  /** For the browser that asked: without it the code opens nothing. */
  readonly handle: DoorHandle
  /** The code itself, in a demonstration that mails nobody; its people are invented. */
  readonly shown: string | null
}
type DoorAskRefusal = { readonly reason: 'no-number' } | SlowDown

/**
 * Asks for a one-time code. The number becomes a mark at once and is kept nowhere; nobody is looked up, so a number that is on no roll is
 * answered alike, and as fast.
 */
export async function askDoorCode(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<AskedCode, DoorAskRefusal>> {
  const number = readOwnNumber(typed)
  if (number === null) return refuse({ reason: 'no-number' })
  const slow = await spendAtDoor(netra, 'minta', address)
  if (slow !== null) return refuse(slow)
  const [handle, code, at] = [newDoorHandle(), newDoorCode(doorLimits.codeDigits), netra.clock()]
  await staffDoor.ask(netra.db, {
    handle,
    numberMark: netra.markNumber(number.kind, number.digits),
    code,
    sealedCode: netra.contacts.seal(code),
    at,
    until: addHours(at, doorLimits.codeMinutes / 60),
    anHour: doorLimits.codesAnHour,
  })
  return accept({ handle, shown: netra.mode === 'demonstration' && netra.mailer === null ? code : null })
}
