import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { codeHash, type Receipt } from '../laporan/receipt.ts'
import { newId } from '../new-id.ts'

/** Cards and phones, for whoever gives accounts their posts; a phone also for its owner. */
export const deviceStore = {
  async makeCard(tx: Tx, card: { accountId: string; code: Receipt; by: ActorId; at: Instant; expiresAt: Instant }) {
    await tx
      .insertInto('netra.field_cards')
      .values({
        id: newId(),
        account_id: card.accountId,
        code_hash: codeHash(card.code),
        made_by: card.by,
        made_at: card.at,
        expires_at: card.expiresAt,
      })
      .execute()
  },

  /** Every card of an account that still opens. How many were revoked. */
  async revokeCards(tx: Tx, accountId: string, at: Instant): Promise<number> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.field_cards')
      .set({ revoked_at: at })
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return Number(numUpdatedRows)
  },

  /** Whose phone was shut out; null where there is none that is open. */
  async revokeDevice(tx: Tx, deviceId: string, at: Instant): Promise<string | null> {
    const row = await tx
      .updateTable('netra.field_devices')
      .set({ revoked_at: at })
      .where('id', '=', deviceId)
      .where('revoked_at', 'is', null)
      .returning('account_id as accountId')
      .executeTakeFirst()
    return row?.accountId ?? null
  },

  /** Whether the account holds one of these posts, or will: cards are printed before a term begins. */
  async writesInField(tx: Tx, accountId: string, roles: readonly string[]): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select('m.id')
      .where('m.account_id', '=', accountId)
      .where('m.role', 'in', roles)
      .where(sql<boolean>`(m.valid_to is null or netra.today_in(o.zone) < m.valid_to)`)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },
}
