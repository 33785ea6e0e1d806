import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Moves at most `atMost` waiting events into the queue, in one transaction. Says how many it moved. */
export async function sweepOutbox(db: Db, atMost: number): Promise<number> {
  const { rows } = await sql<{ moved: number }>`select netra.sweep_outbox(${atMost}) as moved`.execute(db)
  return rows[0]?.moved ?? 0
}
