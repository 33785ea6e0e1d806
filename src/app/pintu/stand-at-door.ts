import { parseDoorToken, staffDoor, type AtDoor } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** Who stands in the door with this token; null: nobody any more. */
export async function standAtDoor({ db, clock }: Desk, given: string): Promise<AtDoor | null> {
  const token = parseDoorToken(given)
  return token === null ? null : staffDoor.standing(db, token, clock())
}

/** Ends what a token opened. */
export async function leaveDoor({ db, clock }: Desk, given: string): Promise<void> {
  const token = parseDoorToken(given)
  if (token !== null) await staffDoor.close(db, token, clock())
}
