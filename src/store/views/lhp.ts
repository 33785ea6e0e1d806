import { sql } from 'kysely'
import type { Deadline } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { LhpState } from '../lhp/lhp-store.ts'
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
  /** The last day to fix a temuan, as frozen when it was submitted; null where nothing is suspected. */
  readonly clock: Deadline | null
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
  readonly plenos: readonly PlenoLine[]
  readonly advice: LhpAdvice | null
}

export type LhpAdvice = {
  readonly addressedTo: string
  readonly body: string
  readonly advisedOn: PlainDate
  readonly dueOn: PlainDate
  readonly clock: Deadline
  /** Days the supervisor set; null where the rule's own term runs. */
  readonly termDays: number | null
  readonly result: 'dilaksanakan' | 'tidak-dilaksanakan' | null
  readonly resultOn: PlainDate | null
  readonly resultNote: string | null
}

export type LhpFilter = { readonly state?: string; readonly mineOnly?: boolean; readonly page?: number }
export const lhpPageSize = 50

/** Drafts first for their author, then what waits for a pleno by its last day, then the newest. */
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
      eb.case().when('l.state', '=', 'diajukan').then(0).when('l.state', '=', 'draf').then(1).else(2).end(),
    )
    .orderBy(sql`l.clock ->> 'dueOn'`)
    .orderBy('l.created_at', 'desc')
    .limit(lhpPageSize)
    .offset((Math.max(1, Math.trunc(page)) - 1) * lhpPageSize)
    .$castTo<LhpRow>()
    .execute()
}

export const countLhps = (
  tx: Tx,
  actor: string,
): Promise<readonly { readonly state: string; readonly count: number }[]> =>
  tx
    .selectFrom('netra.lhps')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where(({ eb, or }) => or([eb('state', '<>', 'draf'), eb('author_id', '=', actor)]))
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
    ])
    .where('l.id', '=', id)
    .$castTo<Omit<LhpPage, 'plenos' | 'advice'>>()
    .executeTakeFirst()
  if (row === undefined) return null
  const advice = await tx
    .selectFrom('netra.advices')
    .select([
      'addressed_to as addressedTo',
      'body',
      'advised_on as advisedOn',
      'due_on as dueOn',
      'clock',
      'term_days as termDays',
      'result',
      'result_on as resultOn',
      'result_note as resultNote',
    ])
    .where('lhp_id', '=', id)
    .$castTo<LhpAdvice>()
    .executeTakeFirst()
  return { ...row, plenos: await listPlenosOfLhp(tx, id), advice: advice ?? null }
}

/** A draft is its author's own until it is submitted. */
const lhps = (tx: Tx, actor: string) =>
  tx
    .selectFrom('netra.lhps as l')
    .where(({ eb, or }) => or([eb('l.state', '<>', 'draf'), eb('l.author_id', '=', actor)]))
    .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
    .innerJoin('netra.regions as r', 'r.code', 'l.region_code')
    .leftJoin('netra.elections as e', 'e.id', 'l.election_id')
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
      'l.clock',
      eb('l.author_id', '=', actor).as('mine'),
      'l.demonstration',
    ])
