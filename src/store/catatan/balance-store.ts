import { sql } from 'kysely'
import type { StateBalance } from '#core'
import type { Instant } from '#law'
import type { Db, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

export type KeptBalance = {
  readonly origin: string
  readonly nth: number
  readonly size: number
  readonly note: string
  readonly entry: Buffer
  readonly madeAt: Instant
}

const columns = ['origin', 'nth', 'tree_size as size', 'note', 'leaf_hash as entry', 'made_at as madeAt'] as const

export const balanceStore = {
  /** The newest of a log; null: none yet. */
  async newest(db: Db | Tx, origin: string): Promise<KeptBalance | null> {
    const row = await db
      .selectFrom('netra.log_balances')
      .select(columns)
      .where('origin', '=', origin)
      .orderBy('nth', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },

  async find(db: Db | Tx, origin: string, nth: number): Promise<KeptBalance | null> {
    const row = await db
      .selectFrom('netra.log_balances')
      .select(columns)
      .where('origin', '=', origin)
      .where('nth', '=', nth)
      .executeTakeFirst()
    return row ?? null
  },

  /** Where all cases stand, and what came and went by the events of these places of the log. */
  async count(tx: Tx, since: number, until: number): Promise<readonly StateBalance[]> {
    const { rows } = await sql<{ state: string; stand: string; came: string; went: string }>`
      select state, stand::text, came::text, went::text from netra.count_balance(${since}, ${until})`.execute(tx)
    return rows.map(({ state, stand, came, went }) => ({
      ...{ state, stand: Number(stand), came: Number(came), went: Number(went) },
    }))
  },

  /** It waits for the next batch from here on. */
  async keep(tx: Tx, { origin, nth, size, note, entry, madeAt }: KeptBalance): Promise<void> {
    await tx
      .insertInto('netra.log_balances')
      .values({ id: newId(), origin, nth, tree_size: size, note, leaf_hash: entry, made_at: madeAt })
      .execute()
  },
}
