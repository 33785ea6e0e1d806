import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

export type PartnerRow = {
  readonly id: string
  readonly name: string
  readonly madeAt: Instant
  readonly validUntil: Instant
  readonly revokedAt: Instant | null
}

type NewPartner = {
  readonly id: string
  readonly name: string
  readonly tokenHash: Buffer
  readonly madeBy: ActorId
  readonly madeAt: Instant
  readonly validUntil: Instant
}

export const partnerStore = {
  async make(tx: Tx, made: NewPartner): Promise<void> {
    await tx
      .insertInto('netra.partner_tokens')
      .values({
        id: made.id,
        name: made.name,
        token_hash: made.tokenHash,
        made_by: made.madeBy,
        made_at: made.madeAt,
        valid_until: made.validUntil,
      })
      .execute()
  },

  /** False where there is none to revoke. */
  async revoke(tx: Tx, id: string, at: Instant): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.partner_tokens')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  list: (tx: Tx): Promise<readonly PartnerRow[]> =>
    tx
      .selectFrom('netra.partner_tokens')
      .select(['id', 'name', 'made_at as madeAt', 'valid_until as validUntil', 'revoked_at as revokedAt'])
      .orderBy('made_at', 'desc')
      .execute(),

  /** Null for a token that nobody made, or that was revoked. */
  async validUntil(db: Db, tokenHash: Buffer): Promise<Instant | null> {
    const { rows } = await sql<{ until: Instant | null }>`select netra.partner_until(${tokenHash}) as until`.execute(db)
    return rows[0]?.until ?? null
  },
}
