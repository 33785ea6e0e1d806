import { sql } from 'kysely'
import type { PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** Somebody at one post of the roll; `until` is the first day no longer there. */
export type WhereWhen = {
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly office: string | null
  readonly post: string
  readonly region: string
  readonly main: boolean
  readonly from: PlainDate
  readonly until: PlainDate | null
}

type Sought =
  { readonly employerId: string; readonly number: Uint8Array } | { readonly employerId: string; readonly name: string }

const mostFound = 50

export const rollSearch = {
  /** Every post of whom a number or a bare name means, in one roll that the actor keeps. */
  async postings(tx: Tx, sought: Sought): Promise<readonly WhereWhen[]> {
    const who =
      'number' in sought
        ? sql`p.id in (select pegawai_id from netra.numbers_on_roll(${sought.employerId}, array[${Buffer.from(sought.number)}::bytea]))`
        : sql`netra.bare_name(p.name) = netra.bare_name(${sought.name})`
    const { rows } = await sql<WhereWhen>`
      select p.name, p.kind, w.unit_name as unit, o.name as office, w.post, r.name as region, w.main, w.valid_from as "from", w.valid_to as until
      from netra.pegawai p
      join netra.penempatan w on w.pegawai_id = p.id
      join netra.regions r on r.code = w.region_code
      left join netra.offices o on o.id = w.office_id
      where p.employer_office_id = ${sought.employerId} and ${who}
      order by p.name, p.id, w.valid_from desc limit ${mostFound}`.execute(tx)
    return rows
  },

  /** Everybody who stands at a post of this roll today, in batches of one reading; without numbers, which are not kept. */
  async *everybody(tx: Tx, employerId: string): AsyncGenerator<readonly WhereWhen[], void> {
    // A cursor and no pages: fresh tables have no statistics, and each page would be planned as if it were nearly empty.
    await sql`
      declare roll_out no scroll cursor for
      select p.name, p.kind, w.unit_name as unit, o.name as office, w.post, r.name as region, w.main, w.valid_from as "from", w.valid_to as until
      from netra.pegawai p
      join netra.penempatan w on w.pegawai_id = p.id and w.valid_to is null
      join netra.regions r on r.code = w.region_code
      left join netra.offices o on o.id = w.office_id
      where p.employer_office_id = ${sql.lit(employerId)}`.execute(tx)
    for (;;) {
      const { rows } = await sql<WhereWhen>`fetch forward 5000 from roll_out`.execute(tx)
      if (rows.length === 0) return
      yield rows
    }
  },
}
