import { sql } from 'kysely'
import type { Edit, EvidenceKind } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** An original with its safe copy, as the office that handles the case sees it. */
export type Evidence = {
  readonly id: string
  readonly kind: EvidenceKind
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly officeKeyId: string
  readonly receivedAt: Instant
  /** Null: it came by a receipt, and who holds that is sealed. */
  readonly broughtBy: string | null
  readonly copy: {
    readonly id: string
    readonly thumbnailId: string
    readonly sha256: Buffer
    readonly width: number
    readonly height: number
  } | null
  readonly copyRefused: string | null
  /** When original and copy went by the rule of keeping. Null: they are here. */
  readonly destroyedAt: Instant | null
}

const select = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('netra.bukti as b')
    .leftJoin('netra.bukti_copies as k', 'k.bukti_id', 'b.id')
    .leftJoin('netra.accounts as a', 'a.id', 'b.account_id')
    .select([
      'b.id',
      'b.kind',
      'b.media_type as mediaType',
      'b.size',
      'b.sha256',
      'b.office_key_id as officeKeyId',
      'b.received_at as receivedAt',
      'a.name as broughtBy',
      'k.copy_id as copyId',
      'k.thumbnail_id as thumbnailId',
      'k.sha256 as copySha256',
      'k.width',
      'k.height',
      'k.refused as copyRefused',
      sql<Instant | null>`(select g.destroyed_at from netra.destroyed_items g join netra.disposals d on d.id = g.disposal_id
        where d.kind = 'bukti' and d.item_id = b.id)`.as('destroyedAt'),
    ])
    .where('b.case_id', '=', caseId)

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function evidenceOf({ copyId, thumbnailId, copySha256, width, height, sha256, kind, ...row }: Row): Evidence {
  return {
    ...row,
    kind: kind as EvidenceKind,
    sha256: sha256.toString('hex'),
    copy:
      row.destroyedAt !== null ||
      copyId === null ||
      thumbnailId === null ||
      copySha256 === null ||
      width === null ||
      height === null
        ? null
        : { id: copyId, thumbnailId, sha256: copySha256, width, height },
  }
}

export const evidenceStore = {
  async list(tx: Tx, caseId: string): Promise<readonly Evidence[]> {
    return (await select(tx, caseId).orderBy('b.received_at').orderBy('b.id').execute()).map(evidenceOf)
  },

  async find(tx: Tx, caseId: string, id: string): Promise<Evidence | null> {
    const row = await select(tx, caseId).where('b.id', '=', id).executeTakeFirst()
    return row === undefined ? null : evidenceOf(row)
  },

  /** Which of the case's evidence is the edited copy of which; only where both are here. */
  listEdits: (tx: Tx, caseId: string): Promise<readonly Edit[]> =>
    tx
      .selectFrom('netra.bukti_edits as e')
      .innerJoin('netra.bukti as b', 'b.id', 'e.original_id')
      .where('b.case_id', '=', caseId)
      .select(['e.original_id as originalId', 'e.edited_id as editedId'])
      .execute(),
  /** The pieces of a case with these hashes, whoever sent them. */
  async listByHash(tx: Tx, caseId: string, hashes: readonly Uint8Array[]): Promise<readonly string[]> {
    if (hashes.length === 0) return []
    const rows = await tx
      .selectFrom('netra.bukti')
      .select('id')
      .where('case_id', '=', caseId)
      .where(
        'sha256',
        'in',
        hashes.map((hash) => Buffer.from(hash)),
      )
      .execute()
    return rows.map(({ id }) => id)
  },

  /** The files that were made of an original, for the clock. */
  async listCopies(tx: Tx, id: string): Promise<readonly string[]> {
    const { rows } = await sql<{
      file: string
    }>`select file from netra.copies_of_evidence(${id}::uuid) as file`.execute(tx)
    return rows.map(({ file }) => file)
  },

  /** Files that somebody began to send and has not finished. */
  async countComing(tx: Tx, caseId: string): Promise<number> {
    const { count } = await tx
      .selectFrom('netra.uploads')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('case_id', '=', caseId)
      .where('outcome', 'is', null)
      .executeTakeFirstOrThrow()
    return count
  },
}
