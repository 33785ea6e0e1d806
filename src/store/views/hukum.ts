import { sql } from 'kysely'
import type { LawDecided, LawDecisionKind } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Db, Tx } from '../database.ts'

/** What everybody sees of a decision about the law: the office, the document and the values; never the person who took it. */
export type PublicDecision = {
  readonly id: string
  readonly ruleId: string
  readonly kind: LawDecisionKind
  readonly values: LawDecided['values']
  readonly former: LawDecided['former']
  readonly from: PlainDate | null
  readonly replacesId: string | null
  readonly reason: string
  readonly reference: string
  readonly officeName: string
  readonly decidedAt: Instant
  readonly demonstration: boolean
}

const columns = [
  'd.id',
  'd.rule_id as ruleId',
  'd.kind',
  'd.values',
  'd.former',
  'd.holds_from as from',
  'd.replaces_id as replacesId',
  'd.reason',
  'd.reference',
  'o.name as officeName',
  'd.decided_at as decidedAt',
  'd.demonstration',
] as const

const decisionsIn = (db: Db | Tx) =>
  db
    .selectFrom('netra.law_decisions as d')
    .innerJoin('netra.offices as o', 'o.id', 'd.office_id')
    .select(columns)
    .$castTo<PublicDecision>()

type Asked = { readonly ruleId?: string; readonly page?: number }
export const decisionsPerPage = 25

/** Every decision about the law, the newest first; of one row, or of all, a page at a time. */
export async function listDecisions(db: Db | Tx, { ruleId, page = 1 }: Asked = {}): Promise<readonly PublicDecision[]> {
  const all = decisionsIn(db)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(decisionsPerPage)
    .offset((page - 1) * decisionsPerPage)
  return (ruleId === undefined ? all : all.where('d.rule_id', '=', ruleId)).execute()
}

/** The decisions that these took the place of, wherever in the list they are. */
export async function listReplaced(db: Db, decisions: readonly PublicDecision[]): Promise<readonly PublicDecision[]> {
  const ids = decisions.flatMap(({ replacesId }) => replacesId ?? [])
  return ids.length === 0 ? [] : decisionsIn(db).where('d.id', 'in', ids).execute()
}

export async function countDecisions(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('netra.law_decisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Whether the reader decides today for the whole country. */
export async function holdsLawOffice(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select netra.holds_law_office() as holds`.execute(tx)
  return rows[0]?.holds ?? false
}

/** Which office decides today. */
export async function lawOfficeName(db: Db): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from netra.offices where id = netra.law_office()`.execute(db)
  return rows[0]?.name ?? null
}
