import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { FollowUpStep, Lasts } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** One statement on a file, according to whom. */
export type FollowUpLine = {
  readonly id: string
  readonly kind: FollowUpStep
  readonly allegationId: string | null
  readonly sanctionCode: string | null
  readonly sanctionWords: string | null
  readonly lastsAmount: number | null
  readonly lastsUnit: Lasts['unit'] | null
  readonly paperNumber: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  readonly happenedOn: PlainDate
  readonly recordedAt: Instant
  readonly accordingTo: string
  readonly note: string | null
  readonly officeName: string
  /** Told by the addressee through a link, as whom he called himself; null where somebody signed in. */
  readonly statedName: string | null
  readonly statedCapacity: string | null
  /** The print of the answer slip it was told on. */
  readonly slipId: string | null
  /** Hex, of the paper as scanned; null where no scan was kept. */
  readonly scanHash: string | null
  readonly scanId: string | null
}

/** What was told of the referral `r` of the query around it. */
export const followUpLines = (tx: Tx) =>
  jsonArrayFrom(
    tx
      .selectFrom('netra.follow_ups as u')
      .innerJoin('netra.offices as by', 'by.id', 'u.office_id')
      .leftJoin('netra.follow_up_scans as s', 's.follow_up_id', 'u.id')
      .select([
        'u.id',
        'u.kind',
        'u.allegation_id as allegationId',
        'u.sanction_code as sanctionCode',
        'u.sanction_words as sanctionWords',
        'u.lasts_amount as lastsAmount',
        'u.lasts_unit as lastsUnit',
        'u.paper_number as paperNumber',
        'u.decree_number as decreeNumber',
        'u.decree_on as decreeOn',
        'u.happened_on as happenedOn',
        'u.recorded_at as recordedAt',
        'u.according_to as accordingTo',
        'u.note',
        'by.name as officeName',
        'u.stated_name as statedName',
        'u.stated_capacity as statedCapacity',
        'u.slip_id as slipId',
        sql<string | null>`encode(s.sha256, 'hex')`.as('scanHash'),
        's.id as scanId',
      ])
      .whereRef('u.referral_id', '=', sql.ref('r.id'))
      .orderBy('u.recorded_at')
      .$castTo<FollowUpLine>(),
  )
