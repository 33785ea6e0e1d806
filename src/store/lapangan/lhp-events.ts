import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** An event of an LHP, as it is read back. */
export type LhpEvent = {
  readonly id: string
  readonly type: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly by: string | null
  readonly data: { readonly [key: string]: unknown }
}

export const listLhpEvents = (tx: Tx, lhpId: string, types: readonly string[]): Promise<readonly LhpEvent[]> =>
  tx
    .selectFrom('netra.events as e')
    .leftJoin('netra.accounts as a', 'a.id', 'e.actor_id')
    .select(['e.id', 'e.type', 'e.happened_at as happenedAt', 'e.recorded_at as recordedAt', 'a.name as by', 'e.data'])
    .where('e.lhp_id', '=', lhpId)
    .where('e.type', 'in', types)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .$castTo<LhpEvent>()
    .execute()
