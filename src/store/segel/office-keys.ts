import { sql } from 'kysely'
import { systemActors, type Db } from '../database.ts'
import { asActor } from '../database.ts'

export type KeptKey = {
  readonly id: string
  readonly officeId: string
  readonly recipient: string
  readonly createdAt: string
}

/** The key that reports to this office are sealed to now; null when it has none yet. */
export async function findOfficeKey(db: Db, officeId: string): Promise<KeptKey | null> {
  const row = await db
    .selectFrom('netra.office_keys')
    .select(['id', 'office_id', 'recipient', 'created_at'])
    .where('office_id', '=', officeId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { id: row.id, officeId: row.office_id, recipient: row.recipient, createdAt: row.created_at }
}

/** A key by its id, also one that was retired since. */
export async function getOfficeKey(db: Db, id: string): Promise<Pick<KeptKey, 'id' | 'officeId' | 'recipient'>> {
  return db
    .selectFrom('netra.office_keys')
    .select(['id', 'office_id as officeId', 'recipient'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Keeps a new key unless another process kept one first. Whoever asks afterwards finds the one that stayed. */
export const keepOfficeKey = (
  db: Db,
  key: { readonly id: string; readonly officeId: string; readonly recipient: string },
  now: string,
) =>
  asActor(db, systemActors.intake, (tx) =>
    sql`insert into netra.office_keys (id, office_id, recipient, created_at)
        values (${key.id}, ${key.officeId}, ${key.recipient}, ${now})
        on conflict (office_id) where retired_at is null do nothing`.execute(tx),
  )
