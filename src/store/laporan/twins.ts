import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type ReceivedCase = { readonly caseId: string; readonly reportId: string; readonly officeId: string }

/** The case that an event of the door opened. */
export async function findReceived(tx: Tx, eventId: string): Promise<ReceivedCase | null> {
  const row = await tx
    .selectFrom('netra.events as e')
    .innerJoin('netra.cases as c', 'c.id', 'e.case_id')
    .select(['e.case_id', 'e.report_id', 'c.handling_office_id'])
    .where('e.id', '=', eventId)
    .executeTakeFirst()
  if (!row?.case_id || !row.report_id) return null
  return { caseId: row.case_id, reportId: row.report_id, officeId: row.handling_office_id }
}

/** Other cases of the same office about the same person's doings on the same day in the same regency; the newest few. */
export async function listTwins(tx: Tx, { caseId }: ReceivedCase): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('netra.cases as mine')
    .innerJoin('netra.cases as other', (join) =>
      join
        .onRef('other.regency_code', '=', 'mine.regency_code')
        .onRef('other.happened_on', '=', 'mine.happened_on')
        .onRef('other.handling_office_id', '=', 'mine.handling_office_id')
        .onRef('other.id', '<>', 'mine.id'),
    )
    .innerJoin('netra.allegations as a', 'a.case_id', 'mine.id')
    .innerJoin('netra.allegations as b', 'b.case_id', 'other.id')
    .select('other.id')
    .distinct()
    .where('mine.id', '=', caseId)
    .where('other.state', '<>', 'ditautkan')
    .where(sql<boolean>`netra.region_term(a.subject_name) = netra.region_term(b.subject_name)`)
    .orderBy('other.id', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ id }) => id)
}

export async function hasEvent(tx: Tx, caseId: string, type: string): Promise<boolean> {
  const row = await tx.selectFrom('netra.events').select('id').where('case_id', '=', caseId).where('type', '=', type).limit(1).executeTakeFirst()
  return row !== undefined
}
