import { sql } from 'kysely'
import type { CaseState, FiledPicture, FiledReport } from '#core'
import type { Instant, Zone } from '#law'
import type { Tx } from '../database.ts'

/** What a list says of a case that stands in a pattern. */
export type PatternCase = {
  readonly caseId: string
  readonly receivedAt: Instant
  readonly state: CaseState
  readonly zone: Zone
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
}

type FiledCase = FiledReport & PatternCase

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
        where k.family = 'bawaslu' and (o.id = any (r.accused_office_ids)
          or exists (select from netra.conflict_claims n where n.case_id = r.case_id and n.office_id = o.id))
        order by o.name)`.as('accusedOffices'),
    ])
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id')
    .limit(most)
    .$castTo<FiledCase>()
    .execute()

/** The newest pictures since a moment in cases that the actor's own offices handle, with how each looks. */
export const listFiledPictures = (
  tx: Tx,
  { since, most }: { readonly since: Instant; readonly most: number },
): Promise<readonly (FiledPicture & PatternCase)[]> =>
  tx
    .selectFrom('netra.bukti_imprints as i')
    .innerJoin('netra.bukti as b', 'b.id', 'i.bukti_id')
    .innerJoin('netra.cases as c', 'c.id', 'b.case_id')
    .innerJoin('netra.offices as h', 'h.id', 'c.handling_office_id')
    .where('b.received_at', '>=', since)
    .where(sql<boolean>`c.handling_office_id = any ((select netra.actor_works())::uuid[])`)
    .select([
      'b.case_id as caseId',
      'b.id as evidenceId',
      sql<string>`encode(i.imprint, 'hex')`.as('imprint'),
      'c.opened_at as receivedAt',
      'c.state',
      'h.zone',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
    ])
    .orderBy('b.received_at', 'desc')
    .orderBy('b.id')
    .limit(most)
    .$castTo<FiledPicture & PatternCase>()
    .execute()
