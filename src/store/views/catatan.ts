import { sql } from 'kysely'
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

/** Whose key made a line `— NAME base64(key id ‖ signature)`, as its key NAME+KEYID+KEY says it. */
const isOfKey = sql<boolean>`encode(substring(decode(split_part(btrim(c.line, E'\n'), ' ', 3), 'base64') for 4), 'hex') = split_part(w.key, '+', 2)`

/** The largest or the first head that a witness signed with the key that it has now. */
const signedHead = (db: Db, order: 'asc' | 'desc') =>
  db
    .selectFrom('netra.log_cosignatures as c')
    .select(['c.tree_size', 'c.signed_at'])
    .where(sql<boolean>`c.witness = w.name`)
    .where(isOfKey)
    .orderBy('c.tree_size', order)
    .limit(1)

/** Each witness that was ever asked, and how far it has signed with the key that it has now: another key under an old name is another witness. */
export async function listWitnesses(db: Db): Promise<readonly WitnessLine[]> {
  const rows = await db
    .selectFrom('netra.log_witnesses as w')
    .leftJoinLateral(signedHead(db, 'desc').as('last'), (join) => join.onTrue())
    .leftJoinLateral(signedHead(db, 'asc').as('first'), (join) => join.onTrue())
    .select(['w.name', 'w.key', 'w.trouble', 'w.detail', 'w.asked_at as askedAt'])
    .select([
      'last.tree_size as upTo',
      'last.signed_at as signedAt',
      'first.tree_size as since',
      'first.signed_at as sinceAt',
    ])
    .orderBy('w.name')
    .orderBy('w.asked_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, trouble: row.trouble as WitnessTrouble | null }))
}
