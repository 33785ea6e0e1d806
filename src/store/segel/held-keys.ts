import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import type { KeyPurpose } from './office-keys.ts'

export type OfficeKeyRow = {
  readonly id: string
  readonly recipient: string
  readonly createdAt: Instant
  readonly retiredAt: Instant | null
  readonly byOfficers: boolean
  /** Somebody had it who is no longer to have it. */
  readonly isDue: boolean
  /** The officer keys to which it is wrapped and still counts. */
  readonly holders: readonly string[]
}

export type KeySwitch = {
  readonly id: string
  readonly officeId: string
  readonly askedBy: ActorId
  readonly askedByName: string | null
  readonly askedAt: Instant
  readonly mayAgree: boolean
}

export type Recovery = {
  readonly id: string
  readonly recipient: string
  readonly mark: Buffer
  readonly madeAt: Instant
}

type WrapSource = 'peralihan' | 'petugas' | 'putaran' | 'pemulihan'
export type NewWrap = {
  readonly id: string
  readonly officeKeyId: string
  readonly to: { readonly officerKeyId: string } | { readonly recoveryId: string }
  readonly wrapped: Uint8Array
  readonly from: WrapSource
  readonly by: ActorId
  readonly at: Instant
}

/** A key in officers' hands that something is sealed to, and whether the actor's own key opens it. */
export type AskedKey = { readonly id: string; readonly isMine: boolean }

/** `nomor-pegawai`: the number of an accused; `bukti`: evidence, also while it comes; else as of a kept file. */
export type FileUnderKey = { readonly id: string; readonly kind: string; readonly party: string | null }

type NewOfficeKey = {
  readonly id: string
  readonly officeId: string
  readonly recipient: string
  readonly purpose: KeyPurpose
  readonly mark: Uint8Array | null
  readonly at: Instant
}

/** An office whose keys the actor may hold; `decides`: and whose commissioner he is. */
export type KeyOffice = { readonly id: string; readonly name: string; readonly decides: boolean }

