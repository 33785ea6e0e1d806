import { sql } from 'kysely'
import type { FieldRole, HeldPlace } from '#core'
import type { PlainDate } from '#law'
import type { Tx } from '../database.ts'

type CardHolder = {
  readonly accountId: string
  readonly name: string
  readonly role: FieldRole
  readonly office: string
}

/** What a list of appointments is held against, and whom a decree appointed. */
export const appointmentStore = {
  /** Two lists queue, or both would find a place free. */
  async queue(tx: Tx): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('netra.memberships appointment list', 0))`.execute(tx)
  },

  /** Of these codes the villages and kecamatan in force that have a Panwascam. */
  async listPlaces(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
    const { rows } = await sql<{ code: string }>`
      select r.code from netra.regions r
      where r.code = any (${codes}::text[]) and r.valid_to is null and r.level in ('kecamatan', 'desa', 'kelurahan')
        and exists (select from netra.offices o where o.kind = 'panwascam' and o.region_code = coalesce(r.district_code, r.code))`.execute(
      tx,
    )
    return rows.map(({ code }) => code)
  },

  /** Who holds or will hold a post of the field in these places on or after a day. */
  listHeld: (tx: Tx, codes: readonly string[], since: PlainDate): Promise<readonly HeldPlace[]> =>
    tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .innerJoin('netra.accounts as a', 'a.id', 'm.account_id')
      .select(['a.name', 'm.role', 'o.region_code as regionCode', 'o.tps_number as tps'])
      .select(['m.valid_from as from', 'm.valid_to as until'])
      .where('m.role', 'in', ['ptps', 'pkd', 'panwascam'])
      .where('o.region_code', 'in', codes.length === 0 ? [''] : codes)
      .where((eb) => eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', since)]))
      .$castTo<HeldPlace>()
      .execute(),

  panwascamOf: (tx: Tx, districtCode: string): Promise<string | null> =>
    tx
      .selectFrom('netra.offices')
      .select('id')
      .where('kind', '=', 'panwascam')
      .where('region_code', '=', districtCode)
      .executeTakeFirst()
      .then((row) => row?.id ?? null),

  /** Whom a decree appointed to the field, whose post has not ended, and who has no phone in. */
  listWithoutPhone: (tx: Tx, decreeNumber: string, most: number): Promise<readonly CardHolder[]> =>
    tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .innerJoin('netra.accounts as a', 'a.id', 'm.account_id')
      .select(['a.id as accountId', 'a.name', 'm.role', 'o.name as office'])
      .where('m.decree_number', '=', decreeNumber)
      .where('m.role', 'in', ['ptps', 'pkd', 'panwascam'])
      .where('a.closed_at', 'is', null)
      .where('m.account_id', '<>', sql<string>`netra.actor_id()`)
      .where(sql<boolean>`(m.valid_to is null or netra.today_in(o.zone) < m.valid_to)`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('netra.field_devices as d')
              .select('d.id')
              .whereRef('d.account_id', '=', 'a.id')
              .where('d.revoked_at', 'is', null),
          ),
        ),
      )
      .orderBy('o.code')
      .orderBy('a.name')
      .limit(most)
      .$castTo<CardHolder>()
      .execute(),
}
