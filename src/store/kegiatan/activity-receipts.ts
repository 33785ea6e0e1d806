import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type ActivityReceipt = { readonly activityId: string; readonly version: number; readonly receivedAt: Instant }

/** Which texts of activities came from phones. */
export const activityReceipts = {
  /** Two requests about one activity queue, also while there is no row yet that could be locked. */
  async queueFor(tx: Tx, activityId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`netra.activity_entries ${activityId}`}, 0))`.execute(tx)
  },

  find: (tx: Tx, key: string): Promise<ActivityReceipt | null> =>
    tx
      .selectFrom('netra.activity_receipts')
      .select(['activity_id as activityId', 'draft_version as version', 'received_at as receivedAt'])
      .where('key', '=', key)
      .executeTakeFirst()
      .then((row) => row ?? null),

  /** The newest version that one of these keys wrote; null where none of them arrived. */
  newestOf: (tx: Tx, activityId: string, keys: readonly string[]): Promise<number | null> =>
    keys.length === 0
      ? Promise.resolve(null)
      : tx
          .selectFrom('netra.activity_receipts')
          .select(({ fn }) => fn.max('draft_version').as('version'))
          .where('activity_id', '=', activityId)
          .where('key', 'in', keys)
          .executeTakeFirst()
          .then((row) => row?.version ?? null),

  async keep(
    tx: Tx,
    receipt: ActivityReceipt & {
      readonly key: string
      readonly deviceId: string
      readonly accountId: ActorId
      readonly writtenAt: Instant
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.activity_receipts')
      .values({
        key: receipt.key,
        activity_id: receipt.activityId,
        device_id: receipt.deviceId,
        account_id: receipt.accountId,
        draft_version: receipt.version,
        written_at: receipt.writtenAt,
        received_at: receipt.receivedAt,
      })
      .execute()
  },
}
