import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type NumberKind = 'TM' | 'LP' | 'PL' | 'LHP' | 'BA' | 'PENERUSAN'

export const numberStore = {
  /** The next number of the office in that year. Its row stays locked to the end of the transaction: ask last. */
  async take(tx: Tx, officeId: string, kind: NumberKind, year: number): Promise<number> {
    const { rows } = await sql<{
      taken: number
    }>`select netra.take_number(${officeId}, ${kind}, ${year}) as taken`.execute(tx)
    const [row] = rows
    if (row === undefined) throw new Error('take_number answered nothing')
    return row.taken
  },

  /** How an office is written in numbers: Bawaslu's own code where it is known, else the Kemendagri code of its region. */
  async areaCode(tx: Tx, officeId: string): Promise<string> {
    const { code } = await tx
      .selectFrom('netra.offices as o')
      .leftJoin('netra.office_codes as c', (join) =>
        join.onRef('c.office_id', '=', 'o.id').on('c.issuer', '=', 'bawaslu'),
      )
      .select(({ fn }) => fn.coalesce('c.code', 'o.region_code').as('code'))
      .where('o.id', '=', officeId)
      .executeTakeFirstOrThrow()
    return code
  },

  /** The same for supervisors in the field, where many share a village: `64.01.02.2006/17` is polling place 17. */
  async fieldCode(tx: Tx, officeId: string): Promise<string> {
    const { tps } = await tx
      .selectFrom('netra.offices')
      .select('tps_number as tps')
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow()
    const area = await numberStore.areaCode(tx, officeId)
    return tps === null ? area : `${area}/${String(tps)}`
  },

  /**
   * The area in the number of an LHP: its writer's. Not where his kab/kota is accused and passed over: there the rank that
   * counts writes its own, or the two sequences could give one number twice.
   */
  async lhpAreaCode(
    tx: Tx,
    { officeId, decidingOfficeId }: { readonly officeId: string; readonly decidingOfficeId: string },
  ): Promise<string> {
    const { counts } = await tx
      .selectFrom('netra.offices')
      .select(({ fn }) => fn.coalesce('regency_office_id', 'province_office_id', 'national_office_id').as('counts'))
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow()
    return counts === decidingOfficeId
      ? numberStore.fieldCode(tx, officeId)
      : numberStore.areaCode(tx, decidingOfficeId)
  },

  /** Contests of an election that are held where the case happened, the nearest first. */
  async contestsAt(tx: Tx, electionId: string, regionCode: string): Promise<readonly string[]> {
    const rows = await tx
      .selectFrom('netra.contests')
      .select(['kind', 'region_code'])
      .where('election_id', '=', electionId)
      .where(({ eb, val }) => eb(val(regionCode), 'like', sql<string>`region_code || '%'`).or('region_code', '=', '00'))
      .orderBy(({ fn }) => fn<number>('length', ['region_code']), 'desc')
      .execute()
    return rows.map(({ kind }) => kind)
  },
}
