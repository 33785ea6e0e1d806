import type { Json } from '#base'
import { leafContent } from '../catatan/event-row.ts'
import { leafHash } from '../catatan/leaf-hash.ts'
import type { Tx } from '../database.ts'

/** An event as the replay reads it. `intact`: its leaf, computed again from the row, is the one that was written. */
export type ReplayedEvent = {
  readonly id: string
  readonly caseId: string | null
  readonly reportId: string | null
  readonly type: string
  readonly data: { readonly [key: string]: Json }
  readonly intact: boolean
}

/** The columns of a case that only its events may change. */
export const projectedColumns = [
  'origin',
  'state',
  'state_since',
  'version',
  'register_number',
  'registered_on',
  'linked_case_id',
  'late_since',
  'handling_office_id',
] as const
export type Projected = Readonly<Record<(typeof projectedColumns)[number], Json>>

export const replayStore = {
  /** The next cases after `after`, in the order of their ids. */
  listCases: (
    tx: Tx,
    after: string,
    limit: number,
  ): Promise<readonly (Projected & { readonly id: string; readonly regime: string })[]> =>
    tx
      .selectFrom('netra.cases')
      .select(['id', 'regime', ...projectedColumns])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),

  async listEvents(tx: Tx, caseIds: readonly string[]): Promise<readonly ReplayedEvent[]> {
    if (caseIds.length === 0) return []
    const rows = await tx
      .selectFrom('netra.events')
      .selectAll()
      .where('case_id', 'in', caseIds)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute()
    return rows.map(replayed)
  },

  /** Events that belong to no case, in the order of their ids: only their leaves can be checked. */
  async listOthers(tx: Tx, after: string, limit: number): Promise<readonly ReplayedEvent[]> {
    const rows = await tx
      .selectFrom('netra.events')
      .selectAll()
      .where('case_id', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(replayed)
  },
}

type Row = {
  readonly id: string
  readonly case_id: string | null
  readonly report_id: string | null
  readonly type: string
  readonly data: unknown
  readonly salt: Buffer
  readonly leaf_hash: Buffer
  readonly demonstration: boolean
}

function replayed({ salt, leaf_hash, data, demonstration: _outside, ...row }: Row): ReplayedEvent {
  const said = data as ReplayedEvent['data']
  const again = leafHash(salt, leafContent(row, said))
  return {
    ...{ id: row.id, caseId: row.case_id, reportId: row.report_id, type: row.type },
    ...{ data: said, intact: again.equals(leaf_hash) },
  }
}
