import type { Json } from '#base'
import type { Confirmable, DecidedValue, LawDecided, LawDecisionKind } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** One decision of the law office about a row of the catalogue, as it was taken; none is ever changed. */
type LawDecision = {
  readonly id: string
  readonly ruleId: string
  readonly kind: LawDecisionKind
  readonly values: LawDecided['values']
  /** What held before. */
  readonly former: LawDecided['former']
  /** The first start day of the clocks it holds for; null is every day. */
  readonly from: PlainDate | null
  readonly replacesId: string | null
  readonly reason: string
  readonly reference: string
  readonly officeId: string
  readonly decidedBy: ActorId
  readonly decidedAt: Instant
}

export const decisionStore = {
  /** Everything decided of every parameter, the newest last. A few hundred rows at most: the catalogue has no more. */
  async listValues(db: Tx | Db, ruleId?: string): Promise<readonly DecidedValue[]> {
    const all = db
      .selectFrom('netra.law_confirmations as c')
      .innerJoin('netra.law_decisions as d', 'd.id', 'c.decision_id')
      .select(['c.decision_id as decisionId', 'c.rule_id as ruleId', 'c.parameter', 'c.value', 'd.holds_from as from'])
      .orderBy('d.decided_at')
      .orderBy('d.id')
    const rows = await (ruleId === undefined ? all : all.where('c.rule_id', '=', ruleId)).execute()
    // The casts are the border: only record() writes these columns.
    return rows.map((row) => ({
      ...row,
      parameter: row.parameter as Confirmable,
      value: row.value as Json,
      from: row.from as PlainDate | null,
    }))
  },

  async record(tx: Tx, decision: LawDecision): Promise<void> {
    await tx
      .insertInto('netra.law_decisions')
      .values({
        id: decision.id,
        rule_id: decision.ruleId,
        kind: decision.kind,
        values: JSON.stringify(decision.values),
        former: JSON.stringify(decision.former),
        holds_from: decision.from,
        replaces_id: decision.replacesId,
        reason: decision.reason,
        reference: decision.reference,
        office_id: decision.officeId,
        decided_by: decision.decidedBy,
        decided_at: decision.decidedAt,
      })
      .execute()
    await tx
      .insertInto('netra.law_confirmations')
      .values(Object.entries(decision.values).map(([parameter, value]) => parameterRow(decision, parameter, value)))
      .execute()
  },
}

const parameterRow = (
  { id, ruleId, reason, reference, decidedBy, decidedAt }: LawDecision,
  parameter: string,
  value: Json,
) => ({
  id: newId(),
  decision_id: id,
  rule_id: ruleId,
  parameter,
  value: JSON.stringify(value),
  reason,
  reference,
  decided_by: decidedBy,
  decided_at: decidedAt,
})
