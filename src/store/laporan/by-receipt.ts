import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { codeHash, isAccessHalf, receiptHash, type Shown } from './receipt.ts'

/**
 * What was received until November 2026 is kept under a hash that only the whole receipt makes. When that is shown, the row moves to the
 * hash of today, which a page can ask for with half of it (decision 0088).
 */
export async function byReceipt<Found>(
  db: Db,
  shown: Shown,
  find: (hash: Buffer) => Promise<Found | null>,
): Promise<Found | null> {
  const hash = receiptHash(shown)
  const found = await find(hash)
  if (found !== null || isAccessHalf(shown)) return found
  const { rows } = await sql<{
    moved: boolean
  }>`select netra.move_receipt(${codeHash(shown)}, ${hash}) as moved`.execute(db)
  return rows[0]?.moved === true ? find(hash) : null
}
