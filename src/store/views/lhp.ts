import { sql } from 'kysely'
import type { LhpState } from '#core'
import type { Instant, PlainDate, RegimeId } from '#law'
import type { Tx } from '../database.ts'
import { deadlineColumns, storedDeadline, type StoredDeadline } from '../tenggat/deadline-row.ts'
import { listPlenosOfLhp, type PlenoLine } from './perkara-parts.ts'

export type LhpRow = {
  readonly id: string
  readonly number: string | null
  readonly officeName: string
  readonly state: LhpState
  readonly stateSince: Instant
  readonly regionName: string
  readonly electionName: string | null
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly suspected: boolean
  /** Of the clock that it waits for now; null where it waits for nobody. */
  readonly ruleId: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly acting: boolean | null
  /** Since when it is marked late, also where the step came after all. */
  readonly lateSince: Instant | null
  readonly mine: boolean
  readonly demonstration: boolean
}

/** `parts` is an LhpParts of #app: the original as written, which names its finder. Nobody outside its chain reads this row. */
export type LhpPage = LhpRow & {
  readonly officeId: string
  readonly electionId: string | null
  /** Whose pleno decides on it. */
  readonly decidingOfficeId: string | null
  readonly decidingOfficeName: string | null
  readonly regionCode: string
  readonly parts: unknown
  /** Null also where the reader may not open the case: a door that leads nowhere is not shown. */
  readonly caseId: string | null
  readonly sourceCaseId: string | null
  /** The office that a draft came to when its author's ended; null for whoever does not work there. */
  readonly cameTo: string | null
  /** The draft that it was written from, where the reader sees that. */
  readonly continues: string | null
  /** What was written from this draft. */
  readonly continuedIn: readonly { readonly id: string; readonly number: string | null }[]
  readonly plenos: readonly PlenoLine[]
  /** All its clocks, those that run first. */
  readonly clocks: readonly StoredDeadline[]
  readonly advice: LhpAdvice | null
}

export type LhpAdvice = {
  readonly addressedTo: string
  readonly body: string
  readonly advisedOn: PlainDate
  /** Days the supervisor set; null where the rule's own term runs. */
  readonly termDays: number | null
  readonly result: 'dilaksanakan' | 'tidak-dilaksanakan' | null
  readonly resultOn: PlainDate | null
  readonly resultNote: string | null
}

type LhpFilter = { readonly state?: string; readonly mineOnly?: boolean; readonly page?: number }
export const lhpPageSize = 50

