import type { Instant } from '#law'
import type { Db } from '../database.ts'
import { confirmationStore } from '../hukum/confirmation-store.ts'

/** What the public sees of a confirmation: the decision, never the person who took it. */
export type PublicConfirmation = {
  readonly ruleId: string
  readonly parameter: string
  readonly reason: string
  readonly reference: string
  readonly decidedAt: Instant
  readonly demonstration: boolean
}

/** The confirmations that hold now, of one rule or of all. */
export async function listConfirmations(db: Db, ruleId?: string): Promise<readonly PublicConfirmation[]> {
  const current = await confirmationStore.listCurrent(db)
  return current
    .filter((row) => ruleId === undefined || row.ruleId === ruleId)
    .map(({ ruleId: rule, parameter, reason, reference, decidedAt, demonstration }) => ({
      ruleId: rule,
      parameter,
      reason,
      reference,
      decidedAt,
      demonstration,
    }))
}
