import { sql, type Expression, type SqlBool } from 'kysely'
import { isRecordId } from '#base'
import { caseStates, type CaseState, type LhpState } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import { hasLhps, lhpRows, waitingLhps } from './meja-lhp.ts'
import { withinReach } from './reach.ts'

/** What the inbox can be narrowed to; every field comes from the URL, so every value may be anything. */
export type InboxFilter = {
  /** Cases alone, or LHPs alone. */
  readonly what?: 'perkara' | 'lhp'
  /** `mine`: cases the actor's offices handle. `below`: those of the ranks below, which the actor reads. */
  readonly scope?: 'mine' | 'below'
  readonly officeId?: string
  readonly state?: string
  readonly kind?: string
  readonly origin?: string
  /** Only cases with a running clock that ends before this moment, or after it. */
  readonly dueBefore?: Instant
  readonly dueAfter?: Instant
  readonly late?: boolean
  /** Words in a number, a name or post of the accused, or the place. */
  readonly q?: string
  readonly page?: number
}

export type InboxRow = CaseInboxRow | LhpInboxRow

type Waiting = {
  readonly id: string
  readonly officeId: string
  readonly officeName: string
  readonly zone: Zone
  readonly regionName: string
  readonly lateSince: Instant | null
  readonly demonstration: boolean
  /** The clock that ends first; null where none runs. */
  readonly ruleId: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly acting: boolean | null
}

export type CaseInboxRow = Waiting & {
  readonly what: 'perkara'
  readonly origin: string
  readonly kind: string
  readonly regime: string
  readonly state: CaseState
  readonly since: Instant
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly happenedOn: PlainDate
  /** By post and unit: a name is read on the case's own page, where the reading is recorded. */
  readonly accused: string | null
}

/** An LHP that waits for the pleno of `officeId`, or for the result of its advice. */
export type LhpInboxRow = Waiting & {
  readonly what: 'lhp'
  readonly number: string | null
  readonly state: Extract<LhpState, 'diajukan' | 'saran-perbaikan'>
  readonly stage: string
  readonly kind: string | null
}

/** How many rows there are, cases and LHPs apart, as far as they are counted: one more than `inboxBound` stands for all that lie beyond. */
export type InboxCounts = {
  readonly cases: number
  readonly lhps: number
  readonly byState: readonly { readonly state: CaseState; readonly count: number }[]
}

export const inboxPageSize = 50

/**
 * Nobody works through more than this many lines, and a nation has a million: an inbox counts and leafs so far, and says that there is more.
 * What is counted to the last case is what the public sees.
 */
export const inboxBound = 1000

/**
 * Cases and waiting LHPs that the actor may read, what is due first; those without a clock after them, longest waiting first. At most
 * `inboxBound` of them, over all pages.
 */
export async function listInbox(tx: Tx, filter: InboxFilter): Promise<readonly InboxRow[]> {
  const page = await listPage(tx, filter)
  const idsOf = (what: InboxRow['what']) => page.filter((row) => row.what === what).map(({ id }) => id)
  const rows = [...(await caseRows(tx, idsOf('perkara'))), ...(await lhpRows(tx, idsOf('lhp')))]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Which rows the page shows, in order; what they say is read for these alone. */
async function listPage(tx: Tx, filter: InboxFilter) {
  const first = (Math.max(1, Math.trunc(filter.page ?? 1)) - 1) * inboxPageSize
  if (first >= inboxBound) return []
  const cases = await firstCases(tx, filter, first + inboxPageSize)
  const lhps = waitingLhps(tx, filter).select([
    sql<InboxRow['what']>`'lhp'`.as('what'),
    'l.id',
    'd.due_at as dueAt',
    sql<boolean>`false`.as('over'),
    'l.state_since as since',
  ])
  const listed = filter.what === 'lhp' ? lhps : hasLhps(filter) ? cases.unionAll(lhps) : cases
  return tx
    .selectFrom(listed.as('w'))
    .select(['w.what', 'w.id'])
    .orderBy('w.dueAt', (order) => order.asc().nullsLast())
    .orderBy('w.over')
    .orderBy('w.since')
    .orderBy('w.id')
    .limit(inboxPageSize)
    .offset(first)
    .execute()
}

/** The first cases of each state, among which the first of all must be. */
async function firstCases(tx: Tx, filter: InboxFilter, most: number) {
  const matching = await matchingCases(tx, filter)
  return tx
    .selectFrom(eachState(filter.state === undefined ? caseStates : [filter.state]))
    .innerJoinLateral(
      () =>
        matching
          .select(['c.id', 'c.due_at', 'c.state_since'])
          .where('c.state', '=', sql<string>`s.state`)
          .orderBy('c.due_at')
          .orderBy('c.state_since')
          .orderBy('c.id')
          .limit(most)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select([
      sql<InboxRow['what']>`'perkara'`.as('what'),
      'c.id',
      'c.due_at as dueAt',
      over.as('over'),
      'c.state_since as since',
    ])
}

/** What waits for nobody comes after what waits. */
const over = sql<boolean>`s.state in ('tuntas', 'selesai', 'tidak-diregister', 'dicabut', 'ditautkan')`

/** What a line shows. Asked for the lines of one page alone: of a whole inbox each term and each accused would be looked up. */
const caseRows = (tx: Tx, ids: readonly string[]): Promise<readonly CaseInboxRow[]> =>
  tx
    .selectFrom('netra.cases as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('netra.deadlines')
          .select(['rule_id', 'due_on', 'due_at', 'acting'])
          .whereRef('case_id', '=', 'c.id')
          .where('closed_at', 'is', null)
          // The receiving body's clocks are shown with its referral.
          .where('owner', '<>', 'penerima-penerusan')
          .orderBy('due_at')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      sql<'perkara'>`'perkara'`.as('what'),
      'c.id',
      'c.origin',
      'c.kind',
      'c.regime',
      'c.state',
      'c.state_since as since',
      'o.id as officeId',
      'o.name as officeName',
      'o.zone',
      'r.name as regionName',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
      'c.happened_on as happenedOn',
      'c.late_since as lateSince',
      'c.demonstration',
      'd.rule_id as ruleId',
      'd.due_on as dueOn',
      'd.due_at as dueAt',
      'd.acting',
      eb
        .selectFrom('netra.allegations as a')
        .select(
          sql<string>`string_agg(concat_ws(', ', a.subject_position, a.subject_office_name), '; ' order by a.ordinal)`.as(
            'accused',
          ),
        )
        .whereRef('a.case_id', '=', 'c.id')
        .as('accused'),
    ])
    .where('c.id', '=', sql<string>`any (${ids}::uuid[])`)
    // The one border where columns become the trade's words: days are days, states are states.
    .$castTo<CaseInboxRow>()
    .execute()

/** How many rows each filter would leave, the chosen state apart: the figures beside the filters. */
export async function countInbox(
  tx: Tx,
  { state: _chosen, what: _either, ...others }: InboxFilter,
): Promise<InboxCounts> {
  const matching = await matchingCases(tx, others)
  const rows = await tx
    .selectFrom(eachState(caseStates))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom(
            matching
              .select('c.id')
              .where('c.state', '=', sql<string>`s.state`)
              .limit(inboxBound + 1)
              .as('c'),
          )
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('n'),
      (join) => join.onTrue(),
    )
    .select(['s.state', 'n.count'])
    .where('n.count', '>', 0)
    .execute()
  const cases = rows.reduce((all, { count }) => all + count, 0)
  return {
    cases: Math.min(cases, inboxBound + 1),
    lhps: hasLhps(others) ? await countLhps(tx, others) : 0,
    byState: rows.map(({ state, count }) => ({ state: state as CaseState, count })).sort((a, b) => b.count - a.count),
  }
}

