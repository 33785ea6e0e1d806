import { sql } from 'kysely'
import type { CaseState, FiledReport } from '#core'
import type { Instant, Zone } from '#law'
import type { Tx } from '../database.ts'

export type FiledCase = FiledReport & {
  readonly state: CaseState
  readonly zone: Zone
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
}

/** The newest reports since a moment in cases that the actor's own offices handle, the newest first. */
export const listFiled = (
  tx: Tx,
  { since, most }: { readonly since: Instant; readonly most: number },
): Promise<readonly FiledCase[]> =>
  tx
    .selectFrom('netra.reports as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .innerJoin('netra.offices as h', 'h.id', 'c.handling_office_id')
    .where('r.received_at', '>=', since)
    .where(sql<boolean>`c.handling_office_id = any ((select netra.actor_works())::uuid[])`)
    .select([
      'r.case_id as caseId',
      'r.received_at as receivedAt',
      'r.narrative',
      'r.subject_name as subjectName',
      'r.subject_position as subjectPosition',
      'r.subject_office_name as subjectOffice',
      'c.state',
      'h.zone',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
      sql<readonly string[]>`array(
        select o.name from netra.offices o join netra.office_kinds k on k.kind = o.kind
        where o.id = any (r.accused_office_ids) and k.family = 'bawaslu' order by o.name)`.as('accusedOffices'),
    ])
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id')
    .limit(most)
    .$castTo<FiledCase>()
    .execute()
