import { sql } from 'kysely'
import type { Instant } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'
import type { MailState } from '../pengingat/mail-store.ts'

export type Undelivered = {
  readonly mailId: string
  readonly accountId: string
  readonly name: string
  readonly officeName: string
  readonly state: 'tidak-sampai' | 'entah'
  readonly code: number | null
  /** A server took it, and it came back; `status` says why, where that could be read. */
  readonly returned: boolean
  readonly status: string | null
  readonly at: Instant
}

/** How the mail stands, for the administrator: counts, and whom it did not reach. Nothing of any case. */
export const readMailState = (db: Db, actor: ActorId) =>
  asActor(db, actor, async (tx) => {
    const counts = await sql<{ state: MailState; mails: number }>`select state, mails from netra.mail_state()`.execute(
      tx,
    )
    const undelivered = await sql<Undelivered>`
      select mail_id as "mailId", account_id as "accountId", name, office_name as "officeName", state, code, returned, status, at
      from netra.undelivered_mails(50)`.execute(tx)
    return {
      counts: Object.fromEntries(counts.rows.map(({ state, mails }) => [state, mails])),
      undelivered: undelivered.rows,
    }
  })
