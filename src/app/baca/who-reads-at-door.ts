import { findDoorReader, type DoorReader } from '#store'
import type { Netra } from '../ports.ts'

/** Who came in by the door for staff with this token (its SHA-256); null: nobody, or not any more. */
export const whoReadsAtDoor = async ({ db, clock }: Pick<Netra, 'db' | 'clock'>, token: Uint8Array | null) =>
  token === null ? null : ((await findDoorReader(db, { token, at: clock() })) satisfies DoorReader | null)
