import { sql } from 'kysely'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import type { DeadlineOwner } from '../tenggat/deadline-row.ts'

/** When clocks end, seen from today: what is late, what today and tomorrow ask, and the rest. */
export const boardBuckets = ['lewat', 'hari-ini', 'besok', 'nanti'] as const
export type BoardBucket = (typeof boardBuckets)[number]

/** The running clocks of one office under one rule that end in one bucket. */
export type BoardCount = {
  readonly officeId: string
  readonly officeName: string
  readonly officeRank: string
  readonly provinceName: string | null
  readonly ruleId: string
  /** Of cases the office or the reporter; of LHPs the office, or whom it advised. */
  readonly owner: Extract<DeadlineOwner, 'kantor' | 'pelapor' | 'penerima-saran'>
  readonly bucket: BoardBucket
  readonly acting: boolean
  readonly clocks: number
}

/**
 * All clocks of an office and those below, counted: what the policies would show, found by the offices of the chain instead of by each case,
 * which for fifty thousand clocks is the difference between a glance and a wait.
 */
export async function countBoard(
  tx: Tx,
  now: Instant,
  today: Readonly<Record<Zone, PlainDate>>,
): Promise<readonly BoardCount[]> {
  const { rows } = await sql<BoardCount>`
    select o.id as "officeId", o.name as "officeName", o.rank as "officeRank", p.name as "provinceName",
      d.rule_id as "ruleId", d.owner, d.bucket, d.acting, d.clocks
    from netra.count_board(${now}::timestamptz, ${today.WIB}::date, ${today.WITA}::date, ${today.WIT}::date) d
    join netra.offices o on o.id = d.office_id
    left join netra.offices p on p.id = o.province_office_id and p.id <> o.id
    order by o.name, d.rule_id`.execute(tx)
  return rows
}
