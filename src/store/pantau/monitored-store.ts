import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { receiptHash, type Shown } from '../laporan/receipt.ts'

export const monitoredStore = {
  /** False: it stands in his list already. */
  async add(tx: Tx, account: ActorId, shown: Shown, at: Instant): Promise<boolean> {
    const written = await tx
      .insertInto('netra.monitored_reports')
      .values({ account_id: account, receipt_hash: receiptHash(shown), added_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  },

  /** By hash, the newest first. */
  async list(tx: Tx, account: ActorId, most: number): Promise<readonly Buffer[]> {
    const rows = await tx
      .selectFrom('netra.monitored_reports')
      .select('receipt_hash')
      .where('account_id', '=', account)
      .orderBy('added_at', 'desc')
      .orderBy('receipt_hash')
      .limit(most)
      .execute()
    return rows.map(({ receipt_hash: hash }) => hash)
  },

  async end(tx: Tx, account: ActorId, hash: Uint8Array): Promise<void> {
    await tx
      .deleteFrom('netra.monitored_reports')
      .where('account_id', '=', account)
      .where('receipt_hash', '=', Buffer.from(hash))
      .execute()
  },
}
