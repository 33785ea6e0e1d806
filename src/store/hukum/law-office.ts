import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { findHandlingOffice, type HandlingOffice } from '../perkara/find-handling-office.ts'

/** The one office that decides today for the whole country what an unread rule says; which it is, is data. */
export async function findLawOffice(tx: Tx): Promise<HandlingOffice | null> {
  const { rows } = await sql<{ id: string | null }>`select netra.law_office() as id`.execute(tx)
  const id = rows[0]?.id ?? null
  return id === null ? null : findHandlingOffice(tx, id)
}

/** Lets one decision of a row be taken at a time: the next one is asked against what this one left. */
export async function lockLawRow(tx: Tx, ruleId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('netra.law_decisions ' || ${ruleId}, 0))`.execute(tx)
}
