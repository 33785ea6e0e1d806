import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, PlainDate } from '#law'
import type { Db } from '../database.ts'

/** Tokens an address may spend on wrong receipts, and how fast they come back. */
export type TryLimit = { readonly capacity: number; readonly perSecond: number }

/** The key of a day, the same in every process; yesterday's is gone, and with it what its hashes meant. */
export async function dailyKey(db: Db, day: PlainDate): Promise<Buffer> {
  const { rows } = await sql<{ key: Buffer }>`select netra.limit_key(${day}::date) as key`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('limit_key answered nothing')
  return row.key
}

/** Counts a wrong receipt against an address, which is hashed here and never reaches the database. Below zero: too many. */
export async function noteWrongReceipt(
  db: Db,
  key: Buffer,
  address: string,
  at: Instant,
  limit: TryLimit,
): Promise<number> {
  const hash = createHmac('sha256', key).update(address).digest()
  const { rows } = await sql<{ left: number }>`
    select netra.note_wrong_receipt(${hash}, ${at}, ${limit.capacity}, ${limit.perSecond}) as left`.execute(db)
  return rows[0]?.left ?? 0
}
