import { sql, type Expression, type SqlBool } from 'kysely'
import type { CaseState } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import type { LhpState } from '../lhp/lhp-store.ts'
import { hasLhps, lhpRows, waitingLhps } from './meja-lhp.ts'

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

export type InboxCounts = {
  readonly total: number
  readonly late: number
  /** Clocks that end within a day from now, and are not late. */
  readonly dueSoon: number
  readonly byState: readonly { readonly state: CaseState; readonly count: number }[]
  /** Those of the total that are LHPs, and no cases. */
  readonly lhps: number
}

export const inboxPageSize = 50

/** Cases and waiting LHPs that the actor may read, what is due first; those without a clock after them, longest waiting first. */
export async function listInbox(tx: Tx, filter: InboxFilter): Promise<readonly InboxRow[]> {
  const page = await listPage(tx, filter)
  const idsOf = (what: InboxRow['what']) => page.filter((row) => row.what === what).map(({ id }) => id)
  const rows = [...(await caseRows(tx, idsOf('perkara'))), ...(await lhpRows(tx, idsOf('lhp')))]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Which rows the page shows, in order; what they say is read for these alone. */
async function listPage(tx: Tx, filter: InboxFilter) {
  const page = Math.max(1, Math.trunc(filter.page ?? 1))
  const cases = inbox(tx, filter).select([
    sql<InboxRow['what']>`'perkara'`.as('what'),
    'c.id',
    'd.due_at as dueAt',
    over.as('over'),
    'c.state_since as since',
  ])
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
    .offset((page - 1) * inboxPageSize)
    .execute()
}

async function caseRows(tx: Tx, ids: readonly string[]): Promise<readonly CaseInboxRow[]> {
  if (ids.length === 0) return []
  return (
    inbox(tx, {})
      .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
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
      .where('c.id', 'in', ids)
      // The one border where columns become the trade's words: days are days, states are states.
      .$castTo<CaseInboxRow>()
      .execute()
  )
}

/** What waits for nobody comes after what waits. */
const over = sql<boolean>`c.state in ('tuntas', 'selesai', 'tidak-diregister', 'dicabut', 'ditautkan')`

/** How many rows each filter would leave, the chosen state apart: the figures beside the filters. */
export async function countInbox(tx: Tx, filter: InboxFilter, now: Instant): Promise<InboxCounts> {
  const { state: _chosen, what: _either, ...others } = filter
  const rows = await inbox(tx, others)
    .select(({ fn }) => ['c.state', fn.countAll<number>().as('count'), late(now), soon(now)])
    .groupBy('c.state')
    .execute()
  const lhps = hasLhps(others)
    ? await waitingLhps(tx, others)
        .select(({ fn }) => [fn.countAll<number>().as('count'), late(now), soon(now)])
        .executeTakeFirstOrThrow()
    : { count: 0, late: 0, soon: 0 }
  const sum = (of: (row: typeof lhps) => number) => rows.reduce((all, row) => all + of(row), of(lhps))
  return {
    total: sum(({ count }) => count),
    late: sum((row) => row.late),
    dueSoon: sum((row) => row.soon),
    byState: rows.map((row) => ({ state: row.state as CaseState, count: row.count })).sort((a, b) => b.count - a.count),
    lhps: lhps.count,
  }
}

const late = (now: Instant) => sql<number>`count(*) filter (where d.due_at <= ${now})`.as('late')
const soon = (now: Instant) =>
  sql<number>`count(*) filter (where d.due_at > ${now} and d.due_at <= ${now}::timestamptz + interval '1 day')`.as(
    'soon',
  )

/** The cases of a filter, with the running clock of the office or the reporter that ends first; the receiving body's clocks are shown with its referral. */
export function inbox(tx: Tx, filter: InboxFilter) {
  return tx
    .selectFrom('netra.cases as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('netra.deadlines')
          .select(['rule_id', 'due_on', 'due_at', 'acting'])
          .whereRef('case_id', '=', 'c.id')
          .where('closed_at', 'is', null)
          .where('owner', '<>', 'penerima-penerusan')
          .orderBy('due_at')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .where(({ and }) => and(conditions(filter)))
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
  q,
}: InboxFilter): Expression<SqlBool>[] {
  const words = q?.trim() ?? ''
  return [
    ...(scope === 'mine' ? [mine] : []),
    ...(scope === 'below' ? [sql<SqlBool>`not ${mine}`] : []),
    // Compared as text: a filter that is no id finds nothing, and is no fault.
    ...(officeId === undefined ? [] : [sql<SqlBool>`c.handling_office_id::text = ${officeId}`]),
    ...(state === undefined ? [] : [sql<SqlBool>`c.state = ${state}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`c.kind = ${kind}`]),
    ...(origin === undefined ? [] : [sql<SqlBool>`c.origin = ${origin}`]),
    ...(dueAfter === undefined ? [] : [sql<SqlBool>`d.due_at > ${dueAfter}`]),
    ...(dueBefore === undefined ? [] : [sql<SqlBool>`d.due_at <= ${dueBefore}`]),
    ...(late === true ? [sql<SqlBool>`c.late_since is not null`] : []),
    ...(words === '' ? [] : [matches(words)]),
  ]
}

function matches(words: string): Expression<SqlBool> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(
    c.register_number ilike ${pattern} or c.receipt_number ilike ${pattern} or c.id::text = ${words}
    or exists (select from netra.allegations a where a.case_id = c.id and (a.subject_name ilike ${pattern} or a.subject_position ilike ${pattern} or a.subject_office_name ilike ${pattern}))
    or exists (select from netra.reports p where p.case_id = c.id and p.place ilike ${pattern})
  )`
}
