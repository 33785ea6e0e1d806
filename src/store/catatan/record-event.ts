import type { Tx } from '../database.ts'
import { eventRow } from './event-row.ts'
import type { NewEvent } from './event.ts'

/** Writes several, as one statement. */
export async function recordEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await tx.insertInto('netra.events').values(events.map(eventRow)).execute()
}

/** Writes the event in the caller's transaction, beside the state it explains. Returns its id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<string> {
  const row = eventRow(event)
  await tx.insertInto('netra.events').values(row).execute()
  return row.id
}
