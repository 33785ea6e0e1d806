import { sql } from 'kysely'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'

export type EndingOffice = {
  readonly id: string
  readonly name: string
  readonly cases: number
  readonly drafts: number
  readonly posts: number
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  /** The first day without the office; null where no end is recorded. */
  readonly endsOn: PlainDate | null
  /** Days until then, by the day at the office; below one it is over. */
  readonly daysLeft: number | null
  readonly handedAt: Instant | null
}

/** Each Panwascam right below the actor's own offices, with what it still holds and when it ends. */
export async function listEndingOffices(tx: Tx): Promise<readonly EndingOffice[]> {
  const { rows } = await sql<EndingOffice>`
    select o.id, o.name, b.cases, b.drafts, b.posts, e.decree_number as "decreeNumber", e.decree_on as "decreeOn", e.ends_on as "endsOn",
      e.ends_on - netra.today_in(o.zone) as "daysLeft", h.handed_at as "handedAt"
    from netra.offices o
    cross join lateral netra.open_below(o.id) b
    left join lateral (select * from netra.office_ends e where e.office_id = o.id order by e.recorded_at desc, e.id desc limit 1) e on true
    left join netra.office_handovers h on h.end_id = e.id
    where o.kind = 'panwascam' and o.parent_id = any ((select netra.actor_works())::uuid[])
    order by o.code`.execute(tx)
  return rows
}

/** When the actor's own post or office of the field ends, whichever is first: the last day, and how many days are left after today. */
export async function findOwnEnd(tx: Tx): Promise<{ readonly endsOn: PlainDate; readonly daysLeft: number } | null> {
  const { rows } = await sql<{ endsOn: PlainDate; daysLeft: number }>`
    select ends.on_day as "endsOn", ends.on_day - netra.today_in(o.zone) as "daysLeft"
    from netra.memberships m
    join netra.offices o on o.id = m.office_id
    left join lateral (
      select e.ends_on from netra.office_ends e
      where e.office_id in (o.id, o.kecamatan_office_id) order by e.recorded_at desc, e.id desc limit 1
    ) e on e.ends_on > m.valid_from
    cross join lateral (select least(m.valid_to, e.ends_on) as on_day) ends
    where m.account_id = netra.actor_id() and m.role in ('ptps', 'pkd', 'panwascam') and ends.on_day is not null
      and m.valid_from <= netra.today_in(o.zone) and netra.today_in(o.zone) < ends.on_day
    order by ends.on_day limit 1`.execute(tx)
  return rows[0] ?? null
}
