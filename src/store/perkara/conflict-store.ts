import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** That a case accuses a Bawaslu office below the one that handles it, and what was said of that. */
export type ConflictClaim = {
  readonly officeId: string
  readonly office: string
  /** The case came then. */
  readonly since: Instant
  readonly judged: { readonly founded: boolean; readonly reason: string; readonly at: Instant } | null
}

export type Judgement = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly founded: boolean
  readonly reason: string
  readonly at: Instant
}

type Row = {
  readonly officeId: string
  readonly office: string
  readonly since: Instant
  readonly founded: boolean | null
  readonly reason: string | null
  readonly at: Instant | null
}

export async function listConflictClaims(tx: Tx, caseId: string): Promise<readonly ConflictClaim[]> {
  const { rows } = await sql<Row>`
    select o.id as "officeId", o.name as office, c.opened_at as since, j.founded, j.reason, j.judged_at as at
    from netra.cases c
    join (
      select office_id, null::uuid as judgement_id from netra.claims_conflict(${caseId}::uuid)
      union all select office_id, id from netra.conflict_judgements where case_id = ${caseId}
    ) claim on true
    join netra.offices o on o.id = claim.office_id
    left join netra.conflict_judgements j on j.id = claim.judgement_id
    where c.id = ${caseId}
    order by o.rank, o.name`.execute(tx)
  return rows.map(({ founded, reason, at, ...claim }) => ({
    ...claim,
    judged: founded === null || reason === null || at === null ? null : { founded, reason, at },
  }))
}

/** False: not the actor's to judge, or no such claim. The wall of an unfounded one is down then. */
export async function judgeClaim(tx: Tx, { id, caseId, officeId, founded, reason, at }: Judgement): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select netra.judge_conflict(row(${id}::uuid, ${caseId}::uuid, ${officeId}::uuid, ${founded}::boolean, ${reason}::text,
      netra.actor_id(), ${at}::timestamptz, false)::netra.conflict_judgements) as done`.execute(tx)
  return rows[0]?.done === true
}
