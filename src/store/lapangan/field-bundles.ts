import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

export type BundleKeyRow = {
  readonly id: string
  readonly accountId: ActorId
  readonly officeKeyId: string
}

const keys = (tx: Tx) =>
  tx
    .selectFrom('netra.field_bundle_keys as k')
    .select(['k.id', 'k.account_id as accountId', 'k.office_key_id as officeKeyId'])
    .$castTo<BundleKeyRow>()

/** The keys of what phones carry by hand, and what was opened with them. */
export const fieldBundles = {
  keyOf: async (tx: Tx, deviceId: string): Promise<BundleKeyRow | null> =>
    (await keys(tx).where('k.device_id', '=', deviceId).executeTakeFirst()) ?? null,

  /** For its owner and the offices of his chain; null for anybody else. */
  findKey: async (tx: Tx, id: string): Promise<BundleKeyRow | null> =>
    (await keys(tx).where('k.id', '=', id).executeTakeFirst()) ?? null,

  /** The office whose key outlives that of the author: the one that decides on his LHPs. */
  async decidingOffice(tx: Tx, officeId: string): Promise<string> {
    const { id } = await tx
      .selectFrom('netra.offices')
      .select(sql<string>`coalesce(regency_office_id, province_office_id, national_office_id, id)`.as('id'))
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow()
    return id
  },

  /** One for each phone: of two made at once the first stays. */
  async makeKey(
    tx: Tx,
    key: {
      readonly id: string
      readonly deviceId: string
      readonly accountId: ActorId
      readonly officeId: string
      readonly officeKeyId: string
      readonly at: Instant
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.field_bundle_keys')
      .values({
        id: key.id,
        device_id: key.deviceId,
        account_id: key.accountId,
        office_id: key.officeId,
        office_key_id: key.officeKeyId,
        made_at: key.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  async noteImport(
    tx: Tx,
    bundle: {
      readonly id: string
      readonly keyId: string
      readonly officeId: string
      readonly by: ActorId
      readonly at: Instant
      readonly sha256: Uint8Array
      readonly drafts: number
      readonly files: number
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.field_bundles')
      .values({
        id: bundle.id,
        key_id: bundle.keyId,
        office_id: bundle.officeId,
        imported_by: bundle.by,
        imported_at: bundle.at,
        sha256: Buffer.from(bundle.sha256),
        drafts: bundle.drafts,
        files: bundle.files,
      })
      .execute()
  },

  /** False where the same bundle waits already. */
  async keepEarly(
    tx: Tx,
    early: { readonly bundleId: string; readonly keyId: string; readonly sha256: Uint8Array; readonly at: Instant },
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.field_bundles_waiting')
      .values({
        bundle_id: early.bundleId,
        key_id: early.keyId,
        sha256: Buffer.from(early.sha256),
        kept_at: early.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  async early(tx: Tx, keyId: string): Promise<readonly string[]> {
    const rows = await tx
      .selectFrom('netra.field_bundles_waiting')
      .select('bundle_id as id')
      .where('key_id', '=', keyId)
      .orderBy('bundle_id')
      .execute()
    return rows.map(({ id }) => id)
  },

  async forgetEarly(tx: Tx, bundleId: string): Promise<void> {
    await tx.deleteFrom('netra.field_bundles_waiting').where('bundle_id', '=', bundleId).execute()
  },
}
