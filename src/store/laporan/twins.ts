import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type Twins = {
  readonly caseId: string
  readonly reportId: string
  readonly officeId: string
  readonly twinIds: readonly string[]
}

/** More than a few say no more than a few. */
const atMost = 5

/** Of the reports that these events received, those that look like another one, and have not been named yet. */
export async function findTwins(tx: Tx, eventIds: readonly string[]): Promise<readonly Twins[]> {
  const { rows } = await sql<Twins>`
    select case_id as "caseId", report_id as "reportId", office_id as "officeId", twin_ids as "twinIds"
    from netra.twins_of(${eventIds}::uuid[], ${atMost})`.execute(tx)
  return rows
}
