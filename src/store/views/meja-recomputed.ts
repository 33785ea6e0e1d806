import { sql } from 'kysely'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { DeadlineOwner } from '../tenggat/deadline-row.ts'

/** A decision by which clocks were computed again that still run at these offices: what their people must be told. */
export type ToldRecomputed = {
  readonly decisionId: string
  readonly cause: 'hari-libur' | 'aturan'
  readonly clocks: number
  /** The decree, where it was a day off. */
  readonly title: string | null
  readonly decreeNumber: string | null
  readonly decidedAt: Instant | null
}

/** Of whoever owns the clock, where it is named; else of all that run there and the reader may see. */
export async function listToldRecomputed(
  tx: Tx,
  officeIds: readonly string[],
  owner: DeadlineOwner | null = null,
): Promise<readonly ToldRecomputed[]> {
  const { rows } = await sql<ToldRecomputed>`
    select d.cause_id as "decisionId", d.cause, d.clocks, f.title, f.decree_number as "decreeNumber", r.decided_at as "decidedAt"
    from (
      select cause_id, cause, count(*) as clocks from netra.deadlines
      where closed_at is null and cause_id is not null and office_id = any(${officeIds}::uuid[])
        and (${owner}::text is null or owner = ${owner})
      group by cause_id, cause
    ) d
    left join netra.recomputations r on r.decision_id = d.cause_id
    left join lateral (
      select title, decree_number from netra.decreed_days where decision_id = d.cause_id order by on_day limit 1
    ) f on true
    order by r.decided_at desc nulls last`.execute(tx)
  return rows
}

/** One clock as it was and as it is, by one decision. */
type ClockRecomputed = {
  readonly id: string
  /** Where it runs, as the reader may open it: a case, an LHP, or the referral that a receiving body got. */
  readonly runsOn: 'perkara' | 'lhp' | 'penerusan'
  readonly runsOnId: string
  readonly number: string | null
  readonly officeName: string
  readonly ruleId: string
  readonly was: PlainDate
  readonly is: PlainDate
}

export const mostRecomputedShown = 200

/** Of those the reader may see, what ends first; the page says when there are more. */
export async function listRecomputedBy(tx: Tx, decisionId: string): Promise<readonly ClockRecomputed[]> {
  return (
    tx
      .selectFrom('netra.deadlines as d')
      .innerJoin('netra.deadlines as old', 'old.id', 'd.replaces_id')
      .leftJoin('netra.cases as c', 'c.id', 'd.case_id')
      .leftJoin('netra.lhps as l', 'l.id', 'd.lhp_id')
      // To a receiving body the case is not there, and its referral is.
      .leftJoin('netra.referrals as r', 'r.id', 'd.referral_id')
      .innerJoin('netra.offices as o', 'o.id', 'd.office_id')
      .select(['d.id', 'o.name as officeName', 'd.rule_id as ruleId', 'old.due_on as was', 'd.due_on as is'])
      .select(
        sql<string>`case when l.id is not null then 'lhp' when c.id is not null then 'perkara' else 'penerusan' end`.as(
          'runsOn',
        ),
      )
      .select(sql<string>`coalesce(l.id, c.id, r.id)`.as('runsOnId'))
      .select(sql<string | null>`coalesce(l.number, c.register_number, c.receipt_number, r.letter_number)`.as('number'))
      .where(sql<boolean>`d.cause_id::text = ${decisionId}`)
      .where(sql<boolean>`coalesce(l.id, c.id, r.id) is not null`)
      .orderBy('d.due_at')
      .orderBy('d.id')
      .limit(mostRecomputedShown)
      .$castTo<ClockRecomputed>()
      .execute()
  )
}
