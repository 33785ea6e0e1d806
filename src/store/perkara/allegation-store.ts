import type { Allegation, AllegationId } from '#core'
import type { Tx } from '../database.ts'

/** An allegation with what a referral must name: the person in a public post, the unit, the articles. */
export type AllegationRow = Allegation & {
  readonly ordinal: number
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOfficeId: string | null
  readonly subjectOfficeName: string | null
  readonly actId: string | null
  readonly articles: readonly string[]
}

export const allegationStore = {
  async list(tx: Tx, caseId: string): Promise<readonly AllegationRow[]> {
    const rows = await tx
      .selectFrom('netra.allegations as a')
      .leftJoin('netra.offices as o', 'o.id', 'a.subject_office_id')
      .select(({ fn }) => [
        'a.id',
        'a.ordinal',
        'a.subject_kind as subject',
        'a.class',
        'a.route',
        'a.outcome',
        'a.subject_name as subjectName',
        'a.subject_position as subjectPosition',
        'a.subject_office_id as subjectOfficeId',
        fn.coalesce('o.name', 'a.subject_office_name').as('subjectOfficeName'),
        'a.act_id as actId',
        'a.articles',
      ])
      .where('a.case_id', '=', caseId)
      .orderBy('a.ordinal')
      .$castTo<Omit<AllegationRow, 'id'> & { id: AllegationId }>()
      .execute()
    return rows
  },
}
