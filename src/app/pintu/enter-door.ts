import { accept, refuse, type Result } from '#base'
import { doorLimits } from '#core'
import { addHours, type Instant } from '#law'
import { newDoorToken, parseDoorHandle, staffDoor, type DoorToken } from '#store'
import type { Netra } from '../ports.ts'
import { spendAtDoor, type SlowDown } from './door-address.ts'

type EnterDoor = { readonly handle: string; readonly typed: string; readonly address: string }
export type Entered = { readonly token: DoorToken; readonly expiresAt: Instant }
/** `dead`: another code must be asked for. Whoever is on no roll hears the same words. */
type DoorEntryRefusal = { readonly reason: 'wrong' | 'dead' } | SlowDown

/** Opens the door by the code that was sent, or by that of a slip. */
export async function enterDoor(
  netra: Netra,
  { handle, typed, address }: EnterDoor,
): Promise<Result<Entered, DoorEntryRefusal>> {
  const asked = parseDoorHandle(handle)
  if (asked === null) return refuse({ reason: 'dead' })
  const slow = await spendAtDoor(netra, 'kode', address)
  if (slow !== null) return refuse(slow)
  const [token, at] = [newDoorToken(), netra.clock()]
  const until = addHours(at, doorLimits.sessionMinutes / 60)
  const outcome = await staffDoor.try(netra.db, {
    handle: asked,
    ...readCode(typed),
    token,
    at,
    until,
    atMost: doorLimits.triesAtCode,
    atMostAnHour: doorLimits.triesAtPerson,
  })
  return outcome === 'open' ? accept({ token, expiresAt: until }) : refuse({ reason: outcome })
}

/** As people type them: in groups, in small letters, O for 0, I or L for 1. */
function readCode(typed: string): { readonly code: string; readonly slip: string } {
  const code = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
  return { code, slip: code.replaceAll('O', '0').replace(/[IL]/g, '1') }
}
