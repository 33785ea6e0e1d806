import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type FieldReceipt = { readonly lhpId: string; readonly version: number; readonly receivedAt: Instant }

type NewFieldReceipt = FieldReceipt & {
  readonly key: string
  readonly deviceId: string
  readonly accountId: ActorId
  readonly writtenAt: Instant
}

export const fieldReceipts = {
  /** Two requests about one draft queue, also while there is no row yet that could be locked. */
  async queueFor(tx: Tx, lhpId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`netra.lhps ${lhpId}`}, 0))`.execute(tx)
  },

  find: (tx: Tx, key: string): Promise<FieldReceipt | null> =>
    tx
      .selectFrom('netra.field_receipts')
      .select(['lhp_id as lhpId', 'draft_version as version', 'received_at as receivedAt'])
      .where('key', '=', key)
      .executeTakeFirst()
      .then((row) => row ?? null),

  /** The newest version of a draft that one of these keys wrote; null where none of them arrived. */
  newestOf: (tx: Tx, lhpId: string, keys: readonly string[]): Promise<number | null> =>
    keys.length === 0
      ? Promise.resolve(null)
      : tx
          .selectFrom('netra.field_receipts')
          .select(({ fn }) => fn.max('draft_version').as('version'))
          .where('lhp_id', '=', lhpId)
          .where('key', 'in', keys)
          .executeTakeFirst()
          .then((row) => row?.version ?? null),

  async keep(tx: Tx, { key, lhpId, deviceId, accountId, version, writtenAt, receivedAt }: NewFieldReceipt) {
    await tx
      .insertInto('netra.field_receipts')
      .values({
        key,
        lhp_id: lhpId,
        device_id: deviceId,
        account_id: accountId,
        draft_version: version,
        written_at: writtenAt,
        received_at: receivedAt,
      })
      .execute()
  },
}
