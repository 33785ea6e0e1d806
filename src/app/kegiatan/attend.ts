import { accept, isRecordId, refuse, type Result } from '#base'
import { addHours, type Instant } from '#law'
import {
  asActor,
  asPublic,
  doorStore,
  entryStore,
  findOfficeNamed,
  guestDoor,
  parseDoorToken,
  recordEvent,
  systemActors,
  type ActorId,
  type HeldEntry,
  type OpenDoor,
  type SignedIn,
  type Tx,
} from '#store'
import { spendTry } from '../laporan/wrong-receipt.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { doorCodeHash, newDoorCode, parseDoorCode, printDoorCode } from './door-code.ts'

/** A door is open for a day at most, and the names signed at it stay so long (N94). */
export const longestDoorHours = 24
export const guestsKeptDays = 30

const longestName = 200
/** The largest hall, and more than an apel of a regency's offices. */
const mostGuests = 5_000
/** A hall signs in behind one address at once, and some of it wrongly. */
const limit = { capacity: 60, perSecond: 0.2 }

/** Opens the door with a new code, shown once; an older code opens nothing from here on. */
export const openDoor = (
  desk: Desk,
  { actor, id, hours }: { readonly actor: ActorId; readonly id: string; readonly hours: number },
): Promise<Result<{ readonly code: string; readonly endsAt: Instant }, DeskRefusal>> =>
  decideAs<{ readonly code: string; readonly endsAt: Instant }, DeskRefusal>(desk, actor, async (tx) => {
    if (!Number.isInteger(hours) || hours < 1 || hours > longestDoorHours) return refuse(badField('jam', 'unknown'))
    const held = isRecordId(id) ? await entryStore.find(tx, id) : null
    if (held === null) return refuse(notFound)
    const at = desk.clock()
    const [code, endsAt] = [newDoorCode(), addHours(at, hours)]
    await doorStore.open(tx, { activityId: id, codeHash: doorCodeHash(code), by: actor, at, endsAt })
    await note(tx, held, { type: 'attendance-opened', actor, at })
    return accept({ code: printDoorCode(code), endsAt })
  })

/** The code for signing in at an activity opens no more; who signed in stays. */
export const closeDoor = (
  desk: Desk,
  { actor, id }: { readonly actor: ActorId; readonly id: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const held = isRecordId(id) ? await entryStore.find(tx, id) : null
    const at = desk.clock()
    if (held === null || !(await doorStore.close(tx, id, at))) return refuse(notFound)
    await note(tx, held, { type: 'attendance-closed', actor, at })
    return accept(null)
  })

type Noted = { readonly type: 'attendance-opened' | 'attendance-closed'; readonly actor: ActorId; readonly at: Instant }

const note = (tx: Tx, { id, officeId }: HeldEntry, { type, actor, at }: Noted) =>
  recordEvent(tx, {
    ...{ stream: 'kegiatan', type, about: { officeId }, actor, happenedAt: at, recordedAt: at },
    basis: 'N94',
    data: { activityId: id },
  })

export type DoorRefusal = { readonly reason: 'unknown' } | { readonly reason: 'slow-down'; readonly retryAfter: number }

/** The activity at whose door the code was read, while it is open. */
export async function findDoor(netra: Netra, typed: string, address: string): Promise<Result<OpenDoor, DoorRefusal>> {
  const code = parseDoorCode(typed)
  const found = code === null ? null : await guestDoor.find(netra.db, doorCodeHash(code), netra.clock())
  if (found !== null) return accept(found)
  const left = await spendTry(netra, `hadir ${address}`, limit)
  return left >= 0
    ? refuse({ reason: 'unknown' })
    : refuse({ reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) })
}

type SignIn = {
  readonly typed: string
  /** What the door of the staff gave his browser; blank: nothing. */
  readonly staff: string
  /** The form's own, so that what is sent twice is one person. */
  readonly guestId: string
  readonly name: string
  readonly unit: string
}
export type GuestRefusal =
  | { readonly reason: 'blank' | 'too-long'; readonly field: 'nama' | 'unit' }
  | { readonly reason: Exclude<SignedIn, 'signed'> }

/**
 * Writes somebody into the book at the door: as the door of the staff knows him, or by his own word. It opens nothing, and nobody but the
 * organiser reads it.
 */
export async function signInAtDoor(netra: Netra, told: SignIn): Promise<Result<null, GuestRefusal>> {
  const { typed, guestId } = told
  const staff = parseDoorToken(told.staff)
  const [name, unit] = [told.name.trim(), told.unit.trim()]
  for (const [field, text] of staff !== null
    ? []
    : ([
        ['nama', name],
        ['unit', unit],
      ] as const)) {
    if (text === '') return refuse({ reason: 'blank', field })
    if (text.length > longestName) return refuse({ reason: 'too-long', field })
  }
  const code = parseDoorCode(typed)
  if (code === null || !isRecordId(guestId)) return refuse({ reason: 'closed' })
  const at = netra.clock()
  const door = await guestDoor.find(netra.db, doorCodeHash(code), at)
  if (door === null) return refuse({ reason: 'closed' })
  const officeId =
    staff === null ? await asPublic(netra.db, (db) => findOfficeNamed(db, unit, door.regionCode.slice(0, 5))) : null
  const signed = await guestDoor.sign(netra.db, doorCodeHash(code), {
    ...{ id: guestId, name, unit, officeId, staff, at },
    atMost: mostGuests,
  })
  return signed === 'signed' ? accept(null) : refuse({ reason: signed })
}

/** Deletes the names of those who signed in long enough ago. */
export const sweepGuests = ({ db, clock }: Desk): Promise<number> =>
  asActor(db, systemActors.clock, (tx) => doorStore.sweep(tx, clock(), guestsKeptDays))
