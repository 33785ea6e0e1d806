import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

export const doorNotes = {
  /** Whether the door wrote the same of this account, or of nobody's, within the last minute. */
  async saidLately(tx: Tx, account: ActorId | null, reason: string, now: Instant): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.events')
      .select('id')
      .where('type', '=', 'sign-in-refused')
      .where('account_id', account === null ? 'is' : '=', account)
      .where('recorded_at', '>', sql<string>`${now}::timestamptz - interval '1 minute'`)
      .where(sql`data ->> 'reason'`, '=', reason)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },
}
