import type { Json } from '#base'
import { transitions, type Action, type CaseState } from '#core'
import type { RegimeId } from '#law'
import type { ReplayedEvent } from '#store'

type Columns = { readonly [column: string]: Json }
type Rebuilt = { readonly columns: Columns; readonly illegal: readonly string[] }

/** Columns nothing has touched yet. */
const untouched: Columns = {
  version: 0,
  register_number: null,
  registered_on: null,
  linked_case_id: null,
  late_since: null,
}

/**
 * The case as its events alone make it: each says in `case` which columns it set. Versions give the order, since two
 * events may be recorded in one millisecond. A move that the table does not know, or from another state, is illegal.
 */
export function rebuildCase(regime: RegimeId, events: readonly ReplayedEvent[]): Rebuilt {
  const inOrder = events
    .filter(({ data }) => data['case'] !== undefined)
    .toSorted((a, b) => versionOf(a) - versionOf(b))
  let columns: Columns = untouched
  const illegal: string[] = []
  for (const { id, type, data } of inOrder) {
    if (type === 'case-moved' && !isLegal(regime, columns['state'], data)) illegal.push(id)
    columns = { ...columns, ...originOf(type, data), ...(data['case'] as Columns) }
  }
  return { columns, illegal }
}

/** What a pleno found, at once or on a stranger's informasi awal, is a temuan: also in events that did not write the column. */
const originOf = (type: string, { action }: Columns): Columns =>
  type === 'case-opened' || action === 'find' ? { origin: 'temuan' } : {}

/** The opening event has none and comes first; being marked late has none either, and touches a column of its own. */
function versionOf({ data }: ReplayedEvent): number {
  const version = (data['case'] as Columns)['version']
  return typeof version === 'number' ? version : 0
}

function isLegal(regime: RegimeId, before: Json | undefined, { action, from, to }: Columns): boolean {
  const known = transitions[regime][from as CaseState][action as Action]
  return from === before && known?.to === to
}
