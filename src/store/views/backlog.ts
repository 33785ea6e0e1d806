import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

type Backlog = { readonly outbox: number; readonly lateCases: number; readonly lateLhps: number }

/** What waits, for monitoring: three numbers and nothing of whom they are about. As the clock, who alone sees the outbox. */
export async function readBacklog(tx: Tx, now: Instant): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select
      (select count(*) from netra.outbox) as outbox,
      (
        select count(distinct d.case_id)
        from netra.deadlines d
        where d.closed_at is null and d.acting and d.owner = 'kantor' and d.due_at <= ${now}
      ) as "lateCases",
      netra.count_late_lhps(${now}) as "lateLhps"`.execute(tx)
  return rows[0] ?? { outbox: 0, lateCases: 0, lateLhps: 0 }
}
