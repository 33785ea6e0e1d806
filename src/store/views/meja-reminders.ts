import { sql } from 'kysely'
import type { Rung } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** What an office is told of a term that still runs: the last rung that was reached. */
export type ToldReminder = {
  readonly id: string
  readonly rung: Rung
  readonly ruleId: string
  readonly dueOn: PlainDate
  readonly actingOffice: string
  /** Null where the reader sees none of them: a body above is told of the silence and not of the file. */
  readonly caseId: string | null
  readonly lhpId: string | null
  readonly referralId: string | null
  readonly remindedAt: Instant
}

export const mostRemindersShown = 10

/** The newest first, and one more than is shown where there are more. Older than a month, the list of what is late says it better. */
export async function listReminders(
  tx: Tx,
  officeIds: readonly string[],
  now: Instant,
): Promise<readonly ToldReminder[]> {
  if (officeIds.length === 0) return []
  const { rows } = await sql<ToldReminder>`
    select t.id, t.rung, t.rule_id as "ruleId", t.due_on as "dueOn", a.name as "actingOffice", t.reminded_at as "remindedAt",
      (select l.id from netra.lhps l where l.id = t.lhp_id) as "lhpId",
      (select c.id from netra.cases c where c.id = t.case_id and t.referral_id is null) as "caseId",
      (select f.id from netra.referrals f where f.id = t.referral_id) as "referralId"
    from (
      select distinct on (r.deadline_id) r.*
      from (
        select * from netra.reminders
        where office_id = any (${officeIds}::uuid[]) and reminded_at > ${now}::timestamptz - interval '31 days'
        order by reminded_at desc limit 200
      ) r
      where netra.clock_runs(r.deadline_id)
      order by r.deadline_id, r.reminded_at desc, r.id desc
    ) t
    join netra.offices a on a.id = t.acting_office_id
    order by t.reminded_at desc, t.id
    limit ${mostRemindersShown + 1}`.execute(tx)
  return rows
}
