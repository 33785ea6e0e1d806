import { sql, type Expression, type SqlBool } from 'kysely'
import type { Tx } from '../database.ts'
import { waitedFor } from './lhp.ts'
import type { InboxFilter, LhpInboxRow } from './meja.ts'

/** What an LHP has no answer to leaves it out: a state or an origin is a case's. */
export const hasLhps = ({ what, state, origin }: InboxFilter): boolean =>
  what === 'lhp' || (what === undefined && state === undefined && origin === undefined)

/** The LHPs of a filter that wait for a pleno, or for the result of an advice, with the clock that they wait for. */
export const waitingLhps = (tx: Tx, filter: InboxFilter) =>
  tx
    .selectFrom('netra.lhps as l')
    .innerJoin('netra.offices as o', (join) =>
      join.on(sql<SqlBool>`o.id = coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)`),
    )
    .leftJoin('netra.deadlines as d', (join) => join.on(waitedFor))
    .where('l.state', 'in', ['diajukan', 'saran-perbaikan'])
    .where(({ and }) => and(conditions(filter)))

export const lhpRows = (tx: Tx, ids: readonly string[]): Promise<readonly LhpInboxRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : waitingLhps(tx, {})
        .innerJoin('netra.regions as r', 'r.code', 'l.region_code')
        .select([
          sql<'lhp'>`'lhp'`.as('what'),
          'l.id',
          'l.number',
          'l.state',
          'l.stage',
          sql<string | null>`l.parts #>> '{suspicion,kind}'`.as('kind'),
          'o.id as officeId',
          'o.name as officeName',
          'o.zone',
          'r.name as regionName',
          'l.late_since as lateSince',
          'l.demonstration',
          'd.rule_id as ruleId',
          'd.due_on as dueOn',
          'd.due_at as dueAt',
          'd.acting',
        ])
        .where('l.id', 'in', ids)
        .$castTo<LhpInboxRow>()
        .execute()

// Whose pleno decides is whose work it is; the roles are those of the inbox's cases.
const mine = sql<SqlBool>`o.id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'legal-officer'))::uuid[])`

function conditions({ scope, officeId, kind, dueBefore, dueAfter, late, q }: InboxFilter): Expression<SqlBool>[] {
  const words = q?.trim() ?? ''
  return [
    ...(scope === 'mine' ? [mine] : []),
    ...(scope === 'below' ? [sql<SqlBool>`not ${mine}`] : []),
    ...(officeId === undefined ? [] : [sql<SqlBool>`o.id::text = ${officeId}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`l.parts #>> '{suspicion,kind}' = ${kind}`]),
    ...(dueAfter === undefined ? [] : [sql<SqlBool>`d.due_at > ${dueAfter}`]),
    ...(dueBefore === undefined ? [] : [sql<SqlBool>`d.due_at <= ${dueBefore}`]),
    ...(late === true ? [sql<SqlBool>`l.late_since is not null`] : []),
    ...(words === '' ? [] : [sql<SqlBool>`(strpos(lower(l.number), lower(${words})) > 0 or l.id::text = ${words})`]),
  ]
}
