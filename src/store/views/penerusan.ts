import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isLate } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { FollowUpKind, ReferralContents, ReferralState } from '../penerusan/referral-store.ts'
import { deadlineStore } from '../tenggat/deadline-store.ts'
import type { StoredDeadline } from '../tenggat/deadline-row.ts'

/** A referral in the list of a body that received it, or of one that sent it. */
export type ReferralRow = {
  readonly id: string
  readonly fromOfficeName: string
  readonly receivingOfficeId: string
  readonly receivingOfficeName: string
  readonly route: string
  readonly letterNumber: string | null
  readonly letterOn: PlainDate | null
  readonly sentAt: Instant
  readonly state: ReferralState
  readonly stateSince: Instant
  readonly registerNumber: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly acting: boolean | null
  readonly demonstration: boolean
}

export type FollowUpLine = {
  readonly id: string
  readonly kind: FollowUpKind
  readonly allegationId: string | null
  readonly sanctionCode: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  readonly happenedOn: PlainDate
  readonly recordedAt: Instant
  readonly accordingTo: string
  readonly note: string | null
  readonly officeName: string
}

export type ReferralPage = ReferralRow & {
  readonly contents: ReferralContents
  readonly allegationIds: readonly string[]
  readonly parentId: string | null
  readonly followUps: readonly FollowUpLine[]
  readonly passedTo: readonly {
    readonly id: string
    readonly receivingOfficeName: string
    readonly sentAt: Instant
    readonly state: ReferralState
  }[]
  readonly clocks: readonly (StoredDeadline & { readonly late: boolean })[]
  /** When anybody last said anything; null: never. No news is a state, not a zero. */
  readonly lastNewsAt: Instant | null
}

/** One referral as the receiving body sees it: the copy that was sent, and nothing of the case behind it. */
export async function findReferralPage(tx: Tx, id: string, now: Instant): Promise<ReferralPage | null> {
  const row = await referrals(tx)
    .select((eb) => [
      'r.contents',
      'r.allegation_ids as allegationIds',
      'r.parent_id as parentId',
      jsonArrayFrom(
        eb
          .selectFrom('netra.follow_ups as u')
          .innerJoin('netra.offices as by', 'by.id', 'u.office_id')
          .select([
            'u.id',
            'u.kind',
            'u.allegation_id as allegationId',
            'u.sanction_code as sanctionCode',
            'u.decree_number as decreeNumber',
            'u.decree_on as decreeOn',
            'u.happened_on as happenedOn',
            'u.recorded_at as recordedAt',
            'u.according_to as accordingTo',
            'u.note',
            'by.name as officeName',
          ])
          .whereRef('u.referral_id', '=', 'r.id')
          .orderBy('u.recorded_at'),
      ).as('followUps'),
      jsonArrayFrom(
        eb
          .selectFrom('netra.referrals as n')
          .innerJoin('netra.offices as no', 'no.id', 'n.receiving_office_id')
          .select(['n.id', 'no.name as receivingOfficeName', 'n.sent_at as sentAt', 'n.state'])
          .whereRef('n.parent_id', '=', 'r.id'),
      ).as('passedTo'),
    ])
    .where('r.id', '=', id)
    .$castTo<Omit<ReferralPage, 'clocks' | 'lastNewsAt'>>()
    .executeTakeFirst()
  if (row === undefined) return null
  const clocks = (await deadlineStore.listOfReferral(tx, id)).map((clock) => ({
    ...clock,
    late: clock.closedAt === null && isLate(clock, now),
  }))
  const news = row.followUps.filter(({ kind }) => kind !== 'belum-ada-kabar')
  return { ...row, clocks, lastNewsAt: news.at(-1)?.recordedAt ?? null }
}

/** What every page shows of a referral, with the clock of it that ends first. */
export function referrals(tx: Tx) {
  return tx
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.offices as f', 'f.id', 'r.from_office_id')
    .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('netra.deadlines')
          .select(['due_on', 'due_at', 'acting'])
          .whereRef('referral_id', '=', 'r.id')
          .where('closed_at', 'is', null)
          .orderBy('due_at')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .select([
      'r.id',
      'f.name as fromOfficeName',
      'o.id as receivingOfficeId',
      'o.name as receivingOfficeName',
      'r.route',
      'r.letter_number as letterNumber',
      'r.letter_on as letterOn',
      'r.sent_at as sentAt',
      'r.state',
      'r.state_since as stateSince',
      sql<string | null>`r.contents ->> 'registerNumber'`.as('registerNumber'),
      'd.due_on as dueOn',
      'd.due_at as dueAt',
      'd.acting',
      'r.demonstration',
    ])
}
