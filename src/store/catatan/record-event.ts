import type { Tx } from '../database.ts'
import { eventRow } from './event-row.ts'
import type { NewEvent } from './event.ts'

/** Writes the event in the caller's transaction, beside the state it explains. Returns its id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<string> {
  const row = eventRow(event)
  await tx.insertInto('netra.events').values(row).execute()
  return row.id
}
