import { accept, refuse, type Result } from '#base'
import { doorLimits, readOwnNumber } from '#core'
import { addHours } from '#law'
import { newDoorToken, staffDoor } from '#store'
import type { Netra, StaffSsoRefusal } from '../ports.ts'
import { spendAtDoor, type SlowDown } from './door-address.ts'
import type { Entered } from './enter-door.ts'

export type SsoDoorRefusal = StaffSsoRefusal | { readonly reason: 'not-on-roll' } | SlowDown
type Left = { readonly url: string; readonly kept: string }

/** Sends somebody to the government's sign-in; null: there is none. */
export async function leaveForSso(netra: Netra, address: string): Promise<Result<Left, SsoDoorRefusal> | null> {
  if (netra.staffSso === null) return null
  const slow = await spendAtDoor(netra, 'sso', address)
  return slow === null ? netra.staffSso.begin() : refuse(slow)
}

type ComeBack = { readonly kept: string; readonly query: string }

/**
 * Opens the door for whoever comes back with a proven number. The number becomes a mark at once, as one that was typed does. Whoever is on no roll is
 * told so: he has proven that it is himself whom he asks about.
 */
export async function enterBySso(
  netra: Netra,
  { kept, query }: ComeBack,
): Promise<Result<Entered, SsoDoorRefusal> | null> {
  if (netra.staffSso === null) return null
  const proven = await netra.staffSso.finish(kept, query)
  if (!proven.ok) return proven
  const number = readOwnNumber(proven.value)
  if (number === null) return refuse({ reason: 'sso-no-number' })
  const [token, at] = [newDoorToken(), netra.clock()]
  const until = addHours(at, doorLimits.sessionMinutes / 60)
  const isOpen = await staffDoor.enterBySso(netra.db, {
    numberMark: netra.markNumber(number.kind, number.digits),
    token,
    at,
    until,
  })
  return isOpen ? accept({ token, expiresAt: until }) : refuse({ reason: 'not-on-roll' })
}
