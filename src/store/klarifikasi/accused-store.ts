import { sql } from 'kysely'
import type { AccusedStatementKind, CorrectedField, HearingRecording } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { accusedCodeHash } from './code-hash.ts'
import type { Receipt } from '../laporan/receipt.ts'

export type DeliveryWay = 'langsung' | 'pesan'
export type SignatureWay = 'tinta' | 'layar'

type NewCode = {
  readonly id: string
  readonly caseId: string
  readonly allegationId: string
  readonly officeId: string
  readonly code: Receipt
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly madeBy: ActorId
}

type OpenCode = { readonly id: string; readonly opens: boolean }

type SubjectCorrection = {
  readonly statementId: string
  readonly field: CorrectedField
  readonly becomes: string
  /** Whom the new words accuse: the wall grows by them. */
  readonly accused: readonly string[]
  readonly at: Instant
}

type Letter = {
  readonly id: string
  readonly caseId: string
  readonly allegationId: string
  readonly kind: AccusedStatementKind
  readonly body: string
  readonly receivedAt: Instant
  readonly recordedBy: ActorId
  readonly recordedAt: Instant
  readonly paperNumber: string | null
  readonly accordingTo: string
}

/** What the desk keeps for the other side of the table. */
export const accusedStore = {
  /** The people the case accuses, each by the first allegation against him. */
  async listSubjects(tx: Tx, caseId: string): Promise<readonly { readonly id: string; readonly ordinal: number }[]> {
    const { rows } = await sql<{ id: string; ordinal: number }>`
      select a.id, a.ordinal
      from netra.allegations a
      where a.case_id = ${caseId}
        and not exists (select from netra.allegations b
          where b.case_id = a.case_id and b.ordinal < a.ordinal and netra.same_subject(a, b))
      order by a.ordinal`.execute(tx)
    return rows
  },

  /** The code of this person that was not revoked, and whether it still opens; whichever allegation it was made by. */
  async findOpenCode(tx: Tx, allegationId: string, at: Instant): Promise<OpenCode | null> {
    const { rows } = await sql<OpenCode>`
      select k.id, k.expires_at > ${at} as opens
      from netra.accused_codes k
      join netra.allegations a on a.id = k.allegation_id
      join netra.allegations wanted on wanted.id = ${allegationId}
      where k.revoked_at is null and netra.same_subject(wanted, a)`.execute(tx)
    return rows[0] ?? null
  },

  async keepCode(
    tx: Tx,
    { id, caseId, allegationId, officeId, code, madeAt, expiresAt, madeBy }: NewCode,
  ): Promise<void> {
    await tx
      .insertInto('netra.accused_codes')
      .values({
        id,
        case_id: caseId,
        allegation_id: allegationId,
        office_id: officeId,
        code_hash: accusedCodeHash(code),
        made_at: madeAt,
        expires_at: expiresAt,
        made_by: madeBy,
      })
      .execute()
  },

  async revokeCode(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.updateTable('netra.accused_codes').set({ revoked_at: at }).where('id', '=', id).execute()
  },

  async findHearing(tx: Tx, caseId: string, hearingId: string) {
    const row = await tx
      .selectFrom('netra.hearings as h')
      .leftJoin('netra.hearing_signatures as s', 's.hearing_id', 'h.id')
      .leftJoin('netra.hearings as second', 'second.again_of', 'h.id')
      .select([
        'h.party',
        'h.ordinal',
        'h.round',
        'h.method',
        'h.state',
        'h.allegation_id as allegationId',
        'h.scheduled_at as scheduledAt',
        'h.held_at as heldAt',
        's.signed_on as signedOn',
        'second.id as secondId',
      ])
      .where('h.id', '=', hearingId)
      .where('h.case_id', '=', caseId)
      .executeTakeFirst()
    return row === undefined ? null : { ...row, followed: row.secondId !== null }
  },

  async findAllegation(tx: Tx, caseId: string, id: string) {
    const row = await tx
      .selectFrom('netra.allegations')
      .select(['id', 'ordinal'])
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },

  async recordLetter(tx: Tx, letter: Letter): Promise<void> {
    await tx
      .insertInto('netra.accused_statements')
      .values({
        id: letter.id,
        case_id: letter.caseId,
        allegation_id: letter.allegationId,
        kind: letter.kind,
        body: letter.body,
        received_at: letter.receivedAt,
        recorded_by: letter.recordedBy,
        recorded_at: letter.recordedAt,
        paper_number: letter.paperNumber,
        according_to: letter.accordingTo,
      })
      .execute()
  },

  async recordDelivery(
    tx: Tx,
    delivery: {
      readonly id: string
      readonly hearingId: string
      readonly way: DeliveryWay
      readonly deliveredAt: Instant
      readonly proof: string
      readonly recordedAt: Instant
      readonly recordedBy: ActorId
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.hearing_deliveries')
      .values({
        id: delivery.id,
        hearing_id: delivery.hearingId,
        way: delivery.way,
        delivered_at: delivery.deliveredAt,
        proof: delivery.proof,
        recorded_at: delivery.recordedAt,
        recorded_by: delivery.recordedBy,
      })
      .execute()
  },

  async recordSignature(
    tx: Tx,
    signature: {
      readonly hearingId: string
      readonly way: SignatureWay
      readonly codeId: string | null
      readonly signedOn: PlainDate
      readonly recordedAt: Instant
      readonly recordedBy: ActorId
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.hearing_signatures')
      .values({
        hearing_id: signature.hearingId,
        way: signature.way,
        code_id: signature.codeId,
        signed_on: signature.signedOn,
        recorded_at: signature.recordedAt,
        recorded_by: signature.recordedBy,
      })
      .execute()
  },

  /** Whether the proof is kept that an invitation reached its party. */
  async isDelivered(tx: Tx, hearingId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.hearing_deliveries')
      .select('id')
      .where('hearing_id', '=', hearingId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },

  async recordRecording(
    tx: Tx,
    recording: HearingRecording,
    of: { readonly hearingId: string; readonly recordedAt: Instant; readonly recordedBy: ActorId },
  ): Promise<void> {
    const made = recording.made ? recording : null
    await tx
      .insertInto('netra.hearing_recordings')
      .values({
        hearing_id: of.hearingId,
        made: recording.made,
        consented: recording.made || recording.consented,
        sha256: made === null ? null : Buffer.from(made.sha256, 'hex'),
        minutes_long: made?.minutesLong ?? null,
        kept_where: made?.keptWhere ?? null,
        why_not: recording.made ? null : recording.why,
        recorded_at: of.recordedAt,
        recorded_by: of.recordedBy,
      })
      .execute()
  },

  /** Carries out a correction that was granted in this transaction. How many allegations say the new words now. */
  async correctSubject(tx: Tx, { statementId, field, becomes, accused, at }: SubjectCorrection): Promise<number> {
    const { rows } = await sql<{ changed: number }>`
      select netra.correct_subject(${statementId}, ${field}, ${becomes}, ${[...accused]}::uuid[], ${at}) as changed`.execute(
      tx,
    )
    return rows[0]?.changed ?? 0
  },

  /** A correction of this case that waits for its decision; null for one that was decided, and for any other statement. */
  async findCorrection(tx: Tx, caseId: string, statementId: string): Promise<{ readonly id: string } | null> {
    const row = await tx
      .selectFrom('netra.accused_statements as s')
      .leftJoin('netra.accused_corrections as d', 'd.statement_id', 's.id')
      .select('s.id')
      .where('s.id', '=', statementId)
      .where('s.case_id', '=', caseId)
      .where('s.kind', '=', 'koreksi')
      .where('d.statement_id', 'is', null)
      .executeTakeFirst()
    return row ?? null
  },

  async decideCorrection(
    tx: Tx,
    decided: {
      readonly statementId: string
      readonly granted: boolean
      readonly reason: string
      readonly decidedAt: Instant
      readonly decidedBy: ActorId
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.accused_corrections')
      .values({
        statement_id: decided.statementId,
        granted: decided.granted,
        reason: decided.reason,
        decided_at: decided.decidedAt,
        decided_by: decided.decidedBy,
      })
      .execute()
  },
}
