import { sql } from 'kysely'
import type { ReminderStep, Rung } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** A clock on a rung that nobody was told of yet, with whom to tell. */
export type DueReminder = {
  readonly deadlineId: string
  readonly caseId: string | null
  readonly lhpId: string | null
  readonly referralId: string | null
  readonly officeId: string
  readonly actingOfficeId: string
  readonly rung: Rung
  readonly ruleId: string
  readonly basis: string
  readonly dueOn: PlainDate
}

/** In one zone, the last day of the terms of one way of counting that are announced now. */
export type Announced = {
  readonly zone: Zone
  readonly today: PlainDate
  readonly unit: 'calendar-days' | 'working-days'
  readonly calendar: string | null
  readonly dueOn: PlainDate
}

type Found = {
  readonly steps: readonly ReminderStep[]
  readonly announced: readonly Announced[]
  readonly now: Instant
  readonly limit: number
}

export const reminderStore = {
  /**
   * Acting clocks that run, on rungs they have reached and nobody was told of, the oldest first. A body behind the wall is told nothing;
   * where that is the very office that must act, the rungs above do not wait for its reminder, nor for that of a PPK with an interest (N11).
   */
  async listDue(tx: Tx, { steps, announced, now, limit }: Found): Promise<readonly DueReminder[]> {
    const told = JSON.stringify(steps.map(flat))
    const { rows } = await sql<DueReminder>`
      with due as materialized (
        select d.id, d.case_id, d.lhp_id, d.referral_id, d.rule_id, d.due_on, d.due_at, a.id as acting, a.region_code, s.rung, s.basis,
          s.told, s.over, l.walled,
          case a.rank when 'kecamatan' then a.regency_office_id when 'kabkota' then a.province_office_id
            when 'provinsi' then a.national_office_id end as above
        from netra.clocks_to_remind(${soonest(announced, now)}, ${now}::timestamptz + interval '30 days', ${told}::jsonb) d
        join netra.offices a on a.id = d.office_id
        cross join lateral (
          select greatest(d.due_at, d.acts_from) as late_since, d.walled,
            (select n.today from ${rowsOf(announced)} as n (zone text, today date) where n.zone = d.zone limit 1) as today
        ) l
        join jsonb_to_recordset(${told}::jsonb)
          as s (rung text, basis text, moment text, days integer, owners jsonb, silent jsonb, told text, over text)
          on s.owners ? d.owner and (s.silent is null or s.silent ? a.kind)
        where not exists (select from netra.reminders x where x.deadline_id = d.id and x.rung = s.rung)
          and case s.moment
            when 'before' then d.due_at > ${now} and d.started_at <= ${now} and exists (
              select from ${rowsOf(announced)} as n (zone text, unit text, calendar text, "dueOn" date)
              where n.zone = d.zone and n."dueOn" = d.due_on and n.unit = d.parameters -> 'used' ->> 'unit'
                and n.calendar is not distinct from d.parameters -> 'used' ->> 'calendar')
            when 'on-the-day' then d.due_at > ${now} and d.started_at <= ${now} and d.due_on = l.today
            when 'late' then l.late_since <= ${now}
            else ${ladderFrom(now)} + s.days * interval '24 hours' <= ${now}
          end
      )
      select due.id as "deadlineId", due.case_id as "caseId", due.lhp_id as "lhpId", due.referral_id as "referralId", told.id as "officeId",
        due.acting as "actingOfficeId", due.rung, due.rule_id as "ruleId", due.basis, due.due_on as "dueOn"
      from due
      cross join lateral (
        select due.acting as id where due.told = 'itself'
        union all select due.above where due.told = 'rank-above'
        union all (
          select o.id from netra.offices o
          where due.over is not null and o.kind = due.told and o.valid_to is null
            and (due.over = 'nation' or left(o.region_code, 2) = left(due.region_code, 2))
          order by o.code limit 1)
      ) told
      where told.id is not null and not told.id = any (due.walled)
      order by due.due_at, due.id, due.rung
      limit ${limit}`.execute(tx)
    return rows
  },

  /** Its id; null where another worker told it meanwhile. */
  async record(tx: Tx, due: DueReminder, at: Instant): Promise<string | null> {
    const id = newId()
    const row = await tx
      .insertInto('netra.reminders')
      .values({
        id,
        deadline_id: due.deadlineId,
        case_id: due.caseId,
        lhp_id: due.lhpId,
        referral_id: due.referralId,
        office_id: due.officeId,
        acting_office_id: due.actingOfficeId,
        rung: due.rung,
        rule_id: due.ruleId,
        basis: due.basis,
        due_on: due.dueOn,
        reminded_at: at,
      })
      .onConflict((conflict) => conflict.constraint('reminders_once_key').doNothing())
      .returning('id')
      .executeTakeFirst()
    return row?.id ?? null
  },
}

/** From when the days of the ladder count. */
const ladderFrom = (now: Instant) => sql`least(
  (select x.reminded_at from netra.reminders x where x.deadline_id = d.id and x.rung = 'lewat'),
  (select min(p.recorded_at) from netra.ppk_conflicts p
    where p.case_id = d.case_id and d.owner = 'penerima-penerusan' and p.kind <> 'ditarik'
      and not exists (select from netra.ppk_conflicts w where w.withdraws_id = p.id)),
  case when a.id = any (l.walled) and l.late_since <= ${now} then l.late_since end)`

const rowsOf = (announced: readonly Announced[]) => sql`jsonb_to_recordset(${JSON.stringify(announced)}::jsonb)`

/** When what is announced today has ended in every zone; nothing that ends later is told of by its days. */
const soonest = (announced: readonly Announced[], now: Instant) =>
  sql`${announced.map(({ dueOn }) => dueOn).reduce((last, day) => (day > last ? day : last), now.slice(0, 10))}::date + interval '2 days'`

const flat = ({ rung, basis, moment, owners, silent, told }: ReminderStep, n: number) => ({
  n,
  rung,
  basis,
  moment: moment.kind,
  days: moment.kind === 'after' ? moment.days : null,
  owners,
  silent,
  ...(typeof told === 'string' ? { told, over: null } : { told: told.kind, over: told.over }),
})
