import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewViewing = {
  readonly id: string
  readonly evidenceId: string
  readonly by: ActorId
  readonly begunAt: Instant
  readonly endsAt: Instant
}

/** Sittings at a film or a sound. */
export const viewingStore = {
  async begin(tx: Tx, { id, evidenceId, by, begunAt, endsAt }: NewViewing): Promise<void> {
    await tx
      .insertInto('netra.bukti_viewings')
      .values({ id, bukti_id: evidenceId, account_id: by, begun_at: begunAt, ends_at: endsAt })
      .execute()
  },

  /** Whether it is the actor's own, of this piece, and has not ended. */
  async isOpen(
    tx: Tx,
    { id, evidenceId, at }: { readonly id: string; readonly evidenceId: string; readonly at: Instant },
  ): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.bukti_viewings')
      .select('id')
      .where('id', '=', id)
      .where('bukti_id', '=', evidenceId)
      .where('ends_at', '>', at)
      .executeTakeFirst()
    return row !== undefined
  },
}
