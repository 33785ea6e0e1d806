import { sql } from 'kysely'
import type { Zone } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'
import { auditPerPage, likePattern } from './audit-page.ts'

export type EventFilter = {
  readonly person: string
  readonly page: number
  /** Only who was turned away at the door of the desk. */
  readonly refusedOnly: boolean
}

/**
 * Sign-ins, attempts that were refused, and whatever else was done to accounts, newest first. An attempt may be on
 * nobody's account. The office is the event's, else that of the person's newest post which the auditor watches.
 */
export const listAccountEvents = (db: Db, actor: ActorId, { person, page, refusedOnly }: EventFilter) =>
  asActor(db, actor, async (tx) => {
    let events = tx
      .selectFrom('netra.events as e')
      .leftJoin('netra.accounts as about', 'about.id', 'e.account_id')
      .leftJoin('netra.accounts as by', 'by.id', 'e.actor_id')
      .where('e.stream', '=', 'akun')
    if (refusedOnly) events = events.where('e.type', '=', 'sign-in-refused')
    if (person.trim() !== '') events = events.where('about.name', 'ilike', likePattern(person))
    const { total } = await events.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const rows = await events
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('netra.memberships as m')
            .select('m.office_id')
            .whereRef('m.account_id', '=', 'e.account_id')
            .orderBy('m.valid_from', 'desc')
            .orderBy('m.id')
            .limit(1)
            .as('post'),
        (join) => join.onTrue(),
      )
      .leftJoin('netra.offices as o', (join) => join.on(sql<boolean>`o.id = coalesce(e.office_id, post.office_id)`))
      .select([
        'e.id',
        'e.type',
        'e.recorded_at as at',
        'about.name as person',
        'by.name as by',
        'o.short_name as office',
        sql<Zone>`coalesce(o.zone, 'WIB')`.as('zone'),
        sql<string | null>`e.data ->> 'proof'`.as('proof'),
        sql<string | null>`e.data ->> 'way'`.as('way'),
        sql<string | null>`e.data ->> 'reason'`.as('reason'),
      ])
      .orderBy('e.recorded_at', 'desc')
      .orderBy('e.id')
      .limit(auditPerPage)
      .offset((page - 1) * auditPerPage)
      .execute()
    return { total, rows }
  })

/** How often each counter sent somebody away, and why: one row for an office and a reason, the most frequent first. */
export const countRefusals = (db: Db, actor: ActorId, page: number) =>
  asActor(db, actor, async (tx) => {
    const refusals = tx
      .selectFrom('netra.events as e')
      .innerJoin('netra.offices as o', 'o.id', 'e.office_id')
      .where('e.type', '=', 'report-refused-at-counter')
      .groupBy(['o.id', sql`e.data ->> 'code'`, sql`e.data ->> 'reason'`])
      .select([
        'o.short_name as office',
        'o.zone',
        // Before the list of reasons there were words alone.
        sql<string | null>`e.data ->> 'code'`.as('code'),
        sql<string | null>`e.data ->> 'reason'`.as('reason'),
        sql<number>`count(*)::integer`.as('times'),
        sql<number>`sum(count(*)) over (partition by o.id)::integer`.as('timesAtOffice'),
        sql<string>`max(e.recorded_at)`.as('lastAt'),
        sql<number>`count(*) over ()::integer`.as('total'),
      ])
      .orderBy('timesAtOffice', 'desc')
      .orderBy('o.id')
      .orderBy('times', 'desc')
      .orderBy('lastAt', 'desc')
    const rows = await refusals
      .limit(auditPerPage)
      .offset((page - 1) * auditPerPage)
      .$narrowType<{ zone: Zone }>()
      .execute()
    return { total: rows[0]?.total ?? 0, rows }
  })
