import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** Where a kept file belongs: a paper that came back signed, the paper an answer stands on, a kajian from Word, or counter-evidence of a terlapor. */
export const keptShelves = ['bertanda-tangan', 'jawaban', 'kajian', 'terlapor'] as const
export type KeptShelf = (typeof keptShelves)[number]

export type KeptFile = {
  readonly mediaType: string
  readonly sha256: Buffer
  readonly officeKeyId: string
  /** Of what kind the paper is, and of a clarification whose: by these it opens or stays sealed. */
  readonly kind: string
  readonly party: string | null
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const shelves: Readonly<Record<KeptShelf, (tx: Tx, caseId: string, id: string) => Promise<KeptFile | undefined>>> = {
  'bertanda-tangan': (tx, caseId, id) =>
    tx
      .selectFrom('netra.signed_papers as f')
      .leftJoin('netra.hearings as h', 'h.id', 'f.part_id')
      .select(['f.media_type as mediaType', 'f.sha256', 'f.office_key_id as officeKeyId', 'f.kind', 'h.party'])
      .where('f.case_id', '=', caseId)
      .where('f.id', '=', id)
      .executeTakeFirst(),
  jawaban: (tx, caseId, id) =>
    tx
      .selectFrom('netra.follow_up_scans as f')
      .innerJoin('netra.referrals as r', 'r.id', 'f.referral_id')
      .select([
        'f.media_type as mediaType',
        'f.sha256',
        'f.office_key_id as officeKeyId',
        sql<string>`'surat-penerusan'`.as('kind'),
        sql<null>`null`.as('party'),
      ])
      .where('r.case_id', '=', caseId)
      .where('f.id', '=', id)
      .executeTakeFirst(),
  terlapor: (tx, caseId, id) =>
    tx
      .selectFrom('netra.accused_files as f')
      .select([
        'f.media_type as mediaType',
        'f.sha256',
        'f.office_key_id as officeKeyId',
        sql<string>`'bukti-terlapor'`.as('kind'),
        sql<null>`null`.as('party'),
      ])
      .where('f.case_id', '=', caseId)
      .where('f.id', '=', id)
      .executeTakeFirst(),
  kajian: (tx, caseId, id) =>
    tx
      .selectFrom('netra.kajian_files as f')
      .select([
        sql<string>`${docx}::text`.as('mediaType'),
        'f.sha256',
        'f.office_key_id as officeKeyId',
        sql<string>`'kajian'`.as('kind'),
        sql<null>`null`.as('party'),
      ])
      .where('f.case_id', '=', caseId)
      .where('f.id', '=', id)
      .executeTakeFirst(),
}

/** A file of a case under its id, or null for whoever may not see it. */
export const findKeptFile = async (
  tx: Tx,
  { caseId, shelf, id }: { readonly caseId: string; readonly shelf: KeptShelf; readonly id: string },
): Promise<KeptFile | null> => (await shelves[shelf](tx, caseId, id)) ?? null
