import { sql } from 'kysely'
import type { fileTables } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'

/** A sanction that was decided and of which nobody has told that it was carried out. */
export type UndoneRow = {
  readonly caseId: string
  readonly registerNumber: string | null
  readonly officeName: string
  readonly receivingOfficeName: string
  readonly zone: Zone
  readonly decidedOn: PlainDate
}

/** As many as a list shows; one more says that there are others. */
export const undoneShown = 200

/** Of the cases of the actor's offices and those below, what waits longest first. At most one more than is shown. */
export async function listUndone(tx: Tx, now: Instant, tables: typeof fileTables): Promise<readonly UndoneRow[]> {
  const { rows } = await sql<UndoneRow>`
    select c.id as "caseId", c.register_number as "registerNumber", h.name as "officeName", o.name as "receivingOfficeName", h.zone,
      u.decided_on as "decidedOn"
    from netra.undone(${now}, ${JSON.stringify(tables)}::jsonb) u
    join netra.cases c on c.id = u.case_id
    join netra.offices h on h.id = c.handling_office_id
    join netra.referrals r on r.id = u.referral_id
    join netra.offices o on o.id = r.receiving_office_id
    where c.handling_office_id = any ((select netra.actor_works())::uuid[])
      or c.regency_office_id = any ((select netra.actor_works())::uuid[])
      or c.province_office_id = any ((select netra.actor_works())::uuid[])
      or c.national_office_id = any ((select netra.actor_works())::uuid[])
    order by u.decided_on, c.id
    limit ${undoneShown + 1}`.execute(tx)
  return rows
}
