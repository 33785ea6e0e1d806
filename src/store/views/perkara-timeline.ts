import type { Json } from '#base'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** One line of a case's history: when it happened, when we knew, who did it and on what basis. */
export type TimelineEntry = {
  readonly id: string
  readonly stream: string
  readonly type: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly basis: string | null
  readonly accordingTo: string | null
  /** Null where the reader may not know the person: then the office stands for them. */
  readonly actorName: string | null
  readonly officeName: string | null
  readonly data: { readonly [key: string]: Json }
}

/** In the order it happened; what was recorded first comes first where the moment is the same. */
export async function listTimeline(tx: Tx, caseId: string): Promise<readonly TimelineEntry[]> {
  return tx
    .selectFrom('netra.events as e')
    .leftJoin('netra.accounts as a', 'a.id', 'e.actor_id')
    .leftJoin('netra.offices as o', 'o.id', 'e.office_id')
    .select([
      'e.id',
      'e.stream',
      'e.type',
      'e.happened_at as happenedAt',
      'e.recorded_at as recordedAt',
      'e.basis',
      'e.according_to as accordingTo',
      'a.name as actorName',
      'o.name as officeName',
      'e.data',
    ])
    .where('e.case_id', '=', caseId)
    .orderBy('e.happened_at')
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .$castTo<TimelineEntry>()
    .execute()
}
