import type { WitnessTrouble } from '#core'
import type { Instant } from '#law'
import type { Db } from '../database.ts'

export type WitnessLine = {
  readonly name: string
  readonly key: string
  /** Null: it signed. */
  readonly trouble: WitnessTrouble | null
  readonly detail: string | null
  readonly askedAt: Instant
  /** The largest head it signed, and when by its own clock. Null: none. */
  readonly upTo: number | null
  readonly signedAt: Instant | null
  /** The first head of this log that it signed. Null: none. */
  readonly since: number | null
  readonly sinceAt: Instant | null
}

/** A log of this installation that a restore ended. */
export type FormerLog = {
  readonly origin: string
  readonly key: string
  readonly size: number
  readonly root: Buffer
  readonly madeAt: Instant
  readonly endedAt: Instant
}

export const listFormerLogs = (db: Db): Promise<readonly FormerLog[]> =>
  db
    .selectFrom('netra.log_former')
    .select(['origin', 'key', 'tree_size as size', 'root', 'made_at as madeAt', 'ended_at as endedAt'])
    .orderBy('ended_at', 'desc')
    .execute()

/** Each witness of this installation, and how far it has signed. */
export async function listWitnesses(db: Db): Promise<readonly WitnessLine[]> {
  const signed = (order: 'asc' | 'desc') =>
    db
      .selectFrom('netra.log_cosignatures as c')
      .select(['c.witness', 'c.tree_size', 'c.signed_at'])
      .distinctOn('c.witness')
      .orderBy('c.witness')
      .orderBy('c.tree_size', order)
  const rows = await db
    .selectFrom('netra.log_witnesses as w')
    .leftJoin(signed('desc').as('last'), 'last.witness', 'w.name')
    .leftJoin(signed('asc').as('first'), 'first.witness', 'w.name')
    .select(['w.name', 'w.key', 'w.trouble', 'w.detail', 'w.asked_at as askedAt'])
    .select([
      'last.tree_size as upTo',
      'last.signed_at as signedAt',
      'first.tree_size as since',
      'first.signed_at as sinceAt',
    ])
    .orderBy('w.name')
    .execute()
  return rows.map((row) => ({ ...row, trouble: row.trouble as WitnessTrouble | null }))
}
