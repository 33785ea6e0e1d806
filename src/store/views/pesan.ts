import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** What reporters wrote that the handling office has not read: by case, only where there is any, and only for who reads its threads. */
export async function countUnread(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<{ caseId: string; unread: number }>`
    select case_id as "caseId", unread from netra.unread_messages(${caseIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ caseId, unread }) => [caseId, unread]))
}