/** What waits for a pleno or for the result of an advice by its last day, then drafts, then the newest. */
export function listLhps(
  tx: Tx,
  actor: string,
  { state, mineOnly = false, page = 1 }: LhpFilter,
): Promise<readonly LhpRow[]> {
  let rows = lhps(tx, actor)
  if (state !== undefined) rows = rows.where('l.state', '=', state)
  if (mineOnly) rows = rows.where('l.author_id', '=', actor)
  return rows
    .orderBy(({ eb }) =>
      eb
        .case()
        .when('l.state', 'in', ['diajukan', 'saran-perbaikan'])
        .then(0)
        .when('l.state', '=', 'draf')
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('d.due_at', (order) => order.asc().nullsLast())
    .orderBy('l.created_at', 'desc')
    .limit(lhpPageSize)
    .offset((Math.max(1, Math.trunc(page)) - 1) * lhpPageSize)
    .$castTo<LhpRow>()
    .execute()
}

export type OwnDraft = {
  readonly id: string
  readonly draftVersion: number
  readonly electionId: string | null
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: unknown
}

/** What somebody has begun and not submitted, for a phone of his. */
export const listOwnDrafts = (tx: Tx, actor: string): Promise<readonly OwnDraft[]> =>
  tx
    .selectFrom('netra.lhps')
    .select([
      'id',
      'draft_version as draftVersion',
      'election_id as electionId',
      'stage',
      'happened_on as happenedOn',
      'discovered_on as discoveredOn',
      'parts',
    ])
    .where('author_id', '=', actor)
    .where('state', '=', 'draf')
    .orderBy('created_at', 'desc')
    .limit(mostDraftsSent)
    .$castTo<OwnDraft>()
    .execute()

/** More than a supervisor has open, and few enough for a slow line. */
const mostDraftsSent = 40

export const countLhps = (
  tx: Tx,
  actor: string,
): Promise<readonly { readonly state: string; readonly count: number }[]> =>
  tx
    .selectFrom('netra.lhps')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where(({ eb, or }) => or([eb('state', '<>', 'draf'), eb('author_id', '=', actor), wasHandedUp('lhps.id')]))
    .groupBy('state')
    .orderBy('state')
    .execute()

export async function findLhpPage(tx: Tx, id: string, actor: string): Promise<LhpPage | null> {
  const row = await lhps(tx, actor)
    .select([
      'l.office_id as officeId',
      'l.region_code as regionCode',
      'l.election_id as electionId',
      sql<string | null>`coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)`.as(
        'decidingOfficeId',
      ),
      'l.parts',
      sql<
        string | null
      >`(select d.name from netra.offices d where d.id = coalesce(l.regency_office_id, l.province_office_id, l.national_office_id))`.as(
        'decidingOfficeName',
      ),
      sql<string | null>`(select c.id from netra.cases c where c.id = l.case_id)`.as('caseId'),
      'l.source_case_id as sourceCaseId',
      sql<string | null>`(select h.to_office_id from netra.lhp_handovers h where h.lhp_id = l.id)`.as('cameTo'),
      sql<string | null>`(select b.id from netra.lhps b where b.id = l.continues_id)`.as('continues'),
    ])
    .where('l.id', '=', id)
    .$castTo<Omit<LhpPage, 'plenos' | 'advice' | 'clocks' | 'continuedIn'>>()
    .executeTakeFirst()
  if (row === undefined) return null
  const advice = await tx
    .selectFrom('netra.advices')
    .select([
      'addressed_to as addressedTo',
      'body',
      'advised_on as advisedOn',
      'term_days as termDays',
      'result',
      'result_on as resultOn',
      'result_note as resultNote',
    ])
    .where('lhp_id', '=', id)
    .$castTo<LhpAdvice>()
    .executeTakeFirst()
  return {
    ...row,
    continuedIn: row.cameTo === null ? [] : await listContinuing(tx, id, actor),
    plenos: await listPlenosOfLhp(tx, id),
    clocks: await listClocks(tx, id),
    advice: advice ?? null,
  }
}

/** Somebody else's draft is none yet. */
const listContinuing = (tx: Tx, id: string, actor: string): Promise<LhpPage['continuedIn']> =>
  tx
    .selectFrom('netra.lhps')
    .select(['id', 'number'])
    .where('continues_id', '=', id)
    .where(({ eb, or }) => or([eb('state', '<>', 'draf'), eb('author_id', '=', actor)]))
    .orderBy('created_at')
    .execute()

/** As much of an LHP as says who holds it, for its pages that note their own reading; null for whoever may not see it. */
export type HeldLhp = Pick<LhpPage, 'state' | 'decidingOfficeName' | 'caseId' | 'clocks'> & {
  readonly regime: RegimeId
  /** The office that a draft came to when its own ended. */
  readonly handedTo: string | null
}

export async function findHeldLhp(tx: Tx, id: string, actor: string): Promise<HeldLhp | null> {
  const row = await tx
    .selectFrom('netra.lhps as l')
    .innerJoin('netra.elections as e', 'e.id', 'l.election_id')
    .leftJoin('netra.offices as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)`),
    )
    .select(['l.state', 'e.regime', 'o.name as decidingOfficeName', 'l.case_id as caseId'])
    .select(handedTo)
    .where('l.id', '=', id)
    .where(({ eb, or }) => or([eb('l.state', '<>', 'draf'), eb('l.author_id', '=', actor), wasHandedUp('l.id')]))
    .$castTo<Omit<HeldLhp, 'clocks'>>()
    .executeTakeFirst()
  return row === undefined ? null : { ...row, clocks: await listClocks(tx, id) }
}

async function listClocks(tx: Tx, lhpId: string): Promise<readonly StoredDeadline[]> {
  const rows = await tx
    .selectFrom('netra.deadlines')
    .select(deadlineColumns)
    .where('lhp_id', '=', lhpId)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .orderBy('due_at')
    .execute()
  return rows.map(storedDeadline)
}

/** When the office of its author ended (N69); a reader of another office has no such row. */
const wasHandedUp = (lhpId: 'l.id' | 'lhps.id') =>
  sql<boolean>`exists (select from netra.lhp_handovers h where h.lhp_id = ${sql.ref(lhpId)})`
const handedTo = sql<string | null>`(
  select h_to.name from netra.lhp_handovers h join netra.offices h_to on h_to.id = h.to_office_id where h.lhp_id = l.id)`.as(
  'handedTo',
)

/** A draft is its author's own until it is submitted, or handed up when his office ends. */
const lhps = (tx: Tx, actor: string) =>
  tx
    .selectFrom('netra.lhps as l')
    .where(({ eb, or }) => or([eb('l.state', '<>', 'draf'), eb('l.author_id', '=', actor), wasHandedUp('l.id')]))
    .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
    .innerJoin('netra.regions as r', 'r.code', 'l.region_code')
    .leftJoin('netra.elections as e', 'e.id', 'l.election_id')
    .leftJoin('netra.deadlines as d', (join) => join.on(waitedFor))
    .select(({ eb }) => [
      'l.id',
      'l.number',
      'o.name as officeName',
      'l.state',
      'l.state_since as stateSince',
      'r.name as regionName',
      'e.name as electionName',
      'l.stage',
      'l.happened_on as happenedOn',
      'l.discovered_on as discoveredOn',
      'l.suspected',
      'd.rule_id as ruleId',
      'd.due_on as dueOn',
      'd.due_at as dueAt',
      'd.acting',
      'l.late_since as lateSince',
      eb('l.author_id', '=', actor).as('mine'),
      'l.demonstration',
    ])

/** The clock `d` that the LHP `l` waits for now. */
export const waitedFor = sql<boolean>`d.lhp_id = l.id and d.closed_at is null and d.owner = netra.lhp_waits_on(l.state)`
