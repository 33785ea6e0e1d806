import type { Instant, PlainDate } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'

type CounterRow = {
  readonly id: string
  readonly receivedAt: Instant
  readonly kind: string
  readonly door: string
  readonly lane: string
  readonly identityCheckedOn: PlainDate | null
}

/** The last reports that the actor took in, newest first. What they are about stays with those who handle them. */
export async function listFiledBy(db: Db, actor: ActorId, most = 20): Promise<readonly CounterRow[]> {
  const rows = await asActor(db, actor, (tx) =>
    tx
      .selectFrom('netra.reports')
      .select(['id', 'received_at', 'kind', 'door', 'lane', 'identity_checked_on'])
      .where('filed_by', '=', actor)
      .orderBy('received_at', 'desc')
      .limit(most)
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    kind: row.kind,
    door: row.door,
    lane: row.lane,
    identityCheckedOn: row.identity_checked_on as PlainDate | null,
  }))
}
