import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

export type NewOfficerKey = {
  readonly id: string
  readonly accountId: ActorId
  readonly recipient: string
  readonly locked: Uint8Array
  readonly mark: Uint8Array
  readonly madeIn: 'server' | 'browser'
  readonly madeAt: Instant
}

type NewPasskey = {
  readonly id: string
  readonly officerKeyId: string
  readonly credential: string
  readonly locked: Uint8Array
  readonly madeAt: Instant
}

/** The actor's own key, with the passkey that closes it a second time. */
export type OwnKey = OfficerKey & {
  readonly isClosed: boolean
  readonly passkey: { readonly id: string; readonly madeAt: Instant } | null
}

type OfficerKey = { readonly id: string; readonly recipient: string; readonly madeAt: Instant }

/** Somebody who may hold the key of an office, and the key he has. */
export type KeyPerson = {
  readonly accountId: ActorId
  readonly name: string | null
  readonly key: (OfficerKey & { readonly mark: Buffer; readonly isClosed: boolean }) | null
}

/** What a try is handed: the closed key of whoever tries, and each office's key that was wrapped to it. */
export type Tried = { readonly locked: Uint8Array; readonly officeKeyId: string; readonly wrapped: Uint8Array }

/** As `Tried`, for a page of his own. Nothing wrapped: he opens his key and no office's. */
type ClosedTry = {
  readonly locked: Uint8Array
  readonly credential: string | null
  readonly officeKeyId: string | null
  readonly wrapped: Uint8Array | null
}

export const officerKeys = {
  /** The actor's own key that counts. */
  async findOwn(tx: Tx): Promise<OwnKey | null> {
    const { rows } = await sql<OfficerKey & { isClosed: boolean; passkeyId: string | null; passkeyAt: Instant | null }>`
      select k.id, k.recipient, k.made_at as "madeAt", netra.officer_key_closed(k.id) as "isClosed", p.id as "passkeyId",
        p.made_at as "passkeyAt"
      from netra.officer_keys k left join netra.officer_key_passkeys p on p.id = netra.officer_passkey_of(k.id)
      where k.id = netra.officer_key_of(netra.actor_id())`.execute(tx)
    const [own] = rows
    if (own === undefined) return null
    const { passkeyId: id, passkeyAt: madeAt, ...key } = own
    return { ...key, passkey: id === null || madeAt === null ? null : { id, madeAt } }
  },

  async addPasskey(tx: Tx, one: NewPasskey): Promise<void> {
    await sql`insert into netra.officer_key_passkeys (id, officer_key_id, credential, locked, made_at)
      values (${one.id}, ${one.officerKeyId}, ${one.credential}, ${Buffer.from(one.locked)}, ${one.madeAt})`.execute(tx)
  },

  async endPasskey(tx: Tx, id: string, at: Instant): Promise<void> {
    await sql`insert into netra.officer_key_passkey_ends (passkey_id, ended_at) values (${id}, ${at})`.execute(tx)
  },

  /** Notes the try and hands out what it is for, closed by what the page is going to open it with. */
  async tryClosed(
    tx: Tx,
    {
      tryId,
      by,
      officeKeyIds,
    }: {
      readonly tryId: string
      readonly by: 'kata-sandi' | 'passkey'
      readonly officeKeyIds: readonly string[]
    },
  ): Promise<readonly ClosedTry[]> {
    const { rows } = await sql<ClosedTry>`
      select locked, credential, office_key_id as "officeKeyId", wrapped
      from netra.try_closed_key(${tryId}::uuid, ${by === 'passkey'}, ${officeKeyIds}::uuid[])`.execute(tx)
    return rows
  },

  async record(tx: Tx, one: NewOfficerKey): Promise<void> {
    await sql`insert into netra.officer_keys (id, account_id, recipient, locked, mark, made_in, made_at)
      values (${one.id}, ${one.accountId}, ${one.recipient}, ${Buffer.from(one.locked)}, ${Buffer.from(one.mark)}, ${one.madeIn}, ${one.madeAt})`.execute(
      tx,
    )
  },

  async end(
    tx: Tx,
    one: { readonly id: string; readonly reason: 'diganti' | 'hilang'; readonly by: ActorId; readonly at: Instant },
  ): Promise<void> {
    await sql`insert into netra.officer_key_ends (officer_key_id, reason, ended_by, ended_at)
      values (${one.id}, ${one.reason}, ${one.by}, ${one.at})`.execute(tx)
  },

  /** Those who may hold the key of this office, for one of them; for anybody else nobody. */
  async listPeople(tx: Tx, officeId: string): Promise<readonly KeyPerson[]> {
    const { rows } = await sql<KeyPersonRow>`
      select account_id as "accountId", name, officer_key_id as id, recipient, mark, made_at as "madeAt", is_closed as "isClosed"
      from netra.key_people(${officeId}::uuid)`.execute(tx)
    return rows.map(({ accountId, name, id, recipient, mark, madeAt, isClosed }) => ({
      accountId,
      name,
      key:
        id === null || recipient === null || mark === null || madeAt === null
          ? null
          : { id, recipient, mark, madeAt, isClosed },
    }))
  },

  /** Notes the try and hands out what it is for. Nothing: there is nothing for him, or his key is closed. */
  async try(tx: Tx, tryId: string, officeKeyIds: readonly string[]): Promise<readonly Tried[]> {
    const { rows } = await sql<Tried>`
      select locked, office_key_id as "officeKeyId", wrapped from netra.try_officer_key(${tryId}::uuid, ${officeKeyIds}::uuid[])`.execute(
      tx,
    )
    return rows
  },

  /** Notes what a page proved of a try of its own. False: too late, or proven before. */
  async prove(tx: Tx, tryId: string): Promise<boolean> {
    const { rows } = await sql<{ proven: boolean }>`select netra.prove_try(${tryId}::uuid) as proven`.execute(tx)
    return rows[0]?.proven === true
  },

  async hit(tx: Tx, tryId: string): Promise<void> {
    await sql`insert into netra.officer_key_hits (try_id) values (${tryId})`.execute(tx)
  },
}

type KeyPersonRow = {
  readonly accountId: ActorId
  readonly name: string | null
  readonly id: string | null
  readonly recipient: string | null
  readonly mark: Buffer | null
  readonly madeAt: Instant | null
  readonly isClosed: boolean
}
