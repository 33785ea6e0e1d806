import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { accusedCodeHash } from '../klarifikasi/code-hash.ts'
import type { Receipt } from '../laporan/receipt.ts'
import { newId } from '../new-id.ts'

/** Before whom: one terlapor, named by an allegation against him, or the body that has one file. */
export type ShownTo = { readonly allegationId: string } | { readonly referralId: string }

type NewShowing = {
  readonly id: string
  readonly evidenceId: string
  readonly caseId: string
  readonly to: ShownTo
  readonly makers: string
  readonly reason: string
  readonly copyId: string
  readonly officeKeyId: string
  readonly sha256: Buffer
  readonly at: Instant
  readonly by: ActorId
}

export type Showing = {
  readonly id: string
  readonly evidenceId: string
  readonly allegationId: string | null
  readonly referralId: string | null
  readonly shownAt: Instant
}

/** A copy as it was put before somebody, by the hash of its bytes. */
export type ShownCopy = { readonly id: string; readonly shownAt: Instant; readonly sha256: string }
type CopyPlace = { readonly copyId: string; readonly officeKeyId: string }

export const showingStore = {
  /** False: this copy stands before them already. */
  async record(tx: Tx, one: NewShowing): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.bukti_showings')
      .values({
        id: one.id,
        bukti_id: one.evidenceId,
        case_id: one.caseId,
        allegation_id: 'allegationId' in one.to ? one.to.allegationId : null,
        referral_id: 'referralId' in one.to ? one.to.referralId : null,
        makers: one.makers,
        reason: one.reason,
        copy_id: one.copyId,
        office_key_id: one.officeKeyId,
        sha256: one.sha256,
        shown_at: one.at,
        shown_by: one.by,
      })
      .onConflict((conflict) => conflict.constraint('bukti_showings_once_key').doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  },

  list: (tx: Tx, caseId: string): Promise<readonly Showing[]> =>
    tx
      .selectFrom('netra.bukti_showings')
      .select([
        'id',
        'bukti_id as evidenceId',
        'allegation_id as allegationId',
        'referral_id as referralId',
        'shown_at as shownAt',
      ])
      .where('case_id', '=', caseId)
      .orderBy('shown_at')
      .orderBy('id')
      .execute(),

  /** What was put before the body that has this file. */
  async listOfReferral(tx: Tx, referralId: string): Promise<readonly ShownCopy[]> {
    const rows = await tx
      .selectFrom('netra.bukti_showings')
      .select(['id', 'shown_at as shownAt', 'sha256'])
      .where('referral_id', '=', referralId)
      .orderBy('shown_at')
      .orderBy('id')
      .execute()
    return rows.map((row) => ({ ...row, sha256: row.sha256.toString('hex') }))
  },

  async findOfReferral(tx: Tx, referralId: string, id: string): Promise<CopyPlace | null> {
    const row = await tx
      .selectFrom('netra.bukti_showings')
      .select(['copy_id as copyId', 'office_key_id as officeKeyId'])
      .where('referral_id', '=', referralId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },

  /** By the code of a terlapor, noted as read; null where it opens no such thing. */
  async findByCode(
    db: Db,
    code: Receipt,
    { id, at }: { readonly id: string; readonly at: Instant },
  ): Promise<CopyPlace | null> {
    const { rows } = await sql<{ place: CopyPlace | null }>`
      select netra.copy_before_accused(${accusedCodeHash(code)}, ${id}::uuid, ${newId()}, ${at}) as place`.execute(db)
    return rows[0]?.place ?? null
  },
}
