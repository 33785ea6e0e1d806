import { sql } from 'kysely'
import type { Json } from '#base'
import { endingSteps, type CaseState, type FollowUpStep, type Lasts, type ReferralState, type Statement } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { chainIds } from './chain.ts'

/** The copy that leaves: the accused, the act, what was decided. Nobody who told of it. */
export type ReferralContents = { readonly [key: string]: Json }

export type Referral = {
  readonly id: string
  readonly caseId: string
  readonly parentId: string | null
  readonly fromOfficeId: string
  readonly fromOfficeName: string
  readonly fromZone: Zone
  readonly receivingOfficeId: string
  readonly receivingOfficeName: string
  readonly receivingKind: string
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
  /** The file that came back, for which this one goes elsewhere. */
  readonly replacesId: string | null
}

type NewFollowUp = {
  readonly id: string
  readonly referralId: string
  readonly caseId: string
  readonly kind: FollowUpStep
  readonly allegationId: string | null
  readonly sanctionCode: string | null
  readonly sanctionWords: string | null
  readonly lasts: Lasts | null
  readonly paperNumber: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
  readonly happenedOn: PlainDate
  readonly recordedAt: Instant
  readonly accordingTo: string
  readonly note: string | null
  readonly officeId: string
  readonly recordedBy: ActorId
  /** Through which link, and who he said he is; null where somebody signed in. */
  readonly through: ThroughLink | null
  /** The print of the answer slip that came back. */
  readonly slipId: string | null
}

export type ThroughLink = { readonly linkId: string; readonly name: string; readonly capacity: string }

type FollowUpScan = {
  readonly id: string
  readonly followUpId: string
  readonly referralId: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly officeKeyId: string
  readonly keptBy: ActorId
  readonly keptAt: Instant
}

type CaseBehind = {
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
        replaces_id: referral.replacesId,
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
      .innerJoin('netra.offices as f', 'f.id', 'r.from_office_id')
      .select([
        'r.id',
        'r.case_id as caseId',
        'r.parent_id as parentId',
        'r.from_office_id as fromOfficeId',
        'f.name as fromOfficeName',
        'f.zone as fromZone',
        'r.receiving_office_id as receivingOfficeId',
        'o.name as receivingOfficeName',
        'o.kind as receivingKind',
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
        sanction_words: followUp.sanctionWords,
        lasts_amount: followUp.lasts?.amount ?? null,
        lasts_unit: followUp.lasts?.unit ?? null,
        paper_number: followUp.paperNumber,
        decree_number: followUp.decreeNumber,
        decree_on: followUp.decreeOn,
        happened_on: followUp.happenedOn,
        recorded_at: followUp.recordedAt,
        according_to: followUp.accordingTo,
        note: followUp.note,
        office_id: followUp.officeId,
        recorded_by: followUp.recordedBy,
        link_id: followUp.through?.linkId ?? null,
        stated_name: followUp.through?.name ?? null,
        stated_capacity: followUp.through?.capacity ?? null,
        slip_id: followUp.slipId,
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

  /** What was told of the file before it was passed on, here, and after. */
  async listTold(tx: Tx, referralId: string): Promise<readonly Statement[]> {
    return tx
      .selectFrom('netra.follow_ups')
      .select([
        'kind as step',
        'allegation_id as allegationId',
        'happened_on as happenedOn',
        'recorded_at as recordedAt',
        'according_to as accordingTo',
        'sanction_code as sanctionCode',
        'sanction_words as sanctionWords',
        'decree_number as decreeNumber',
        'decree_on as decreeOn',
      ])
      .where('referral_id', 'in', chainIds(referralId))
      .orderBy('recorded_at')
      .$castTo<Statement>()
      .execute()
  },

  /** Allegations of the referral that somebody has stated an end of. */
  async listAnswered(tx: Tx, referralId: string): Promise<readonly string[]> {
    const rows = await tx
      .selectFrom('netra.follow_ups')
      .select('allegation_id')
      .distinct()
      .where('referral_id', '=', referralId)
      .where('kind', 'in', endingSteps)
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

  /** The office to whose key a paper about this file is sealed; null for whoever may not answer it. */
  async sealingOffice(tx: Tx, referralId: string): Promise<string | null> {
    const { rows } = await sql<{ office: string | null }>`select netra.sealing_office(${referralId}) as office`.execute(
      tx,
    )
    return rows[0]?.office ?? null
  },

  async recordScan(tx: Tx, scan: FollowUpScan): Promise<void> {
    await tx
      .insertInto('netra.follow_up_scans')
      .values({
        id: scan.id,
        follow_up_id: scan.followUpId,
        referral_id: scan.referralId,
        media_type: scan.mediaType,
        size: scan.size,
        sha256: scan.sha256,
        office_key_id: scan.officeKeyId,
        kept_by: scan.keptBy,
        kept_at: scan.keptAt,
      })
      .execute()
  },

  /** The receiving body's answer moves the case. False when it moved meanwhile. */
  async answerCase(tx: Tx, referralId: string, seenVersion: number, at: Instant): Promise<boolean> {
    const { rows } = await sql<{
      answered: boolean
    }>`select netra.answer_case(${referralId}, ${seenVersion}, ${at}) as answered`.execute(tx)
    return rows[0]?.answered ?? false
  },
}
