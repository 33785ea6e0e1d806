import { sql } from 'kysely'
import type { Role } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

type OfficeEnd = {
  readonly officeId: string
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  /** The first day without the office. */
  readonly endsOn: PlainDate
}
export type EndedOffice = {
  readonly endId: string
  readonly officeId: string
  readonly zone: Zone
  readonly endsOn: PlainDate
}
type EndedPost = {
  readonly membershipId: string
  readonly accountId: string
  readonly officeId: string
  readonly role: Role
  readonly until: PlainDate
}
type TakenBack = {
  readonly caseId: string
  readonly hearingId: string
  readonly fromOfficeId: string
  readonly party: string
  readonly ordinal: number
  readonly round: number
}
export type HandedUp = {
  readonly cases: number
  readonly drafts: number
  readonly posts: number
  readonly keys: number
}

/** The end of offices of the field, and what the clock then gives to the rank above. */
export const officeEndStore = {
  /** Panwascam below the actor's own office, as a commissioner: whose end he may record. */
  async listBelow(tx: Tx): Promise<readonly { readonly id: string; readonly name: string; readonly zone: Zone }[]> {
    const { rows } = await sql<{ id: string; name: string; zone: Zone }>`
      select o.id, o.name, o.zone from netra.offices o
      where o.kind = 'panwascam' and o.parent_id = any ((select netra.actor_offices('anggota', 'ketua'))::uuid[]) order by o.code`.execute(
      tx,
    )
    return rows
  },

  /** Of the ranks above an office the one in which the actor is a commissioner. */
  async actingOffice(tx: Tx, officeId: string): Promise<string | null> {
    const { rows } = await sql<{ id: string }>`
      select above.id from unnest(netra.offices_above(${officeId})) with ordinality as above (id, nth)
      where above.id = any (netra.actor_offices('anggota', 'ketua')) order by above.nth limit 1`.execute(tx)
    return rows[0]?.id ?? null
  },

  /** One after the other: whoever comes second finds it done. */
  async isStillOpen(tx: Tx, endId: string): Promise<boolean> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`netra.office_ends ${endId}`}, 0))`.execute(tx)
    return (await officeEndStore.listEnded(tx)).some((ended) => ended.endId === endId)
  },

  /** The rank right above an office of the field. Throws where there is none. */
  async officeAbove(tx: Tx, officeId: string): Promise<string> {
    const { rows } = await sql<{ id: string | null }>`
      select (netra.offices_above(${officeId}))[1] as id`.execute(tx)
    const [row] = rows
    if (row === undefined || row.id === null) throw new Error(`office ${officeId} has no rank above`)
    return row.id
  },

  async record(tx: Tx, by: ActorId, at: Instant, ends: readonly OfficeEnd[]): Promise<void> {
    await tx
      .insertInto('netra.office_ends')
      .values(
        ends.map(({ officeId, decreeNumber, decreeOn, endsOn }) => ({
          ...{ id: newId(), office_id: officeId, decree_number: decreeNumber, decree_on: decreeOn, ends_on: endsOn },
          ...{ recorded_by: by, recorded_at: at },
        })),
      )
      .execute()
  },

  async listEnded(tx: Tx): Promise<readonly EndedOffice[]> {
    const { rows } = await sql<EndedOffice>`
      select end_id as "endId", office_id as "officeId", zone, ends_on as "endsOn" from netra.list_ended()`.execute(tx)
    return rows
  },

  listOpenCases: (tx: Tx, officeId: string, closed: readonly string[]): Promise<readonly string[]> =>
    tx
      .selectFrom('netra.cases')
      .select('id')
      .where('handling_office_id', '=', officeId)
      .where('state', 'not in', closed)
      .orderBy('opened_at')
      .execute()
      .then((rows) => rows.map(({ id }) => id)),

  /** Which office the case came to, and how many threads with reporters; null where the chain has none that it does not accuse. */
  async handUpCase(
    tx: Tx,
    endId: string,
    caseId: string,
  ): Promise<{ readonly officeId: string; readonly threads: number } | null> {
    const { rows } = await sql<{ officeId: string; threads: number }>`
      select to_office as "officeId", threads from netra.hand_up_case(${endId}, ${caseId})`.execute(tx)
    return rows[0] ?? null
  },

  async handUpDrafts(
    tx: Tx,
    endId: string,
    at: Instant,
  ): Promise<readonly { readonly lhpId: string; readonly toOfficeId: string }[]> {
    const { rows } = await sql<{ lhpId: string; toOfficeId: string }>`
      select lhp_id as "lhpId", to_office_id as "toOfficeId" from netra.hand_up_drafts(${endId}, ${at})`.execute(tx)
    return rows
  },

  async endPosts(tx: Tx, endId: string): Promise<readonly EndedPost[]> {
    const { rows } = await sql<EndedPost>`
      select membership_id as "membershipId", account_id as "accountId", office_id as "officeId", role, ends_on as until
      from netra.end_field_posts(${endId})`.execute(tx)
    return rows
  },

  async takeBackHearings(tx: Tx, endId: string, at: Instant): Promise<readonly TakenBack[]> {
    const { rows } = await sql<TakenBack>`
      select case_id as "caseId", hearing_id as "hearingId", from_office_id as "fromOfficeId", party, ordinal, round
      from netra.take_back_hearings(${endId}, ${at})`.execute(tx)
    return rows
  },

  /** Keys of the office and of those below it that are not handed up yet, retired ones too: what they opened stays sealed to them. */
  async listKeys(tx: Tx, officeId: string): Promise<readonly { readonly id: string }[]> {
    const { rows } = await sql<{ id: string }>`
      select k.id from netra.office_keys k join netra.offices o on o.id = k.office_id
      where (o.id = ${officeId} or o.kecamatan_office_id = ${officeId})
        and not exists (select from netra.office_key_handovers h where h.office_key_id = k.id)
      order by k.created_at`.execute(tx)
    return rows
  },

  async handUpKey(
    tx: Tx,
    endId: string,
    key: { readonly id: string; readonly toId: string; readonly wrapped: Uint8Array; readonly at: Instant },
  ): Promise<boolean> {
    const { rows } = await sql<{ handed: boolean }>`
      select netra.hand_up_key(${endId}, ${key.id}, ${key.toId}, ${Buffer.from(key.wrapped)}, ${key.at}) as handed`.execute(
      tx,
    )
    return rows[0]?.handed ?? false
  },

  async close(tx: Tx, endId: string, toOfficeId: string, { at, ...counted }: HandedUp & { readonly at: Instant }) {
    const { cases, drafts, posts, keys } = counted
    await sql`select netra.note_handed_up(${endId}, ${toOfficeId}, ${at}, ${[cases, drafts, posts, keys]}::integer[])`.execute(
      tx,
    )
  },
}