async function countLhps(tx: Tx, filter: InboxFilter): Promise<number> {
  const { count } = await tx
    .selectFrom(
      waitingLhps(tx, filter)
        .select('l.id')
        .limit(inboxBound + 1)
        .as('l'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** One index for each rank begins with the office and the state: each state's cases come from it in their order, and only as many as are shown. */
export const eachState = (states: readonly string[]) =>
  sql<{ readonly state: string }>`unnest(${states}::text[])`.as<'s'>(sql`s(state)`)

/** The cases of a filter, as far as the actor reads them; neither sorted nor joined. */
export async function matchingCases(tx: Tx, filter: InboxFilter) {
  const numbered = await findNumbered(tx, filter.q?.trim() ?? '')
  // Whoever asks for one office has said where to look.
  const within = filter.officeId === undefined ? [await withinReach(tx)] : []
  return tx
    .selectFrom('netra.cases as c')
    .where(({ and }) => and([...within, ...conditions(filter), ...named(filter, numbered)]))
}

/** Cases with exactly this number: to look through a million texts for a number that has an index would be idle. */
async function findNumbered(tx: Tx, words: string): Promise<readonly string[]> {
  if (words === '') return []
  const { rows } = await sql<{ id: string }>`
    select c.id from netra.cases c where c.register_number = ${words}
    union select c.id from netra.cases c where c.receipt_number = ${words}
    limit ${inboxBound}`.execute(tx)
  return rows.map(({ id }) => id)
}

const named = ({ q }: InboxFilter, numbered: readonly string[]): Expression<SqlBool>[] => {
  if (numbered.length > 0) return [sql<SqlBool>`c.id = any (${numbered}::uuid[])`]
  const words = q?.trim() ?? ''
  return words === '' ? [] : [matches(words)]
}

// The roles are those of the policy read_chain.
const mine = sql<SqlBool>`c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'legal-officer'))::uuid[])`

function conditions({
  scope,
  officeId,
  state,
  kind,
  origin,
  dueBefore,
  dueAfter,
  late,
}: InboxFilter): Expression<SqlBool>[] {
  return [
    ...(scope === 'mine' ? [mine] : []),
    ...(scope === 'below' ? [sql<SqlBool>`not ${mine}`] : []),
    ...(officeId === undefined ? [] : [handledBy(officeId)]),
    ...(state === undefined ? [] : [sql<SqlBool>`c.state = ${state}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`c.kind = ${kind}`]),
    ...(origin === undefined ? [] : [sql<SqlBool>`c.origin = ${origin}`]),
    ...(dueAfter === undefined ? [] : [sql<SqlBool>`c.due_at > ${dueAfter}`]),
    ...(dueBefore === undefined ? [] : [sql<SqlBool>`c.due_at <= ${dueBefore}`]),
    ...(late === true ? [sql<SqlBool>`c.late_since is not null`] : []),
  ]
}

/** A filter that is no id finds nothing, and is no fault. */
const handledBy = (officeId: string): Expression<SqlBool> =>
  isRecordId(officeId) ? sql<SqlBool>`c.handling_office_id = ${officeId}` : sql<SqlBool>`false`

function matches(words: string): Expression<SqlBool> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(
    c.register_number ilike ${pattern} or c.receipt_number ilike ${pattern} or c.id::text = ${words}
    or exists (select from netra.allegations a where a.case_id = c.id and (a.subject_name ilike ${pattern} or a.subject_position ilike ${pattern} or a.subject_office_name ilike ${pattern}))
    or exists (select from netra.reports p where p.case_id = c.id and p.place ilike ${pattern})
  )`
}
