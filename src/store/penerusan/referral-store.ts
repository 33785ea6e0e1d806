import { sql } from 'kysely'
import type { Json } from '#base'
import type { CaseState } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'

export const referralStates = ['dikirim', 'diterima', 'diperiksa', 'diteruskan', 'dikembalikan', 'diputus'] as const
export type ReferralState = (typeof referralStates)[number]

export const followUpKinds = [
  'diterima',
  'mulai-diperiksa',
  'diteruskan',
  'dikembalikan',
  'sanksi',
  'tidak-terbukti',
  'belum-ada-kabar',
] as const
export type FollowUpKind = (typeof followUpKinds)[number]

/** The copy that leaves: the accused, the act, what was decided. Nobody who told of it. */
export type ReferralContents = { readonly [key: string]: Json }

export type Referral = {
  readonly id: string
  readonly caseId: string
  readonly parentId: string | null
  readonly fromOfficeId: string
  readonly receivingOfficeId: string
  readonly receivingOfficeName: string
  readonly receivingZone: Zone
  readonly route: string
  readonly sentAt: Instant
  readonly contents: ReferralContents
  readonly allegationIds: readonly string[]
  readonly state: ReferralState
  readonly stateSince: Instant
  readonly walled: readonly string[]
}

export type NewReferral = Pick<
  Referral,
  | 'id'
  | 'caseId'
  | 'parentId'
  | 'fromOfficeId'
  | 'receivingOfficeId'
  | 'route'
  | 'sentAt'
  | 'contents'
  | 'allegationIds'
  | 'walled'
> & {
  readonly letterNumber: string | null
  readonly letterOn: PlainDate | null
}

export type NewFollowUp = {
  readonly id: string
  readonly referralId: string
  readonly caseId: string
  readonly kind: FollowUpKind
  readonly allegationId: string | null
  readonly sanctionCode: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  readonly happenedOn: PlainDate
  readonly recordedAt: Instant
  readonly accordingTo: string
  readonly note: string | null
  readonly officeId: string
  readonly recordedBy: ActorId
}

export type CaseBehind = {
  readonly caseId: string
  readonly regime: RegimeId
  readonly state: CaseState
  readonly version: number
  readonly since: Instant
}

export const referralStore = {
  async send(tx: Tx, referral: NewReferral): Promise<void> {
    await tx
      .insertInto('netra.referrals')
      .values({
        id: referral.id,
        case_id: referral.caseId,
        parent_id: referral.parentId,
        from_office_id: referral.fromOfficeId,
        receiving_office_id: referral.receivingOfficeId,
        route: referral.route,
        letter_number: referral.letterNumber,
        letter_on: referral.letterOn,
        sent_at: referral.sentAt,
        contents: JSON.stringify(referral.contents),
        allegation_ids: [...referral.allegationIds],
        state: 'dikirim',
        state_since: referral.sentAt,
        walled_office_ids: [...referral.walled],
      })
      .execute()
  },

  /** Locks the referral for whoever may move it; null for anybody else, who may still read it. */
  async findToAnswer(tx: Tx, id: string): Promise<Referral | null> {
    const row = await tx
      .selectFrom('netra.referrals as r')
      .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
      .select([
        'r.id',
        'r.case_id as caseId',
        'r.parent_id as parentId',
        'r.from_office_id as fromOfficeId',
        'r.receiving_office_id as receivingOfficeId',
        'o.name as receivingOfficeName',
        'o.zone as receivingZone',
        'r.route',
        'r.sent_at as sentAt',
        'r.contents',
        'r.allegation_ids as allegationIds',
        'r.state',
        'r.state_since as stateSince',
        'r.walled_office_ids as walled',
      ])
      .where('r.id', '=', id)
      .forUpdate(['r'])
      .$castTo<Referral>()
      .executeTakeFirst()
    return row ?? null
  },

  async move(tx: Tx, id: string, state: ReferralState, since: Instant): Promise<void> {
    await tx.updateTable('netra.referrals').set({ state, state_since: since }).where('id', '=', id).execute()
  },

  async recordFollowUp(tx: Tx, followUp: NewFollowUp): Promise<void> {
    await tx
      .insertInto('netra.follow_ups')
      .values({
        id: followUp.id,
        referral_id: followUp.referralId,
        case_id: followUp.caseId,
        kind: followUp.kind,
        allegation_id: followUp.allegationId,
        sanction_code: followUp.sanctionCode,
        decree_number: followUp.decreeNumber,
        decree_on: followUp.decreeOn,
        happened_on: followUp.happenedOn,
        recorded_at: followUp.recordedAt,
        according_to: followUp.accordingTo,
        note: followUp.note,
        office_id: followUp.officeId,
        recorded_by: followUp.recordedBy,
      })
      .execute()
  },

  async countFollowUps(tx: Tx, referralId: string): Promise<number> {
    const { count } = await tx
      .selectFrom('netra.follow_ups')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('referral_id', '=', referralId)
      .executeTakeFirstOrThrow()
    return count
  },

  /** Allegations of the referral that somebody has stated an end of. */
  async listAnswered(tx: Tx, referralId: string): Promise<readonly string[]> {
    const rows = await tx
      .selectFrom('netra.follow_ups')
      .select('allegation_id')
      .distinct()
      .where('referral_id', '=', referralId)
      .where('kind', 'in', ['sanksi', 'tidak-terbukti'])
      .where('allegation_id', 'is not', null)
      .execute()
    return rows.flatMap(({ allegation_id }) => (allegation_id === null ? [] : [allegation_id]))
  },

  /** What a receiving body may know of the case behind its referral: where it stands. Null for anybody else. */
  async caseBehind(tx: Tx, referralId: string): Promise<CaseBehind | null> {
    const { rows } = await sql<{
      case_id: string
      regime: string
      state: string
      version: number
      state_since: string
    }>`select * from netra.case_behind(${referralId})`.execute(tx)
    const [row] = rows
    return row
      ? {
          caseId: row.case_id,
          regime: row.regime as RegimeId,
          state: row.state as CaseState,
          version: row.version,
          since: row.state_since,
        }
      : null
  },

  /** The receiving body's answer moves the case. False when it moved meanwhile. */
  async answerCase(tx: Tx, referralId: string, seenVersion: number, at: Instant): Promise<boolean> {
    const { rows } = await sql<{
      answered: boolean
    }>`select netra.answer_case(${referralId}, ${seenVersion}, ${at}) as answered`.execute(tx)
    return rows[0]?.answered ?? false
  },
}
