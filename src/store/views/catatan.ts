import type { Instant } from '#law'
import type { Db } from '../database.ts'

export type WitnessLine = {
  readonly name: string
  readonly key: string
  readonly said: 'signed' | 'refused' | 'away'
  readonly detail: string | null
  readonly askedAt: Instant
  /** The largest head it signed. Null: none. */
  readonly upTo: number | null
}

/** Each witness of this installation, and how far it has signed. */
export async function listWitnesses(db: Db): Promise<readonly WitnessLine[]> {
  const rows = await db
    .selectFrom('netra.log_witnesses as w')
    .select((eb) => [
      'w.name',
      'w.key',
      'w.said',
      'w.detail',
      'w.asked_at as askedAt',
      eb
        .selectFrom('netra.log_cosignatures as c')
        .select(({ fn }) => fn.max('c.tree_size').as('size'))
        .whereRef('c.witness', '=', 'w.name')
        .as('upTo'),
    ])
    .orderBy('w.name')
    .execute()
  return rows.map((row) => ({ ...row, said: row.said as WitnessLine['said'] }))
}
