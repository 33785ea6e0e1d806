import { sql, type RawBuilder } from 'kysely'
import { systemActors, type Db } from '../database.ts'
import { asActor } from '../database.ts'

/** What is sealed to a key: who reported, or files that name no reporter. */
export type KeyPurpose = 'identitas' | 'berkas'

export type KeptKey = {
  readonly id: string
  readonly officeId: string
  readonly recipient: string
  readonly createdAt: string
  readonly purpose: KeyPurpose
  readonly mark: Buffer | null
  /** Whether officers hold it, and the server has no private half of it. */
  readonly byOfficers: boolean
}

/** The key that this office seals to now; null when it has none of that kind yet. */
export async function findOfficeKey(
  db: Db,
  officeId: string,
  purpose: KeyPurpose = 'identitas',
): Promise<KeptKey | null> {
  const { rows } = await selectKeys(
    sql`k.office_id = ${officeId}::uuid and k.purpose = ${purpose} and k.retired_at is null`,
  ).execute(db)
  return rows[0] ?? null
}

/** A key by its id, also one that was retired since. */
export async function getOfficeKey(db: Db, id: string): Promise<KeptKey> {
  const { rows } = await selectKeys(sql`k.id = ${id}::uuid`).execute(db)
  const [found] = rows
  if (found === undefined) throw new Error(`there is no key ${id}`)
  return found
}

const selectKeys = (which: RawBuilder<unknown>) => sql<KeptKey>`
  select k.id, k.office_id as "officeId", k.recipient, k.created_at as "createdAt", k.purpose, k.mark,
    exists (select from netra.office_key_releases r where r.office_key_id = k.id) as "byOfficers"
  from netra.office_keys k where ${which}`

/** Keeps a new key unless another process kept one first. Whoever asks afterwards finds the one that stayed. */
export const keepOfficeKey = (
  db: Db,
  key: { readonly id: string; readonly officeId: string; readonly recipient: string },
  now: string,
) =>
  asActor(db, systemActors.intake, (tx) =>
    sql`insert into netra.office_keys (id, office_id, recipient, created_at)
        values (${key.id}, ${key.officeId}, ${key.recipient}, ${now})
        on conflict (office_id, purpose) where retired_at is null do nothing`.execute(tx),
  )
