import { sql } from 'kysely'
import type { Reach } from '#core'
import type { Tx } from '../database.ts'
import { uuids } from './pakta-store.ts'

export type UnitReach = Reach & {
  readonly officeId: string
  readonly office: string
  readonly kind: string
  /** How many stand right below it, and can be looked at one by one. */
  readonly below: number
}
type UnitProven = { readonly officeId: string; readonly proven: number | null }
export type OfficeChoice = { readonly id: string; readonly name: string; readonly kind: string }

type Of = { readonly textId: string; readonly kinds: readonly string[] }

const reachOf = (units: ReturnType<typeof sql>, { textId, kinds }: Of) => sql<
  Omit<UnitReach, 'attested'> & { readonly attestedSigned: number | null; readonly attestedTotal: number | null }
>`
  with units as (${units}),
  below as materialized (select u.id as unit_id, o.id from units u join netra.offices o on o.line @> array[u.id]),
  rolled as (
    select b.unit_id, sum(r.people)::integer as people
    from below b join netra.roll_sizes r on r.office_id = b.id
    where r.kind in (select jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb)) group by b.unit_id
  ),
  signed as (
    select b.unit_id, sum(c.people)::integer as proven, coalesce(sum(c.people) filter (where c.way = 'slip'), 0)::integer as by_slip
    from below b join netra.pledge_counts c on c.office_id = b.id and c.text_id = ${textId} group by b.unit_id
  ),
  newest as (
    select distinct on (r.office_id, r.way) r.office_id, r.way, r.signed, r.total
    from netra.pakta_recaps r where r.text_id = ${textId} order by r.office_id, r.way, r.recorded_at desc, r.id desc
  ),
  stated as (
    select b.unit_id, sum(n.signed) filter (where n.way = 'atestasi')::integer as attested,
      sum(n.total) filter (where n.way = 'atestasi')::integer as attested_of, sum(n.signed) filter (where n.way = 'daftar')::integer as listed
    from below b join newest n on n.office_id = b.id group by b.unit_id
  )
  select u.id as "officeId", u.name as office, u.kind, coalesce(r.people, 0) as people, coalesce(s.proven, 0) as proven,
    coalesce(s.by_slip, 0) as "bySlip", t.attested as "attestedSigned", t.attested_of as "attestedTotal", coalesce(t.listed, 0) as listed,
    (select count(*)::integer from netra.offices o where o.parent_id = u.id and o.valid_to is null) as below
  from units u
  left join rolled r on r.unit_id = u.id
  left join signed s on s.unit_id = u.id
  left join stated t on t.unit_id = u.id
  order by u.name, u.id`

async function read(tx: Tx, query: ReturnType<typeof reachOf>): Promise<readonly UnitReach[]> {
  const { rows } = await query.execute(tx)
  return rows.map(({ attestedSigned, attestedTotal, ...row }) => ({
    ...row,
    attested:
      attestedSigned === null || attestedTotal === null ? null : { signed: attestedSigned, total: attestedTotal },
  }))
}

/** How far a pakta reached. The recaps are those that the actor may see; the sums are everybody's who signs in. */
export const reachStore = {
  ofUnits: (tx: Tx, ids: readonly string[], of: Of): Promise<readonly UnitReach[]> =>
    read(tx, reachOf(sql`select o.id, o.name, o.kind from netra.offices o where o.id = any (${uuids(ids)})`, of)),

  /** The offices right below one, and the office itself first. */
  below: (tx: Tx, id: string, of: Of): Promise<readonly UnitReach[]> =>
    read(
      tx,
      reachOf(
        sql`select o.id, o.name, o.kind from netra.offices o where o.parent_id = ${id} and o.valid_to is null order by o.name limit 1000`,
        of,
      ),
    ),

  /** Those of these offices that a pakta was opened for, with whom it was opened for above them. */
  async within(
    tx: Tx,
    officeIds: readonly string[],
    topOfficeIds: readonly string[],
  ): Promise<readonly OfficeChoice[]> {
    const { rows } = await sql<OfficeChoice>`
      select o.id, o.name, o.kind from netra.offices o
      where o.id = any (${uuids(officeIds)}) and o.line && ${uuids(topOfficeIds)} order by o.name`.execute(tx)
    return rows
  },

  async mayWatch(tx: Tx, id: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`select netra.may_watch(${id}::uuid) as may`.execute(tx)
    return rows[0]?.may === true
  },
  async mayLead(tx: Tx, id: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`select netra.may_lead(${id}::uuid) as may`.execute(tx)
    return rows[0]?.may === true
  },

  /** Allegations that a pleno found to be violations, where unit and number are large enough to be said (N93). */
  async provenAt(
    tx: Tx,
    ids: readonly string[],
    { atLeast, unitAtLeast }: { readonly atLeast: number; readonly unitAtLeast: number },
  ): Promise<readonly UnitProven[]> {
    const { rows } = await sql<UnitProven>`
      select office_id as "officeId", proven from netra.proven_at(${uuids(ids)}, ${atLeast}, ${unitAtLeast})`.execute(
      tx,
    )
    return rows
  },

  /** People on the roll of an office and below; null: no roll was read in. */
  async onRoll(tx: Tx, id: string): Promise<number | null> {
    const { rows } = await sql<{ people: number | null }>`
      select sum(r.people)::integer as people from netra.roll_sizes r join netra.offices o on o.id = r.office_id
      where o.line @> array[${id}::uuid]`.execute(tx)
    const people = rows[0]?.people ?? null
    return people === 0 ? null : people
  },

  /** Offices beside these, in their region and not below a kecamatan, for which the actor may open a pakta. */
  async choices(tx: Tx, officeIds: readonly string[]): Promise<readonly OfficeChoice[]> {
    const { rows } = await sql<OfficeChoice>`
      with near as materialized (
        select o.id, o.name, o.kind from netra.offices o
        where o.valid_to is null and o.kind not in ('ptps', 'pkd', 'sekolah', 'upt', 'unit-kerja')
          and (o.id = any (${uuids(officeIds)})
            or o.region_code in (select m.region_code from netra.offices m where m.id = any (${uuids(officeIds)})))
      )
      select n.id, n.name, n.kind from near n where netra.may_watch(n.id) order by n.name limit 300`.execute(tx)
    return rows
  },

  /** Offices of the same region, whoever heads them: signers of a deklarasi are of every family. */
  near: (tx: Tx, officeId: string): Promise<readonly OfficeChoice[]> =>
    tx
      .selectFrom('netra.offices as o')
      .where('o.valid_to', 'is', null)
      .where('o.kind', 'not in', ['ptps', 'pkd', 'sekolah', 'upt', 'unit-kerja'])
      .where('o.region_code', '=', (eb) =>
        eb.selectFrom('netra.offices as m').select('m.region_code').where('m.id', '=', officeId),
      )
      .select(['o.id', 'o.name', 'o.kind'])
      .orderBy('o.name')
      .limit(300)
      .execute(),
}