export const heldKeys = {
  async listOffices(tx: Tx): Promise<readonly KeyOffice[]> {
    const { rows } = await sql<KeyOffice>`
      select o.id, o.name, o.id = any (netra.actor_unlent('anggota', 'ketua')) as decides from netra.offices o
      where o.id = any (netra.actor_unlent('staf-penanganan', 'anggota', 'ketua')) and netra.entitled_to_keys(netra.actor_id(), o.id)
      order by o.name, o.id`.execute(tx)
    return rows
  },

  /** Every key that identities of this office were sealed to, the current one first. */
  async list(tx: Tx, officeId: string): Promise<readonly OfficeKeyRow[]> {
    const { rows } = await sql<OfficeKeyRow>`
      select o.id, o.recipient, o.created_at as "createdAt", o.retired_at as "retiredAt",
        exists (select from netra.office_key_releases r where r.office_key_id = o.id) as "byOfficers",
        netra.office_key_due(o.id) as "isDue",
        array(select w.officer_key_id from netra.office_key_wraps w
          where w.office_key_id = o.id and w.officer_key_id is not null and netra.wrap_counts(w.id)) as holders
      from netra.office_keys o where o.office_id = ${officeId}::uuid and o.purpose = 'identitas'
      order by o.retired_at desc nulls first, o.created_at desc`.execute(tx)
    return rows
  },

  /** The last thing that was asked and that nobody agreed to yet. */
  async findSwitch(tx: Tx, officeId: string): Promise<KeySwitch | null> {
    const { rows } = await sql<KeySwitch>`
      select s.id, s.office_id as "officeId", s.asked_by as "askedBy", a.name as "askedByName", s.asked_at as "askedAt",
        netra.may_agree_to_switch(s.id) as "mayAgree"
      from netra.office_key_switches s left join netra.accounts a on a.id = s.asked_by
      where s.office_id = ${officeId}::uuid and not exists (select from netra.office_key_agreements g where g.switch_id = s.id)
      order by s.asked_at desc, s.id desc limit 1`.execute(tx)
    return rows[0] ?? null
  },

  async askSwitch(
    tx: Tx,
    one: {
      readonly id: string
      readonly officeId: string
      readonly by: ActorId
      readonly proof: string
      readonly at: Instant
    },
  ): Promise<void> {
    await sql`insert into netra.office_key_switches (id, office_id, asked_by, proof, asked_at)
      values (${one.id}, ${one.officeId}, ${one.by}, ${one.proof}, ${one.at})`.execute(tx)
  },

  async agree(
    tx: Tx,
    one: { readonly switchId: string; readonly by: ActorId; readonly proof: string; readonly at: Instant },
  ): Promise<void> {
    await sql`insert into netra.office_key_agreements (switch_id, agreed_by, proof, agreed_at)
      values (${one.switchId}, ${one.by}, ${one.proof}, ${one.at})`.execute(tx)
  },

  /** One after the other: two that renew the keys of an office at once would each retire the other's. */
  async lock(tx: Tx, officeId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`office-keys ${officeId}`}, 0))`.execute(tx)
  },

  async retire(tx: Tx, officeKeyId: string, at: Instant): Promise<void> {
    await sql`update netra.office_keys set retired_at = ${at} where id = ${officeKeyId} and retired_at is null`.execute(
      tx,
    )
  },

  async add(tx: Tx, one: NewOfficeKey): Promise<void> {
    const mark = one.mark === null ? null : Buffer.from(one.mark)
    await sql`insert into netra.office_keys (id, office_id, recipient, created_at, purpose, mark)
      values (${one.id}, ${one.officeId}, ${one.recipient}, ${one.at}, ${one.purpose}, ${mark})`.execute(tx)
  },

  async release(tx: Tx, officeKeyId: string, at: Instant): Promise<void> {
    await sql`insert into netra.office_key_releases (office_key_id, released_at) values (${officeKeyId}, ${at})`.execute(
      tx,
    )
  },

  async findRecovery(tx: Tx, officeId: string): Promise<Recovery | null> {
    const { rows } = await sql<Recovery>`
      select id, recipient, mark, made_at as "madeAt" from netra.office_recoveries
      where office_id = ${officeId}::uuid order by made_at desc, id desc limit 1`.execute(tx)
    return rows[0] ?? null
  },

  async addRecovery(
    tx: Tx,
    one: {
      readonly id: string
      readonly officeId: string
      readonly recipient: string
      readonly mark: Uint8Array
      readonly by: ActorId
      readonly at: Instant
    },
  ): Promise<void> {
    await sql`insert into netra.office_recoveries (id, office_id, recipient, mark, made_by, made_at)
      values (${one.id}, ${one.officeId}, ${one.recipient}, ${Buffer.from(one.mark)}, ${one.by}, ${one.at})`.execute(tx)
  },

  async listRecoveryWraps(
    tx: Tx,
    recoveryId: string,
  ): Promise<readonly { readonly officeKeyId: string; readonly wrapped: Uint8Array }[]> {
    const { rows } = await sql<{ officeKeyId: string; wrapped: Buffer }>`
      select office_key_id as "officeKeyId", wrapped from netra.recovery_wraps(${recoveryId}::uuid)`.execute(tx)
    return rows
  },

  async addWrap(tx: Tx, one: NewWrap): Promise<void> {
    const officerKeyId = 'officerKeyId' in one.to ? one.to.officerKeyId : null
    const recoveryId = 'recoveryId' in one.to ? one.to.recoveryId : null
    await sql`insert into netra.office_key_wraps (id, office_key_id, officer_key_id, recovery_id, wrapped, given_from, given_by, given_at)
      values (${one.id}, ${one.officeKeyId}, ${officerKeyId}, ${recoveryId}, ${Buffer.from(one.wrapped)}, ${one.from}, ${one.by}, ${one.at})`.execute(
      tx,
    )
  },

  /** Cuts an officer off from every key of the office. How many wraps that ended. */
  async cutOff(
    tx: Tx,
    one: { readonly officeId: string; readonly officerKeyId: string; readonly by: ActorId; readonly at: Instant },
  ): Promise<number> {
    const { numAffectedRows } = await sql`
      insert into netra.office_key_wrap_ends (wrap_id, ended_by, ended_at)
      select w.id, ${one.by}::uuid, ${one.at}::timestamptz from netra.office_key_wraps w join netra.office_keys o on o.id = w.office_key_id
      where o.office_id = ${one.officeId}::uuid and w.officer_key_id = ${one.officerKeyId}::uuid and netra.wrap_counts(w.id)`.execute(
      tx,
    )
    return Number(numAffectedRows ?? 0n)
  },

  /** Which keys in officers' hands the sealed parts of a report were sealed to. */
  async keysOfReport(tx: Tx, reportId: string, parts: readonly string[]): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select distinct s.office_key_id as id from netra.sealed_identities s
      join netra.office_key_releases r on r.office_key_id = s.office_key_id
      where s.report_id = ${reportId}::uuid and s.part = any (${parts})`.execute(tx)
    return rows.map(({ id }) => id)
  },

  /** Those of these keys that officers hold, of this office or given to the actor, by any office. */
  async listAsked(tx: Tx, officeId: string, ids: readonly string[]): Promise<readonly AskedKey[]> {
    const { rows } = await sql<AskedKey>`
      select id, "isMine" from (
        select o.id, o.office_id, exists (
          select from netra.office_key_wraps w where w.office_key_id = o.id
            and w.officer_key_id = netra.officer_key_of(netra.actor_id()) and netra.wrap_counts(w.id)) as "isMine"
        from netra.office_key_releases r join netra.office_keys o on o.id = r.office_key_id where o.id = any (${ids}::uuid[])
      ) held where office_id = ${officeId}::uuid or "isMine"`.execute(tx)
    return rows
  },

  /** Keys that officers hold since before `before`, whose private half the server may still have. */
  async listReleased(tx: Tx, before: Instant): Promise<readonly { readonly id: string; readonly officeId: string }[]> {
    const { rows } = await sql<{ id: string; officeId: string }>`
      select o.id, o.office_id as "officeId" from netra.office_key_releases r join netra.office_keys o on o.id = r.office_key_id
      where r.released_at <= ${before}::timestamptz and o.mark is null`.execute(tx)
    return rows
  },

  /** The files that were sealed to a key, with what tells whom they may name. For the clock. */
  async listKeptUnder(tx: Tx, officeKeyId: string): Promise<readonly FileUnderKey[]> {
    const { rows } = await sql<FileUnderKey>`
      select file_id as id, kind, party from netra.kept_under(${officeKeyId}::uuid)`.execute(tx)
    return rows
  },
}
