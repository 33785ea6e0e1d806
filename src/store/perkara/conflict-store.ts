import { sql } from 'kysely'
import type { Instant, Zone } from '#law'
import type { Tx } from '../database.ts'

/** That a case accuses a Bawaslu office, or somebody who serves there, and what the rank above said of that. */
export type ConflictClaim = {
  readonly officeId: string
  readonly office: string
  /** Whom the accused's name may mean, for who judges; empty where the office itself was named. */
  readonly people: readonly string[]
  readonly since: Instant
  readonly judged: { readonly founded: boolean; readonly reason: string; readonly at: Instant } | null
  /** Whether the reader is of the rank that judges now. */
  readonly isMine: boolean
}

type Judgement = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly founded: boolean
  readonly reason: string
  readonly at: Instant
}

/** A claim in the list of who must judge it. */
export type WaitingClaim = {
  readonly caseId: string
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly office: string
  readonly zone: Zone
  readonly since: Instant
  /** The rank below let its hours pass. */
  readonly fromBelow: boolean
}

type Row = {
  readonly officeId: string
  readonly office: string
  readonly people: readonly string[]
  readonly since: Instant
  readonly founded: boolean | null
  readonly reason: string | null
  readonly at: Instant | null
  readonly isMine: boolean
}

/** The first rank above judges and, past the hours, the second may too (N106). */
const mayJudge = (late: Instant) => sql<boolean>`
  (k.judges[1] = any (netra.actor_offices('anggota', 'ketua'))
    or k.judges[2] = any (netra.actor_offices('anggota', 'ketua')) and k.since <= ${late}::timestamptz)`

/** `late`: claims from before then are past their hours. */
export async function listConflictClaims(tx: Tx, caseId: string, late: Instant): Promise<readonly ConflictClaim[]> {
  const { rows } = await sql<Row>`
    select o.id as "officeId", o.name as office, min(k.since) as since, j.founded, j.reason, j.judged_at as at,
      array(select distinct named.name from netra.claimed_people(${caseId}::uuid) named where named.office_id = o.id order by 1) as people,
      j.id is null and bool_or(${mayJudge(late)}) as "isMine"
    from netra.conflict_claims k
    join netra.offices o on o.id = k.office_id
    left join netra.conflict_judgements j on j.id = k.judgement_id
    where k.case_id = ${caseId}
    group by o.id, j.id
    order by j.judged_at nulls first, o.rank, o.name`.execute(tx)
  return rows.map(({ founded, reason, at, ...claim }) => ({
    ...claim,
    judged: founded === null || reason === null || at === null ? null : { founded, reason, at },
  }))
}

/** What waits for the reader to judge, the oldest first; at most `limit`, with how many there are. */
export async function listWaitingClaims(
  tx: Tx,
  { late, limit }: { readonly late: Instant; readonly limit: number },
): Promise<{ readonly claims: readonly WaitingClaim[]; readonly total: number }> {
  const { rows } = await sql<WaitingClaim & { readonly total: number }>`
    select c.id as "caseId", c.register_number as "registerNumber", c.receipt_number as "receiptNumber", o.name as office, o.zone,
      min(k.since) as since, bool_and(not k.judges[1] = any (netra.actor_offices('anggota', 'ketua'))) as "fromBelow",
      count(*) over ()::integer as total
    from netra.conflict_claims k
    join netra.cases c on c.id = k.case_id
    join netra.offices o on o.id = k.office_id
    where k.judgement_id is null and ${mayJudge(late)}
    group by c.id, o.id
    order by min(k.since), c.id
    limit ${limit}`.execute(tx)
  return { claims: rows.map(({ total: _, ...claim }) => claim), total: rows[0]?.total ?? 0 }
}

/** False: not the actor's to judge, or no such claim. The wall of an unfounded one is down then. */
export async function judgeClaim(tx: Tx, { id, caseId, officeId, founded, reason, at }: Judgement): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select netra.judge_conflict(row(${id}::uuid, ${caseId}::uuid, ${officeId}::uuid, ${founded}::boolean, ${reason}::text,
      netra.actor_id(), ${at}::timestamptz, false)::netra.conflict_judgements) as done`.execute(tx)
  return rows[0]?.done === true
}

/** A claim that the clock tells of: that it came, or that its hours have passed. */
export type ToldClaim = {
  readonly claimId: string
  readonly caseId: string
  readonly officeId: string
  readonly since: Instant
}

/** Marks what the log does not know yet, once each. */
export async function noteClaims(tx: Tx, now: Instant, limit: number): Promise<readonly ToldClaim[]> {
  const { rows } = await sql<ToldClaim>`
    update netra.conflict_claims set noted_at = ${now}::timestamptz
    where id in (select id from netra.conflict_claims where noted_at is null order by since limit ${limit} for update skip locked)
    returning id as "claimId", case_id as "caseId", office_id as "officeId", since`.execute(tx)
  return rows
}

/** Marks what nobody judged within its hours, once each. */
export async function markClaimsLate(
  tx: Tx,
  { now, late, limit }: { readonly now: Instant; readonly late: Instant; readonly limit: number },
): Promise<readonly ToldClaim[]> {
  const { rows } = await sql<ToldClaim>`
    update netra.conflict_claims set late_since = ${now}::timestamptz
    where id in (select id from netra.conflict_claims where late_since is null and judgement_id is null and since <= ${late}::timestamptz
      order by since limit ${limit} for update skip locked)
    returning id as "claimId", case_id as "caseId", office_id as "officeId", since`.execute(tx)
  return rows
}

/** The reader's own office among those that judge of that; null where none is. */
export async function judgingOffice(tx: Tx, caseId: string, officeId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select above.id from netra.conflict_claims k cross join lateral unnest(k.judges) with ordinality as above (id, place)
    where k.case_id = ${caseId} and k.office_id = ${officeId} and above.id = any (netra.actor_offices('anggota', 'ketua'))
    order by above.place limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
