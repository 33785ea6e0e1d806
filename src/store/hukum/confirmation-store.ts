import type { Instant } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

/** One confirmed parameter of a rule, by the legal officer at national rank. `value` is null when the row's own value was confirmed. */
export type LawConfirmation = {
  readonly id: string
  readonly ruleId: string
  readonly parameter: string
  readonly value: unknown
  readonly reason: string
  readonly reference: string
  readonly decidedBy: ActorId
  readonly decidedAt: Instant
  readonly demonstration: boolean
}

export const confirmationStore = {
  /** The newest confirmation of each parameter of each rule; older ones stay in the table and the log. */
  async listCurrent(tx: Tx | Db): Promise<readonly LawConfirmation[]> {
    const rows = await tx
      .selectFrom('netra.law_confirmations')
      .selectAll()
      .distinctOn(['rule_id', 'parameter'])
      .orderBy('rule_id')
      .orderBy('parameter')
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      ruleId: row.rule_id,
      parameter: row.parameter,
      value: row.value,
      reason: row.reason,
      reference: row.reference,
      decidedBy: row.decided_by as ActorId,
      decidedAt: row.decided_at,
      demonstration: row.demonstration,
    }))
  },

  async record(tx: Tx, confirmation: Omit<LawConfirmation, 'demonstration'>): Promise<void> {
    await tx
      .insertInto('netra.law_confirmations')
      .values({
        id: confirmation.id,
        rule_id: confirmation.ruleId,
        parameter: confirmation.parameter,
        value: JSON.stringify(confirmation.value),
        reason: confirmation.reason,
        reference: confirmation.reference,
        decided_by: confirmation.decidedBy,
        decided_at: confirmation.decidedAt,
      })
      .execute()
  },
}
